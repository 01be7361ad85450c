import * as fc from 'fast-check';
import { type Change, diffManifests, diffRenderings } from '../../src/manifests/diff';
import { equal } from '../../src/manifests/equal';
import type { Fields, Manifest, Rendered } from '../../src/manifests/manifest';

fc.configureGlobal({ seed: 20261127 });

function pod(spec: Fields): Manifest {
  return { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web', namespace: 'shop' }, spec };
}

function changes(before: Fields, after: Fields): readonly Change[] {
  return diffManifests(pod(before), pod(after));
}

function rendered(name: string, data: Fields): Rendered {
  const manifest = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name }, data };
  return { manifest, path: `shop/${name}`, chart: 'shop' };
}

const A = { name: 'A', value: '1' };
const B = { name: 'B', value: '2' };
const C = { name: 'C', value: '3' };

function withEnv(...env: Fields[]): Fields {
  return { containers: [{ name: 'web', env }] };
}

describe('the changes between two manifests', () => {
  test('are empty if only the order of keys differs', () => {
    expect(changes({ hostNetwork: true, hostPID: false }, { hostPID: false, hostNetwork: true })).toEqual([]);
  });

  test('name a field that was changed, added or removed, and leave out the side without it', () => {
    const [changed, removed, added] = changes({ nodeName: 'a', hostPID: true }, { nodeName: 'b', hostIPC: true });
    expect(changed).toEqual({ field: 'spec.nodeName', before: 'a', after: 'b' });
    expect(removed).toStrictEqual({ field: 'spec.hostPID', before: true });
    expect(added).toStrictEqual({ field: 'spec.hostIPC', after: true });
  });

  test('distinguish null, an empty map and nothing', () => {
    expect(changes({ a: null, b: {} }, { b: null })).toEqual([
      { field: 'spec.a', before: null },
      { field: 'spec.b', before: {}, after: null },
    ]);
  });

  test('name list elements by their merge keys, at any index', () => {
    expect(changes(withEnv(A, B), withEnv(C, A, { name: 'B', value: 'two' }))).toEqual([
      { field: 'spec.containers[name=web].env[name=B].value', before: '2', after: 'two' },
      { field: 'spec.containers[name=web].env[name=C]', after: C },
    ]);
  });

  test('name a port by number and protocol, by default TCP', () => {
    const before: Fields = {
      containers: [{ name: 'web', ports: [{ containerPort: 53 }, { containerPort: 53, protocol: 'UDP' }] }],
    };
    const after: Fields = { containers: [{ name: 'web', ports: [{ containerPort: 53, name: 'dns' }] }] };
    expect(changes(before, after).map((change) => change.field)).toEqual([
      'spec.containers[name=web].ports[containerPort=53,protocol=TCP].name',
      'spec.containers[name=web].ports[containerPort=53,protocol=UDP]',
    ]);
  });

  test('are the whole list if its elements were reordered, because order may matter', () => {
    expect(changes(withEnv(A, B), withEnv(B, A))).toEqual([
      { field: 'spec.containers[name=web].env', before: [A, B], after: [B, A] },
    ]);
  });

  test('are the whole list if it holds single values', () => {
    expect(changes({ args: ['a', 'b'] }, { args: ['a', 'c'] })).toEqual([
      { field: 'spec.args', before: ['a', 'b'], after: ['a', 'c'] },
    ]);
  });

  test('compare lists of maps without merge keys by index, if they are equally long', () => {
    const before: Fields = { tolerations: [{ key: 'a', operator: 'Exists' }, { key: 'b' }] };
    expect(changes(before, { tolerations: [{ key: 'a' }, { key: 'b' }] })).toEqual([
      { field: 'spec.tolerations[0].operator', before: 'Exists' },
    ]);
    expect(changes(before, { tolerations: [] }).map((change) => change.field)).toEqual(['spec.tolerations']);
  });

  test('are empty exactly for equal values', () => {
    const value = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom<unknown>(null, true, 0, 1, '', 'a'),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom('name', 'containers', 'env', 'constructor', '__proto__'), tie('value')),
      ),
    })).value;
    const spec = fc.dictionary(fc.constantFrom('containers', 'volumes', 'x', '__proto__'), value);
    fc.assert(
      fc.property(spec, spec, (one, other) => {
        const [before, after] = [pod(JSON.parse(JSON.stringify(one))), pod(JSON.parse(JSON.stringify(other)))];
        expect(diffManifests(before, after).length === 0).toBe(equal(before, after));
        expect(diffManifests(before, structuredClone(before))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the difference of two renderings', () => {
  const settings = rendered('settings', { mode: 'fast' });

  test('has what was added, removed and changed, and nothing else', () => {
    const [old, kept, fresh] = [rendered('old', {}), rendered('kept', { a: '1' }), rendered('fresh', {})];
    const slow = rendered('settings', { mode: 'slow' });
    expect(diffRenderings([settings, old, kept], [fresh, rendered('kept', { a: '1' }), slow])).toEqual({
      added: [fresh],
      removed: [old],
      changed: [{ before: settings, after: slow, changes: [{ field: 'data.mode', before: 'fast', after: 'slow' }] }],
    });
  });

  test('can match objects by a key other than their identity', () => {
    const renamed = { ...rendered('settings-prod', { mode: 'fast' }), path: settings.path };
    const { added, changed } = diffRenderings([settings], [renamed], ({ path }) => path);
    expect(added).toEqual([]);
    expect(changed[0]?.changes).toEqual([{ field: 'metadata.name', before: 'settings', after: 'settings-prod' }]);
  });
});
