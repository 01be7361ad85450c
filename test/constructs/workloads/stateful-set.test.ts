import { Service, StatefulSet, type StatefulSetProps } from 'kustruct';
import { objectsOf, refusalsOf, shop, specOf } from '../in-chart';

const data = { accessModes: ['ReadWriteOnce'], storage: '10Gi' } as const;

function spec(props: Omit<StatefulSetProps, 'image'>): unknown {
  return specOf((chart) => new StatefulSet(chart, 'db', { image: 'postgres:16.4', ...props }));
}

describe('a StatefulSet', () => {
  it('has claims by name, which containers mount by that name', () => {
    expect(spec({ claims: { data, logs: data }, mounts: { '/data': 'data', '/logs': 'logs' } })).toMatchObject({
      template: {
        spec: {
          containers: [
            {
              volumeMounts: [
                { name: 'data', mountPath: '/data' },
                { name: 'logs', mountPath: '/logs' },
              ],
            },
          ],
        },
      },
      volumeClaimTemplates: [
        { metadata: { name: 'data' }, spec: { resources: { requests: { storage: '10Gi' } } } },
        { metadata: { name: 'logs' } },
      ],
    });
    expect(spec({ claims: { data }, mounts: { '/data': 'data' } })).not.toHaveProperty('template.spec.volumes');
  });

  it('accepts claims in full next to claims by name, with their own labels', () => {
    const volumeClaimTemplates = [{ metadata: { name: 'logs' }, spec: { accessModes: ['ReadWriteMany'] } }] as const;
    const labelled = { ...data, labels: { tier: 'disk' }, annotations: { note: 'kept' } };
    expect(spec({ claims: { data: labelled }, volumeClaimTemplates, mounts: { '/logs': 'logs' } })).toMatchObject({
      volumeClaimTemplates: [
        { metadata: { name: 'data', labels: { tier: 'disk' }, annotations: { note: 'kept' } } },
        volumeClaimTemplates[0],
      ],
    });
  });

  it('gives the volumes of mounts other names than those of its claims', () => {
    const mounts = { '/data': 'data', '/more': { volume: { emptyDir: {} } } };
    expect(spec({ claims: { data, more: data }, mounts })).toMatchObject({
      template: { spec: { volumes: [{ name: 'more-2', emptyDir: {} }] } },
    });
  });

  it('renders its own fields unchanged', () => {
    const own = {
      replicas: 3,
      podManagementPolicy: 'Parallel',
      minReadySeconds: 10,
      revisionHistoryLimit: 3,
      ordinals: { start: 1 },
      persistentVolumeClaimRetentionPolicy: { whenDeleted: 'Delete', whenScaled: 'Retain' },
      updateStrategy: { rollingUpdate: { partition: 2, maxUnavailable: '50%' } },
    } as const;
    expect(spec(own)).toMatchObject(own);
    expect(spec({ updateStrategy: { type: 'OnDelete' } })).toMatchObject({ updateStrategy: { type: 'OnDelete' } });
    expect(Object.keys(Object(spec({})))).toEqual(['selector', 'template']);
  });

  it('refuses a mount of a claim that it does not have', () => {
    const refused = refusalsOf(
      (chart) =>
        new StatefulSet(chart, 'db', { image: 'postgres:16.4', claims: { data }, mounts: { '/var/lib': 'date' } }),
    );
    expect(refused).toEqual([
      {
        field: 'spec.template.spec.containers[0].volumeMounts[0].name',
        what: 'the container "db" mounts the volume "date", but the pod has only data',
        fix: "add a claim: claims: { date: { accessModes: ['ReadWriteOnce'], storage: '10Gi' } }, or use one of the pod's: data",
      },
    ]);
  });

  it('refuses two claims of one name', () => {
    const resources = { requests: { storage: '1Gi' } };
    const spec = { accessModes: ['ReadWriteMany'], resources } as const;
    const volumeClaimTemplates = [{ metadata: { name: 'data' }, spec }] as const;
    const refused = refusalsOf(
      (chart) => new StatefulSet(chart, 'db', { image: 'postgres:16.4', claims: { data }, volumeClaimTemplates }),
    );
    expect(refused).toEqual([
      {
        field: 'spec.volumeClaimTemplates[1].metadata.name',
        what: 'two claims are named "data"',
        fix: 'give one of them another name, and mount it by that',
      },
    ]);
  });

  it('refuses an invalid size', () => {
    const claims = { data: { ...data, storage: '10 gigs' } };
    const refused = refusalsOf((chart) => new StatefulSet(chart, 'db', { image: 'postgres:16.4', claims }));
    expect(refused.map(({ field }) => field)).toEqual(['spec.volumeClaimTemplates[0].spec.resources.requests.storage']);
  });

  it('refuses bounds with the update strategy OnDelete', () => {
    const strategy = { type: 'OnDelete', rollingUpdate: { partition: 1 } } as const;
    const refused = refusalsOf((chart) => {
      // @ts-expect-error OnDelete has no bounds
      new StatefulSet(chart, 'db', { image: 'postgres:16.4', updateStrategy: strategy });
    });
    expect(refused.map(({ what }) => what)).toEqual(['rollingUpdate is set together with type "OnDelete"']);
  });
});

describe('the headless Service of a StatefulSet', () => {
  const secure = { defaults: 'secure', namespace: 'shop' } as const;

  it('is created by the profile, with the ports of the pods and the name of the set with -headless', () => {
    const chart = shop(secure);
    new StatefulSet(chart, 'db', {
      image: 'postgres:16.4',
      ports: { pg: 5432, gossip: { containerPort: 7, protocol: 'UDP' } },
    });
    const found = objectsOf(chart);
    expect(found['Service db-headless']).toMatchObject({
      metadata: { name: 'db-headless', namespace: 'shop', labels: { 'app.kubernetes.io/name': 'db' } },
      spec: {
        clusterIP: 'None',
        publishNotReadyAddresses: true,
        selector: { 'app.kubernetes.io/name': 'db' },
        ports: [
          { name: 'pg', port: 5432 },
          { name: 'gossip', port: 7, protocol: 'UDP' },
        ],
      },
    });
    expect(found['StatefulSet db']).toHaveProperty('spec.serviceName', 'db-headless');
  });

  it('has each named port of the pods once, and no ports if they have none', () => {
    const chart = shop(secure);
    new StatefulSet(chart, 'quiet', { image: 'a:1' });
    new StatefulSet(chart, 'one', { image: 'a:1', ports: [{ containerPort: 80 }] });
    new StatefulSet(chart, 'many', {
      containers: {
        a: { image: 'a:1', ports: [{ containerPort: 80 }, { name: 'http', containerPort: 8080 }] },
        b: { image: 'b:1', ports: { twin: 8080 } },
      },
    });
    const found = objectsOf(chart);
    expect(found['Service quiet-headless']).not.toHaveProperty('spec.ports');
    expect(found['Service one-headless']).toHaveProperty('spec.ports', [{ port: 80 }]);
    expect(found['Service many-headless']).toHaveProperty('spec.ports', [{ name: 'http', port: 8080 }]);
  });

  it('leaves the name of the set to a Service for clients', () => {
    const chart = shop(secure);
    const db = new StatefulSet(chart, 'db', { image: 'postgres:16.4', ports: { pg: 5432 } });
    new Service(chart, 'service', { for: db });
    const found = objectsOf(chart);
    expect(Object.keys(found)).toEqual(expect.arrayContaining(['Service db', 'Service db-headless']));
    expect(found['StatefulSet db']).toHaveProperty('spec.serviceName', 'db-headless');
  });

  it('is replaced by a headless Service of the author', () => {
    const chart = shop(secure);
    const db = new StatefulSet(chart, 'db', { image: 'postgres:16.4', ports: { pg: 5432 } });
    new Service(chart, 'peers', { for: db, clusterIP: 'None' });
    new Service(chart, 'later', { name: 'later', for: db, clusterIP: 'None' });
    const found = objectsOf(chart);
    expect(Object.keys(found).sort()).toEqual(['Service db', 'Service later', 'StatefulSet db']);
    expect(found['StatefulSet db']).toHaveProperty('spec.serviceName', 'db');
  });

  it('is not created if the set names a Service, or under a plain profile', () => {
    const chart = shop(secure);
    const peers = Service.existing('peers');
    const db = new StatefulSet(chart, 'db', { image: 'postgres:16.4', ports: { pg: 5432 }, serviceName: peers });
    new Service(chart, 'own', { name: 'own', for: db, clusterIP: 'None' });
    const found = objectsOf(chart);
    expect(Object.keys(found).filter((key) => key.startsWith('Service '))).toEqual(['Service own']);
    expect(found['StatefulSet db']).toHaveProperty('spec.serviceName', 'peers');
    expect(spec({})).not.toHaveProperty('serviceName');
  });

  it('is not created if the set names an empty string, which is not rendered', () => {
    const chart = shop(secure);
    const db = new StatefulSet(chart, 'db', { image: 'postgres:16.4', ports: { pg: 5432 }, serviceName: '' });
    new Service(chart, 'own', { name: 'own', for: db, clusterIP: 'None' });
    const found = objectsOf(chart);
    expect(Object.keys(found).sort()).toEqual(['Service own', 'StatefulSet db']);
    expect(found['StatefulSet db']).not.toHaveProperty('spec.serviceName');
  });

  it('has a valid name, even if the name of the set is long', () => {
    const chart = shop(secure);
    new StatefulSet(chart, 'db', { name: 'a'.repeat(60), image: 'postgres:16.4' });
    const [service] = Object.values(objectsOf(chart)).filter(({ kind }) => kind === 'Service');
    expect(service?.metadata.name).toMatch(/^a{54}-[0-9a-f]{8}$/);
  });
});
