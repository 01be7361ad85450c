import * as fc from 'fast-check';
import type { Manifest } from '../../src/manifests/manifest';
import { merge } from '../../src/manifests/merge';

fc.configureGlobal({ seed: 20261127 });

const deployment: Manifest = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'api', namespace: 'shop', annotations: { 'example.com/note': 'old', other: 'kept' } },
  spec: {
    replicas: 3,
    strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1 } },
    template: {
      spec: {
        tolerations: [{ key: 'spot', operator: 'Exists' }],
        containers: [
          {
            name: 'api',
            image: 'api:1',
            args: ['--fast', '--loud'],
            env: [
              { name: 'A', value: '1' },
              { name: 'B', value: '2' },
            ],
            ports: [
              { containerPort: 53, protocol: 'UDP', name: 'dns' },
              { containerPort: 53, name: 'dns-tcp' },
            ],
            volumeMounts: [{ mountPath: '/tmp', name: 'tmp' }],
          },
          { name: 'proxy', image: 'proxy:1' },
        ],
      },
    },
  },
};

const service: Manifest = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'api' },
  spec: { ports: [{ port: 80, targetPort: 8080 }] },
};

/** The deployment with these fields of its first container. */
function withContainer(fields: object): object {
  return { spec: { template: { spec: { containers: [{ name: 'api', ...fields }] } } } };
}

function container(manifest: Manifest, index = 0): unknown {
  return pick(manifest, 'spec', 'template', 'spec', 'containers', index);
}

function pick(value: unknown, ...path: (string | number)[]): unknown {
  return path.reduce<unknown>((at, step) => Object(at)[step], value);
}

function merged(manifest: Manifest, partial: object): Manifest {
  const result = merge(manifest, partial);
  expect(result.conflicts).toEqual([]);
  return result.manifest;
}

describe('merge', () => {
  test('changes one field and keeps the others', () => {
    expect(merged(deployment, { spec: { replicas: 5 } }).spec).toEqual({ ...Object(deployment.spec), replicas: 5 });
  });

  test('merges containers by name, and keeps their order', () => {
    const manifest = merged(deployment, {
      spec: { template: { spec: { containers: [{ name: 'proxy', image: 'proxy:2' }] } } },
    });
    expect(container(manifest, 0)).toEqual(container(deployment, 0));
    expect(container(manifest, 1)).toEqual({ name: 'proxy', image: 'proxy:2' });
  });

  test('appends new elements, in the given order', () => {
    const manifest = merged(
      deployment,
      withContainer({
        env: [
          { name: 'Z', value: '9' },
          { name: 'C', value: '3' },
        ],
      }),
    );
    expect(pick(container(manifest), 'env')).toEqual([
      { name: 'A', value: '1' },
      { name: 'B', value: '2' },
      { name: 'Z', value: '9' },
      { name: 'C', value: '3' },
    ]);
  });

  test('matches container ports by number and protocol, by default TCP', () => {
    const manifest = merged(
      deployment,
      withContainer({ ports: [{ containerPort: 53, protocol: 'TCP', hostPort: 53 }] }),
    );
    expect(pick(container(manifest), 'ports')).toEqual([
      { containerPort: 53, protocol: 'UDP', name: 'dns' },
      { containerPort: 53, name: 'dns-tcp', protocol: 'TCP', hostPort: 53 },
    ]);
  });

  test('merges Service ports by port and protocol', () => {
    const manifest = merged(service, {
      spec: {
        ports: [
          { port: 80, nodePort: 30080 },
          { port: 80, protocol: 'UDP' },
        ],
      },
    });
    expect(pick(manifest, 'spec', 'ports')).toEqual([
      { port: 80, targetPort: 8080, nodePort: 30080 },
      { port: 80, protocol: 'UDP' },
    ]);
  });

  test('merges volume mounts by mount path', () => {
    const manifest = merged(deployment, withContainer({ volumeMounts: [{ mountPath: '/tmp', readOnly: true }] }));
    expect(pick(container(manifest), 'volumeMounts')).toEqual([{ mountPath: '/tmp', name: 'tmp', readOnly: true }]);
  });

  test('replaces lists without merge keys as a whole', () => {
    const partial = {
      spec: { template: { spec: { tolerations: [{ operator: 'Exists' }], containers: [{ name: 'api', args: [] }] } } },
    };
    const manifest = merged(deployment, partial);
    expect(pick(manifest, 'spec', 'template', 'spec', 'tolerations')).toEqual([{ operator: 'Exists' }]);
    expect(pick(container(manifest), 'args')).toEqual([]);
  });

  test('replaces the lists of custom resources, even if their elements have names', () => {
    const widget = {
      apiVersion: 'example.com/v1',
      kind: 'Widget',
      metadata: { name: 'w' },
      spec: { containers: [{ name: 'a', size: 1 }] },
    };
    const manifest = merged(widget, { spec: { containers: [{ name: 'b' }] } });
    expect(manifest.spec).toEqual({ containers: [{ name: 'b' }] });
  });

  test('joins finalizers without duplicates', () => {
    const base = { ...service, metadata: { name: 'api', finalizers: ['a', 'b'] } };
    expect(merged(base, { metadata: { finalizers: ['b', 'c'] } }).metadata.finalizers).toEqual(['a', 'b', 'c']);
  });

  test('replaces the selector of a disruption budget as a whole, as the API does', () => {
    const budget = {
      apiVersion: 'policy/v1',
      kind: 'PodDisruptionBudget',
      metadata: { name: 'b' },
      spec: { selector: { matchLabels: { app: 'a' } } },
    };
    const manifest = merged(budget, { spec: { selector: { matchLabels: { tier: 'web' } } } });
    expect(manifest.spec).toEqual({ selector: { matchLabels: { tier: 'web' } } });
  });

  test('deletes a key that is null, and accepts one that does not exist', () => {
    const manifest = merged(deployment, {
      metadata: { annotations: { 'example.com/note': null, absent: null } },
      spec: { strategy: { rollingUpdate: null }, selector: { matchLabels: { app: null } } },
    });
    expect(manifest.metadata.annotations).toEqual({ other: 'kept' });
    expect(Object.keys(Object(manifest.spec))).toEqual(['replicas', 'strategy', 'template']);
    expect(pick(manifest, 'spec', 'strategy')).toEqual({ type: 'RollingUpdate' });
  });

  test('keeps an explicit empty map', () => {
    expect(pick(merged(service, { spec: { selector: {} } }), 'spec', 'selector')).toEqual({});
  });

  test('ignores undefined, at any depth', () => {
    const manifest = merged(deployment, {
      spec: { replicas: undefined, template: { spec: { tolerations: [{ key: 'a', value: undefined }] } } },
    });
    expect(pick(manifest, 'spec', 'replicas')).toBe(3);
    expect(Object.keys(Object(pick(manifest, 'spec', 'template', 'spec', 'tolerations', 0)))).toEqual(['key']);
  });

  test('passes unknown fields through', () => {
    expect(merged(service, { spec: { fromTheFuture: { deep: [1, { a: true }] } } }).spec).toEqual({
      ports: [{ port: 80, targetPort: 8080 }],
      fromTheFuture: { deep: [1, { a: true }] },
    });
  });

  test('changes the last of two elements with one key, because that is the one that counts', () => {
    const pod = {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'p' },
      spec: {
        containers: [
          {
            name: 'c',
            env: [
              { name: 'A', value: '1' },
              { name: 'A', value: '2' },
            ],
          },
        ],
      },
    };
    const manifest = merged(pod, { spec: { containers: [{ name: 'c', env: [{ name: 'A', value: '3' }] }] } });
    expect(pick(manifest, 'spec', 'containers', 0, 'env')).toEqual([
      { name: 'A', value: '1' },
      { name: 'A', value: '3' },
    ]);
  });

  test.each([
    ['a text where the manifest has a map', { spec: 'x' }, 'spec', 'the string "x"', 'a map'],
    [
      'a list where the manifest has a map',
      { metadata: { annotations: ['a'] } },
      'metadata.annotations',
      'a list',
      'a map',
    ],
    [
      'a map where the manifest has a number',
      { spec: { replicas: { min: 1 } } },
      'spec.replicas',
      'a map',
      'a text, a number, true or false',
    ],
    [
      'a map where the manifest has a list',
      { spec: { template: { spec: { tolerations: {} } } } },
      'spec.template.spec.tolerations',
      'a map',
      'a list',
    ],
    [
      'a single value for a list with keys that the manifest lacks',
      { spec: { template: { spec: { volumes: 3 } } } },
      'spec.template.spec.volumes',
      'the number 3',
      'a list',
    ],
    [
      'an element without its key',
      withContainer({ env: [{ name: 'A' }, { value: '1' }] }),
      'spec.template.spec.containers[0].env[1]',
      'a map',
      'a map with name',
    ],
    [
      'an element that is not a map',
      { spec: { template: { spec: { initContainers: ['a'] } } } },
      'spec.template.spec.initContainers[0]',
      'the string "a"',
      'a map with name',
    ],
    ['no name', { metadata: { name: null } }, 'metadata.name', 'null', 'a string'],
    ['no metadata', { metadata: null }, 'metadata', 'null', 'a map'],
    ['a date', { spec: { since: new Date(0) } }, 'spec.since', 'an object of class Date', 'plain data'],
    [
      'a number that JSON cannot hold',
      { spec: { template: { spec: { readinessGates: [Number.NaN] } } } },
      'spec.template.spec.readinessGates[0]',
      'the number NaN',
      'plain data',
    ],
  ])('reports %s, and leaves it out', (_, partial, field, found, wanted) => {
    const { manifest, conflicts } = merge(deployment, partial);
    expect(conflicts).toEqual([{ field, found, wanted }]);
    expect(manifest.metadata).toEqual(deployment.metadata);
    expect(pick(manifest, 'spec', 'replicas')).toBe(3);
  });

  test('quotes the field of an annotation as Kubernetes does', () => {
    const { conflicts } = merge(deployment, { metadata: { annotations: { 'example.com/note': ['a'] } } });
    expect(conflicts.map((conflict) => conflict.field)).toEqual(['metadata.annotations[example.com/note]']);
  });

  test('is idempotent: a manifest merged into itself is itself, and neither is changed', () => {
    const value = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.string(),
        fc.integer(),
        fc.boolean(),
        fc.array(tie('value')),
        fc.dictionary(fc.string(), tie('value')),
      ),
    })).value;
    fc.assert(
      fc.property(fc.dictionary(fc.string(), value), (spec) => {
        const manifest: Manifest = Object.freeze({ ...service, spec: JSON.parse(JSON.stringify(spec)) });
        const before = JSON.stringify(manifest);
        const { conflicts, manifest: result } = merge(manifest, manifest);
        expect(JSON.stringify(result)).toBe(before);
        expect(JSON.stringify(manifest)).toBe(before);
        expect(conflicts).toEqual([]);
      }),
    );
  });
});
