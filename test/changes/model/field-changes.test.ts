import fc from 'fast-check';
import { fieldChanges } from '../../../src/changes/model/field-changes';
import type { Fields, Manifest, Value } from '../../../src/manifests/manifest';

function manifest(kind: string, spec: Value, apiVersion = 'apps/v1'): Manifest {
  return { apiVersion, kind, metadata: { name: 'api', namespace: 'shop' }, spec };
}

function withContainer(container: Fields, kind = 'Deployment'): Manifest {
  return manifest(kind, { template: { spec: { containers: [{ name: 'api', image: 'api:1', ...container }] } } });
}

function changes(before: Manifest, after: Manifest): readonly [string, string][] {
  return fieldChanges(before, after).map(({ field, difference }) => [field, difference]);
}

describe('fields', () => {
  test('that have the default of the API on one side do not differ', () => {
    expect(changes(manifest('Deployment', { replicas: 1 }), manifest('Deployment', {}))).toEqual([]);
    expect(
      changes(
        manifest('Deployment', { strategy: {} }),
        manifest('Deployment', { strategy: { type: 'RollingUpdate' } }),
      ),
    ).toEqual([]);
  });

  test('that change from a default show it', () => {
    expect(fieldChanges(manifest('Deployment', {}), manifest('Deployment', { replicas: 3 }))).toEqual([
      { field: 'spec.replicas', difference: 'changed', before: 1, after: 3 },
    ]);
  });

  test.each([
    ['cpu', '1000m', '1', true],
    ['cpu', '0.5', '500m', true],
    ['memory', '1Gi', '1024Mi', true],
    ['memory', '1Gi', '1073741824', true],
    ['memory', '1Gi', '1G', false],
  ])('with the %s %s and %s are the same amount: %s', (name, one, other, isEqual) => {
    const found = changes(
      withContainer({ resources: { requests: { [name]: one } } }),
      withContainer({ resources: { requests: { [name]: other } } }),
    );
    expect(found.length === 0).toBe(isEqual);
  });

  test('of claim templates are compared by amount, because revisions do not include them', () => {
    const [one, other] = ['1Gi', '1073741824'].map((storage) =>
      manifest('StatefulSet', { volumeClaimTemplates: [{ spec: { resources: { requests: { storage } } } }] }),
    );
    expect(one && other && changes(one, other)).toEqual([]);
  });

  test('of revisions, which are stored as text, differ if an amount has another unit', () => {
    const [one, other] = ['1Gi', '1073741824'].map((memory) =>
      withContainer({ resources: { requests: { memory } } }, 'StatefulSet'),
    );
    const [before, after] = ['1Gi', '1024Mi'].map((memory) =>
      withContainer({ resources: { requests: { memory } } }, 'StatefulSet'),
    );
    expect(one && other && changes(one, other)).toEqual([
      ['spec.template.spec.containers[name=api].resources.requests.memory', 'changed'],
    ]);
    expect(before && after && changes(before, after)).toEqual([]);
  });

  test('in elements with merge keys are named by those keys', () => {
    const before = withContainer({
      env: [
        { name: 'A', value: '1' },
        { name: 'B', value: '2' },
      ],
    });
    const after = withContainer({
      env: [
        { name: 'A', value: '1' },
        { name: 'C', value: '3' },
      ],
    });
    expect(changes(before, after)).toEqual([
      ['spec.template.spec.containers[name=api].env[name=B]', 'removed'],
      ['spec.template.spec.containers[name=api].env[name=C]', 'added'],
    ]);
  });

  test('are reported once for a list in another order', () => {
    const env = [
      { name: 'A', value: '1' },
      { name: 'B', value: '2' },
    ];
    expect(fieldChanges(withContainer({ env }), withContainer({ env: env.toReversed() }))).toEqual([
      {
        field: 'spec.template.spec.containers[name=api].env',
        difference: 'reordered',
        before: ['name=A', 'name=B'],
        after: ['name=B', 'name=A'],
      },
    ]);
    expect(changes(withContainer({ args: ['-a', '-b'] }), withContainer({ args: ['-b', '-a'] }))).toEqual([
      ['spec.template.spec.containers[name=api].args', 'reordered'],
    ]);
  });

  test('in elements without merge keys are those of the elements that are only on one side', () => {
    const role = (...verbs: readonly string[]): Manifest => ({
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'Role',
      metadata: { name: 'api' },
      rules: verbs.map((verb) => ({ apiGroups: [''], resources: ['pods'], verbs: [verb] })),
    });
    expect(changes(role('get', 'list', 'watch'), role('get', 'watch', 'delete'))).toEqual([
      ['rules[2].verbs', 'changed'],
    ]);
    expect(changes(role('get'), role('list', 'get'))).toEqual([['rules[0]', 'added']]);
    expect(changes(role('get', 'list'), role('list'))).toEqual([['rules[0]', 'removed']]);
    expect(changes(role('get', 'list'), role('list', 'get'))).toEqual([['rules', 'reordered']]);
  });

  test('with integers beyond 2^53 are compared exactly', () => {
    const of = (value: bigint) => manifest('Shop', { value }, 'example.com/v1');
    expect(changes(of(9007199254740993n), of(9007199254740993n))).toEqual([]);
    expect(changes(of(9007199254740993n), of(9007199254740992n))).toEqual([['spec.value', 'changed']]);
  });

  test('of any custom object do not differ from themselves, and differ in both directions or not at all', () => {
    const value = fc.letrec<{ value: Value }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom<Value>(null, true, 0, 1, '', 'a', 7n),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom('a', 'b', 'name'), tie('value')),
      ),
    })).value;
    fc.assert(
      fc.property(value, value, (one, other) => {
        const [left, right] = [manifest('Shop', one, 'example.com/v1'), manifest('Shop', other, 'example.com/v1')];
        expect(fieldChanges(left, structuredClone(left))).toEqual([]);
        expect(fieldChanges(left, right).length === 0).toBe(fieldChanges(right, left).length === 0);
      }),
    );
  });
});
