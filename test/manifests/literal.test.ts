import { runInNewContext } from 'node:vm';
import * as fc from 'fast-check';
import { literal, literalEntry, literalKey, quote } from '../../src/manifests/literal';

fc.configureGlobal({ seed: 20261127 });

describe('literals of TypeScript', () => {
  test('are in single quotes', () => {
    expect(literal(`it's "so"\n`)).toBe(`'it\\'s "so"\\n'`);
  });

  test('quote keys only if necessary', () => {
    expect(literalKey('app')).toBe('app');
    expect(literalEntry('example.com/app', 'web')).toBe(`'example.com/app': 'web'`);
  });

  test('evaluate to the text, whatever it is', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(text, text, (key, value) => {
        const object: unknown = runInNewContext(`({ [${literal(key)}]: ${literal(value)} })[${literal(key)}]`);
        return object === value;
      }),
    );
  });
});

describe('quotes', () => {
  test('are double, and escape what would break a line', () => {
    expect(quote('a\n"b"')).toBe('"a\\n\\"b\\""');
  });

  test('leave out the middle of a long text', () => {
    expect(quote(`${'a'.repeat(50)}${'b'.repeat(50)}`)).toBe(`"${'a'.repeat(40)}…${'b'.repeat(40)}"`);
    expect(quote('a'.repeat(80))).toBe(`"${'a'.repeat(80)}"`);
  });
});
