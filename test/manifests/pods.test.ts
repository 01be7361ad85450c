import { allKinds } from '../../src/kubernetes/kind';
import { type FieldType, typeNamed } from '../../src/kubernetes/schema';
import type { Fields } from '../../src/manifests/manifest';
import { POD_KINDS, type PodContainer, podTemplateOf } from '../../src/manifests/pods';

const TEMPLATE: Fields = {
  metadata: { labels: { app: 'web' } },
  spec: { containers: [{ name: 'web', image: 'nginx' }] },
};

function podsOf(apiVersion: string, kind: string, rest: Fields) {
  return podTemplateOf({ apiVersion, kind, metadata: { name: 'web', namespace: 'shop' }, ...rest });
}

/** A container in a form that can be compared; the path of its field is computed on demand. */
function shown({ role, field, fields }: PodContainer) {
  return { role, field, fields };
}

describe('the pods inside a workload', () => {
  test.each([
    ['apps/v1', 'Deployment'],
    ['apps/v1', 'StatefulSet'],
    ['apps/v1', 'DaemonSet'],
    ['apps/v1', 'ReplicaSet'],
    ['v1', 'ReplicationController'],
    ['batch/v1', 'Job'],
  ])('are in the spec of a %s %s', (apiVersion, kind) => {
    const { containers = [], ...pods } = podsOf(apiVersion, kind, { spec: { template: TEMPLATE } }) ?? {};
    expect({ ...pods, containers: containers.map(shown) }).toEqual({
      namespace: 'shop',
      metadataField: 'spec.template.metadata',
      metadata: TEMPLATE.metadata,
      labels: { app: 'web' },
      specField: 'spec.template.spec',
      spec: TEMPLATE.spec,
      containers: [
        { role: 'main', field: 'spec.template.spec.containers[0]', fields: { name: 'web', image: 'nginx' } },
      ],
      volumes: [],
    });
  });

  test('are a Pod itself', () => {
    const metadata = { name: 'web', labels: { app: 'web' } };
    const pods = podTemplateOf({ apiVersion: 'v1', kind: 'Pod', metadata, spec: { containers: [{ name: 'web' }] } });
    expect(pods).toMatchObject({ namespace: undefined, labels: { app: 'web' }, metadataField: 'metadata' });
    expect(pods?.containers.map(shown)).toEqual([
      { role: 'main', field: 'spec.containers[0]', fields: { name: 'web' } },
    ]);
  });

  test('are in the Jobs of a CronJob', () => {
    const pods = podsOf('batch/v1', 'CronJob', { spec: { jobTemplate: { spec: { template: TEMPLATE } } } });
    expect(pods).toMatchObject({ labels: { app: 'web' }, specField: 'spec.jobTemplate.spec.template.spec' });
  });

  test('are the template of a PodTemplate', () => {
    expect(podsOf('v1', 'PodTemplate', { template: TEMPLATE })?.specField).toBe('template.spec');
  });

  test('have containers of every role in the order in which they start', () => {
    const spec: Fields = {
      ephemeralContainers: [{ name: 'debug' }],
      containers: [{ name: 'web' }],
      initContainers: [{ name: 'migrate' }, { name: 'proxy', restartPolicy: 'Always' }],
    };
    const containers = podsOf('v1', 'Pod', { spec })?.containers ?? [];
    expect(containers.map(({ role, field }) => [role, field])).toEqual([
      ['init', 'spec.initContainers[0]'],
      ['sidecar', 'spec.initContainers[1]'],
      ['main', 'spec.containers[0]'],
      ['ephemeral', 'spec.ephemeralContainers[0]'],
    ]);
  });

  test('are not in kinds without pods, nor in kinds of the same name in other groups', () => {
    expect(podsOf('v1', 'ConfigMap', { spec: { template: TEMPLATE } })).toBeUndefined();
    expect(podsOf('apps.example.com/v1', 'Deployment', { spec: { template: TEMPLATE } })).toBeUndefined();
  });

  test('are empty if a raw manifest has the wrong shape', () => {
    for (const spec of [undefined, null, 'text', [], { template: 7 }, { template: { metadata: [], spec: 'x' } }]) {
      const pods = podsOf('apps/v1', 'Deployment', spec === undefined ? {} : { spec });
      expect(pods).toMatchObject({ labels: {}, spec: {}, containers: [] });
    }
  });

  test('keep the indexes of containers next to elements that are not maps', () => {
    const containers = podsOf('v1', 'Pod', { spec: { containers: ['web', { name: 'api' }] } })?.containers;
    expect(containers?.map(({ field }) => field)).toEqual(['spec.containers[1]']);
  });

  test('are found in every kind of the API that has a pod template', () => {
    const kinds = allKinds().flatMap((kind) => templatesIn(kind.type).map((path) => ({ ...kind, path })));
    const found = kinds.map(({ group, kind, path }) => `${group}/${kind} ${path}`);
    const known = POD_KINDS.map((name) => {
      const [group = '', kind = ''] = name.split('/');
      const apiVersion = group === '' ? 'v1' : `${group}/v1`;
      return `${name} ${podTemplateOf({ apiVersion, kind, metadata: { name: 'web' } })?.specField}`;
    });
    expect(known.sort()).toEqual(['/Pod spec', ...found].sort());
  });
});

/** The paths to the specs of all templates of pods in a type. */
function templatesIn(type: string, path = '', above: readonly string[] = []): string[] {
  if (type === 'core/v1.PodTemplateSpec') {
    return [`${path}.spec`];
  }
  if (above.includes(type)) {
    return [];
  }
  return [...typeNamed(type).fields.values()].flatMap((field) => {
    const here = path === '' ? field.name : `${path}.${field.name}`;
    return objectsIn(field.type).flatMap((name) => templatesIn(name, here, [...above, type]));
  });
}

function objectsIn(type: FieldType): string[] {
  return type.type === 'object' ? [type.name] : type.type === 'list' ? objectsIn(type.items) : [];
}
