import { ApiObject, App as Cdk8sApp, Chart as Cdk8sChart, JsonPatch, Lazy } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import {
  ClusterRole,
  ConfigMap,
  CronJob,
  Deployment,
  type DeploymentProps,
  KubernetesObject,
  Namespace,
  Secret,
} from 'kustruct';
import { objectsOf, refusalsOf, shop } from './in-chart';

function deployment(overrides: DeploymentProps['overrides']): unknown {
  const chart = shop();
  const containers = { web: { image: 'web:1', ports: { http: 80 }, args: ['a'] }, side: { image: 'side:1' } };
  new Deployment(chart, 'web', { containers, replicas: 2, overrides });
  return objectsOf(chart)['Deployment web'];
}

describe('KubernetesObject', () => {
  it('recognizes objects of its classes, though cdk8s treats every object as an ApiObject', () => {
    const chart = shop();
    const raw = new ApiObject(chart, 'raw', { apiVersion: 'v1', kind: 'ConfigMap' });
    const settings: unknown = new ConfigMap(chart, 'settings');
    expect([raw instanceof ConfigMap, raw instanceof KubernetesObject]).toEqual([false, false]);
    expect([settings instanceof Secret, settings instanceof ConfigMap]).toEqual([false, true]);
    expect([settings instanceof KubernetesObject, settings instanceof ApiObject]).toEqual([true, true]);
  });
});

describe('overrides', () => {
  it('reach every field, containers by name and ports by number', () => {
    const ports = [{ containerPort: 80, hostPort: 8080 }];
    const containers = [{ name: 'side', image: 'side:2' }, { name: 'web', ports, args: ['b', 'c'] }, { name: 'more' }];
    expect(
      deployment({ metadata: { annotations: { a: 'b' } }, spec: { template: { spec: { containers } } } }),
    ).toMatchObject({
      metadata: { annotations: { a: 'b' } },
      spec: {
        replicas: 2,
        template: {
          spec: {
            containers: [
              {
                name: 'web',
                image: 'web:1',
                ports: [{ name: 'http', containerPort: 80, hostPort: 8080 }],
                args: ['b', 'c'],
              },
              { name: 'side', image: 'side:2' },
              { name: 'more' },
            ],
          },
        },
      },
    });
  });

  it('delete with null, ignore undefined, and pass unknown fields through', () => {
    const newer = { ...({ newerField: { deep: [1] } } as object) };
    expect(deployment({ spec: { replicas: null, selector: undefined, ...newer } })).toMatchObject({
      spec: { selector: {}, newerField: { deep: [1] } },
    });
    expect(deployment({ spec: { replicas: null } })).not.toHaveProperty('spec.replicas');
  });

  it('have the types of the kind, and are refused if they do not fit', () => {
    const refused = refusalsOf((chart) => {
      new Deployment(chart, 'web', {
        image: 'web:1',
        replicas: 2,
        // @ts-expect-error a number
        overrides: { spec: { replicas: { many: true }, template: { spec: { containers: { image: 'web:2' } } } } },
      });
    });
    expect(refused).toEqual([
      {
        field: 'spec.replicas',
        what: 'overrides give a map for spec.replicas, where the API has a text, a number, true or false',
        fix: 'give a text, a number, true or false in overrides, or leave spec.replicas out',
      },
      {
        field: 'spec.template.spec.containers',
        what: 'overrides give a map for spec.template.spec.containers, where the API has a list',
        fix: 'give a list in overrides, or leave spec.template.spec.containers out',
      },
    ]);
  });

  it('are refused if they are not a map', () => {
    // @ts-expect-error a map
    const refused = refusalsOf((chart) => new Secret(chart, 'db', { overrides: 'no' }));
    expect(refused).toContainEqual(
      expect.objectContaining({ field: 'overrides', what: expect.stringContaining('the string "no"') }),
    );
  });

  it('are applied before JSON patches, whose paths are those of the API', () => {
    const chart = shop();
    const web = new Deployment(chart, 'web', { image: 'web:1', overrides: { spec: { replicas: 3 } } });
    web.addJsonPatch(JsonPatch.test('/spec/replicas', 3), JsonPatch.replace('/spec/replicas', 4));
    expect(objectsOf(chart)['Deployment web']).toHaveProperty('spec.replicas', 4);
  });
});

describe('every object', () => {
  it('is in the namespace that it sets, as an object or by name, or else in that of its chart, if its kind is namespaced', () => {
    const chart = shop({ namespace: 'shop', defaults: 'plain' });
    const team = new Namespace(chart, 'team');
    const theirs = new kplus.Namespace(chart, 'theirs', { metadata: { name: 'theirs' } });
    expect(new ConfigMap(chart, 'a').namespace).toBe('shop');
    expect(new ConfigMap(chart, 'b', { namespace: 'other' }).namespace).toBe('other');
    expect(new ConfigMap(chart, 'c', { namespace: team }).namespace).toBe('team');
    expect(new ConfigMap(chart, 'd', { namespace: theirs }).namespace).toBe('theirs');
    expect([team.namespace, new ClusterRole(chart, 'e').namespace]).toEqual([undefined, undefined]);
    // @ts-expect-error a ConfigMap is not a namespace
    expect(new ConfigMap(chart, 'f', { namespace: new ConfigMap(chart, 'g') }).name).toBe('f');
  });

  it('knows its kind by its type, and its name in rules', () => {
    const chart = shop();
    const kind: 'CronJob' = new CronJob(chart, 'backup', { image: 'a:1', schedule: '@daily' }).kind;
    expect(kind).toBe('CronJob');
    expect(new ClusterRole(chart, 'reader').resourceType).toBe('clusterroles');
    expect(new ConfigMap(chart, 'settings').resourceName).toBe('settings');
  });

  it('accepts lazy values of cdk8s, and refuses values that no manifest can hold', () => {
    const chart = shop();
    new Deployment(chart, 'late', { image: Lazy.any({ produce: () => 'late:1' }) as string });
    expect(objectsOf(chart)['Deployment late']).toHaveProperty('spec.template.spec.containers[0].image', 'late:1');
    const refused = refusalsOf((scope) => {
      new Deployment(scope, 'web', {
        image: 'web:1',
        podMetadata: { annotations: { at: new Date(0) as unknown as string } },
      });
    });
    expect(refused).toEqual([
      {
        field: 'spec.template.metadata.annotations.at',
        what: 'spec.template.metadata.annotations.at is an object of class Date, which no manifest can hold',
        fix: 'give the plain value itself',
      },
    ]);
  });

  it('reports its problems under an App of cdk8s too', () => {
    const chart = new Cdk8sChart(new Cdk8sApp(), 'shop');
    new Deployment(chart, 'web', { image: 'web:1', memory: '1Gi', resources: { requests: { memory: '1Gi' } } });
    expect(() => chart.toJson()).toThrow('memory and resources.requests.memory are both given');
  });
});
