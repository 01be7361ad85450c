import { type NotPlainValue, toPlain } from '../../src/manifests/plain';
import { toYaml } from '../../src/manifests/yaml';
import { inheriting } from './inheriting';

function faultsOf(fields: object): NotPlainValue[] {
  const faults: NotPlainValue[] = [];
  toPlain(fields, faults);
  return faults;
}

describe('plain data', () => {
  test('is a frozen copy without undefined', () => {
    const given = { a: { b: [1, undefined, 'x'] }, c: undefined, d: null };
    const plain = toPlain(given, []);
    expect(plain).toEqual({ a: { b: [1, null, 'x'] }, d: null });
    expect(Object.isFrozen(plain.a)).toBe(true);
    expect(Object.isFrozen(given.a)).toBe(false);
  });

  test('is not copied twice', () => {
    const plain = toPlain({ a: 1 }, []);
    expect(toPlain(plain, [])).toBe(plain);
  });

  test('keeps a key named __proto__, and the prototype of maps', () => {
    const given: object = JSON.parse('{"data":{"__proto__":"a","b":{"__proto__":{"c":1}}}}');
    const plain = toPlain(given, []);
    expect(JSON.stringify(plain)).toBe(JSON.stringify(given));
    expect(Object.getPrototypeOf(plain.data)).toBe(Object.prototype);
    expect(toYaml(plain)).toBe('data:\n  __proto__: a\n  b:\n    __proto__:\n      c: 1\n');
  });

  test('has no inherited keys', () => {
    inheriting('stray', () => expect(JSON.stringify(toPlain({ a: { b: 1 } }, []))).toBe('{"a":{"b":1}}'));
  });

  test('may hold the same value twice', () => {
    const shared = { a: 1 };
    expect(faultsOf({ x: shared, y: [shared, shared] })).toEqual([]);
  });

  test('is made from what can be unwrapped', () => {
    const late = new (class {
      resolve = () => 3;
    })();
    expect(toPlain({ size: late }, [], () => 3)).toEqual({ size: 3 });
  });

  test.each([
    ['a date', new Date(0), 'an object of class Date'],
    ['a function', () => 1, 'a function'],
    ['no number', Number.NaN, 'the number NaN'],
    ['half of an emoji', '\ud83d', 'the string "\\ud83d"'],
  ])('is not %s', (_, value, found) => {
    expect(faultsOf({ list: [{ value }] })).toEqual([{ field: 'list[0].value', found }]);
  });

  test('cannot contain itself', () => {
    const loop: { name: string; self?: object } = { name: 'x' };
    loop.self = loop;
    expect(faultsOf({ loop })).toEqual([{ field: 'loop.self', found: 'a part of itself' }]);
  });
});
