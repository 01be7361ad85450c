import * as fc from 'fast-check';
import { leaves, operationsBetween } from '../../../src/kustomize/derive/json-operations';
import { applyJsonPatch } from '../../../src/kustomize/emulator/json-patch';
import type { Fields, Value } from '../../../src/manifests/manifest';

fc.configureGlobal({ seed: 20261127 });

function operations(before: Value, after: Value): unknown {
  return operationsBetween({ list: before }, { list: after }, {});
}

const { value } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<Value>(null, true, 0, 1, '', 'a', 'b', 'c'),
    fc.array(tie('value'), { maxLength: 6 }),
    fc.dictionary(fc.constantFrom('name', 'a/b', '~', '0', '-', 'x'), tie('value')),
    fc.array(fc.record({ name: fc.constantFrom('a', 'b', 'c', 'd'), x: tie('value') }), { maxLength: 5 }),
  ),
}));
const fields: fc.Arbitrary<Fields> = fc.dictionary(fc.constantFrom('a', 'b', 'c'), value);

describe('the operations between two objects', () => {
  test('turn one into the other, and write no more values than it contains', () => {
    fc.assert(
      fc.property(fields, fields, (before, after) => {
        const patch = operationsBetween(before, after, {});
        expect(applyJsonPatch(before, patch)).toEqual(after);
        const written = patch.reduce((sum, step) => sum + ('value' in step ? leaves(step.value) : 0), 0);
        expect(written).toBeLessThanOrEqual(Object.values(after).reduce<number>((sum, part) => sum + leaves(part), 0));
        expect(operationsBetween(after, after, {})).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  test('do not depend on the order of keys', () => {
    const wanted = operationsBetween({ a: 1, b: { c: 1, d: 2 } }, { b: { d: 3, c: 4 }, a: 5 }, {});
    expect(operationsBetween({ b: { d: 2, c: 1 }, a: 1 }, { a: 5, b: { c: 4, d: 3 } }, {})).toEqual(wanted);
  });

  test('move as few elements as possible', () => {
    expect(operations(['a', 'b', 'c', 'd'], ['b', 'c', 'd', 'a'])).toEqual([
      { op: 'move', from: '/list/0', path: '/list/3' },
    ]);
  });

  test('change an element in place', () => {
    expect(operations(['a', 'b', 'c'], ['a', 'x', 'c'])).toEqual([{ op: 'replace', path: '/list/1', value: 'x' }]);
  });

  test('replace a whole value if nothing of it stays', () => {
    expect(operations({ a: 1, b: 2 }, { c: 3, d: 4 })).toEqual([
      { op: 'replace', path: '/list', value: { c: 3, d: 4 } },
    ]);
  });

  test('escape keys in JSON pointers', () => {
    expect(operationsBetween({ 'a/b': { '~': 1 } }, { 'a/b': { '~': 2 } }, {})).toEqual([
      { op: 'replace', path: '/a~1b/~0', value: 2 },
    ]);
  });

  test('identify elements by the merge keys of the API', () => {
    const words = { ports: { keys: ['port', 'protocol'] } };
    const [udp, tcp] = [{ port: 53, protocol: 'UDP' }, { port: 53 }];
    expect(operationsBetween({ ports: [udp, tcp] }, { ports: [tcp, { ...udp, name: 'dns' }] }, words)).toEqual([
      { op: 'move', from: '/ports/1', path: '/ports/0' },
      { op: 'add', path: '/ports/1/name', value: 'dns' },
    ]);
  });

  test('between long lists are as few as between short ones', () => {
    const before = Array.from({ length: 20_000 }, (_, index) => `${index}`);
    expect(operations(before, [...before.slice(1), 'new'])).toEqual([
      { op: 'remove', path: '/list/0' },
      { op: 'add', path: '/list/19999', value: 'new' },
    ]);
  });
});
