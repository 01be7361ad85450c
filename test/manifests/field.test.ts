import { runInNewContext } from 'node:vm';
import { describeValue, fieldPath, isFields, isMap } from '../../src/manifests/field';

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

test('a map inside a manifest is what is neither a list nor single', () => {
  expect([{}, { a: 1 }, Object.freeze({})].every(isFields)).toBe(true);
  expect([null, undefined, [], 'a', 1, true].some(isFields)).toBe(false);
});

test('the path of a field is written as Kubernetes writes it', () => {
  expect(['spec', 'containers', 0, 'image'].reduce(fieldPath, '')).toBe('spec.containers[0].image');
  expect(['metadata', 'annotations', 'example.com/note'].reduce(fieldPath, '')).toBe(
    'metadata.annotations[example.com/note]',
  );
});

test('a value is quoted by what it is', () => {
  const values = ['nginx', 3, true, null, undefined, [], {}, new Odd(), Object.create(Object.create(null)), () => 1];
  expect(values.map(describeValue)).toEqual([
    'the text "nginx"',
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
