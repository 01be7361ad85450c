import fc from 'fast-check';
import { toJson } from '../../src/manifests/json';

describe('toJson', () => {
  it('writes all digits of a bigint, without quotes', () => {
    expect(toJson({ a: [9007199254740993n, -1n], b: '1' })).toBe('{"a":[9007199254740993,-1],"b":"1"}');
  });

  it('writes everything else as JSON.stringify does, whatever the texts are', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 1, 2), (value, indent) => {
        expect(toJson(value, indent)).toBe(JSON.stringify(value, undefined, indent));
      }),
      { seed: 20261127 },
    );
    const looksMarked = '"\\ud8001" \\ud8001';
    expect(JSON.parse(toJson([looksMarked]))).toEqual([looksMarked]);
  });

  it('can replace a part', () => {
    expect(toJson({ a: 1n, b: 'c' }, undefined, (part) => (part === 'c' ? 'd' : part))).toBe('{"a":1,"b":"d"}');
  });
});
