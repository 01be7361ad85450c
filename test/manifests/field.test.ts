import { runInNewContext } from 'node:vm';
import { describeValue, fieldPath, isFields, isMap, stepsTo } from '../../src/manifests/field';

class Odd {}
/** A class whose instances have none of the methods of objects. */
class Bare extends Object {}
Object.setPrototypeOf(Bare.prototype, null);

test('a map is a plain object of any realm, and nothing else', () => {
  for (const map of [{}, { a: 1 }, Object.create(null), structuredClone({ a: 1 }), runInNewContext('({a: {}})')]) {
    expect(isMap(map)).toBe(true);
  }
  for (const other of [
    null,
    undefined,
    [],
    'a',
    1,
    new Date(),
    new Map(),
    new Odd(),
    new Bare(),
    Object.create(Object.create(null)),
    () => 1,
    runInNewContext('[1]'),
  ]) {
    expect(isMap(other)).toBe(false);
  }
});

test('a map inside a manifest is neither a list nor a single value', () => {
  expect([{}, { a: 1 }, Object.freeze({})].every(isFields)).toBe(true);
  expect([null, undefined, [], 'a', 1, true].some(isFields)).toBe(false);
});

test('the path of a field is written as Kubernetes writes it', () => {
  expect(['spec', 'containers', 0, 'image'].reduce(fieldPath, '')).toBe('spec.containers[0].image');
  expect(['metadata', 'annotations', 'example.com/note'].reduce(fieldPath, '')).toBe(
    'metadata.annotations[example.com/note]',
  );
});

test('a value is quoted with its type', () => {
  const values = ['nginx', 3, true, null, undefined, [], {}, new Odd(), Object.create(Object.create(null)), () => 1];
  expect(values.map(describeValue)).toEqual([
    'the string "nginx"',
    'the number 3',
    'true',
    'null',
    'nothing',
    'a list',
    'a map',
    'an object of class Odd',
    'an object without a class',
    'a function',
  ]);
});

describe('the steps to a field', () => {
  const value = { spec: { ports: [{ name: 'a' }, { 'x.y/z': { '': 1, '7': 2, 'a]b': 3 } }] } };

  test.each<[(string | number)[]]>([
    [['spec', 'ports', 0, 'name']],
    [['spec', 'ports', 1, 'x.y/z', '']],
    [['spec', 'ports', 1, 'x.y/z', '7']],
    [['spec', 'ports', 1, 'x.y/z', 'a]b']],
    [[]],
  ])('are those of its path: %j', (steps) => {
    expect(stepsTo(steps.reduce<string>(fieldPath, ''), value)).toEqual(steps);
  });

  test('end at the nearest parent of a field that does not exist', () => {
    expect(stepsTo('spec.ports[0].port', value)).toEqual(['spec', 'ports', 0]);
    expect(stepsTo('spec.ports[2].port', value)).toEqual(['spec', 'ports']);
    expect(stepsTo('status.x', value)).toEqual([]);
    expect(stepsTo('spec.toString', value)).toEqual(['spec']);
  });
});
