import { JsonPatch } from 'cdk8s';
import * as fc from 'fast-check';
import {
  applyOperation,
  type JsonOperation,
  PatchFault,
  patchFields,
  pointerSteps,
} from '../../src/manifests/json-patch';
import type { Fields, Value } from '../../src/manifests/manifest';

const document: Fields = { a: { b: [1, 2, 3], 'x/y~z': 'odd' }, n: null, '': 'empty' };

describe('an operation of a JSON patch', () => {
  test.each<[string, JsonOperation, Fields]>([
    ['adds a field', { op: 'add', path: '/c', value: null }, { ...document, c: null }],
    ['replaces a field that it adds', { op: 'add', path: '/n', value: 1 }, { ...document, n: 1 }],
    [
      'inserts an element',
      { op: 'add', path: '/a/b/1', value: 9 },
      { ...document, a: { b: [1, 9, 2, 3], 'x/y~z': 'odd' } },
    ],
    [
      'appends an element',
      { op: 'add', path: '/a/b/-', value: 9 },
      { ...document, a: { b: [1, 2, 3, 9], 'x/y~z': 'odd' } },
    ],
    ['replaces a null', { op: 'replace', path: '/n', value: 0 }, { ...document, n: 0 }],
    [
      'unescapes keys',
      { op: 'replace', path: '/a/x~1y~0z', value: 1 },
      { ...document, a: { b: [1, 2, 3], 'x/y~z': 1 } },
    ],
    ['removes an element', { op: 'remove', path: '/a/b/0' }, { ...document, a: { b: [2, 3], 'x/y~z': 'odd' } }],
    ['reads an empty key', { op: 'copy', from: '/', path: '/n' }, { ...document, n: 'empty' }],
    [
      'moves inside a list',
      { op: 'move', from: '/a/b/0', path: '/a/b/2' },
      { ...document, a: { b: [2, 3, 1], 'x/y~z': 'odd' } },
    ],
    ['tests by value', { op: 'test', path: '/a/b', value: [1, 2, 3] }, document],
    ['replaces everything', { op: 'replace', path: '', value: {} }, {}],
  ])('%s', (_, operation, wanted) => {
    expect(applyOperation(document, operation)).toEqual(wanted);
  });

  test.each<[JsonOperation, string]>([
    [{ op: 'replace', path: '/c', value: 1 }, '"/c" does not exist: there is no "c"'],
    [{ op: 'remove', path: '/a/c' }, '"/a/c" does not exist: there is no "c"'],
    [{ op: 'add', path: '/c/d', value: 1 }, '"/c/d" does not exist: there is no "c"'],
    [{ op: 'add', path: '/n/d', value: 1 }, '"/n/d" does not exist: null has no fields'],
    [{ op: 'add', path: '/a/b/4', value: 1 }, '"/a/b/4" does not exist: "4" is not an index in a list of 3 elements'],
    [
      { op: 'replace', path: '/a/b/-', value: 1 },
      '"/a/b/-" does not exist: "-" is not an index in a list of 3 elements',
    ],
    [{ op: 'remove', path: '/a/b/01' }, '"/a/b/01" does not exist: "01" is not an index in a list of 3 elements'],
    [{ op: 'remove', path: '' }, 'the path "" is the whole object, which cannot be removed or moved'],
    [{ op: 'add', path: 'a', value: 1 }, 'the path "a" does not start with "/"'],
    [{ op: 'move', from: '/a', path: '/a/b' }, '"/a" cannot move into itself, to "/a/b"'],
    [{ op: 'test', path: '/n', value: '' }, '"/n" is null, but the test expects the string ""'],
    [
      { op: 'test', path: '/a/b', value: [9007199254740993n] },
      '"/a/b" is [1,2,3], but the test expects [9007199254740993]',
    ],
    [{ op: 'add', path: '/constructor/x', value: 1 }, '"/constructor/x" does not exist: there is no "constructor"'],
  ])('names the mistake: %p', (operation, message) => {
    expect(() => applyOperation(document, operation)).toThrow(new PatchFault(message));
  });

  test('does not change the value that it is applied to', () => {
    const before = structuredClone(document);
    applyOperation(document, { op: 'move', from: '/a/b/0', path: '/c' });
    expect(document).toEqual(before);
  });

  test('does the same as the library of cdk8s, if that is defined', () => {
    const key = fc.constantFrom('a', 'b', 'c~/d');
    const value = fc.letrec<{ value: Value }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom(null, 0, 'x'),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(key, tie('value')),
      ),
    })).value;
    const place = fc
      .oneof(key, fc.constantFrom('0', '1', '-'))
      .map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`);
    const path = fc.array(place, { minLength: 1, maxLength: 3 }).map((steps) => steps.join(''));
    const operation: fc.Arbitrary<JsonOperation> = fc.oneof(
      fc.record({ op: fc.constantFrom('add', 'replace'), path, value }),
      fc.record({ op: fc.constant('remove' as const), path }),
      fc.record({ op: fc.constantFrom('move', 'copy'), from: path, path }),
    );
    fc.assert(
      fc.property(fc.dictionary(key, value), operation, (fields, given) => {
        let ours: Value;
        try {
          ours = applyOperation(fields, given);
        } catch {
          return;
        }
        expect(ours).toEqual(JsonPatch.apply(structuredClone(fields), theirs(given)));
      }),
      { seed: 11, numRuns: 2000 },
    );
  });
});

function theirs(operation: JsonOperation): JsonPatch {
  switch (operation.op) {
    case 'add':
      return JsonPatch.add(operation.path, operation.value);
    case 'replace':
      return JsonPatch.replace(operation.path, operation.value);
    case 'test':
      return JsonPatch.test(operation.path, operation.value);
    case 'remove':
      return JsonPatch.remove(operation.path);
    case 'move':
      return JsonPatch.move(operation.from, operation.path);
    case 'copy':
      return JsonPatch.copy(operation.from, operation.path);
  }
}

test('a patch continues after an operation that fails, and reports it', () => {
  const told: string[] = [];
  const operations: JsonOperation[] = [
    { op: 'remove', path: '/none' },
    { op: 'add', path: '/c', value: 1 },
  ];
  expect(patchFields({ a: 1 }, operations, ({ path }) => told.push(path))).toEqual({ a: 1, c: 1 });
  expect(told).toEqual(['/none']);
});

test('a pointer has its unescaped keys as steps', () => {
  expect(pointerSteps('/a/x~1y~0z/')).toEqual(['a', 'x/y~z', '']);
  expect(pointerSteps('')).toEqual([]);
});
