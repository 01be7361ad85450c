import { patternTest } from '../grammars/pattern-tests';
import { type CelFunctions, CelRuntimeError, type CelValue, isEqual, isValues, noMatch, unknownResult } from './values';

/** The functions of strings, which count in Unicode characters; some of them are methods of lists, too. */
export const TEXT_CALLS: CelFunctions = {
  '.startsWith': (text, start) => ofTexts(text, start, (one, other) => one.startsWith(other)),
  '.endsWith': (text, end) => ofTexts(text, end, (one, other) => one.endsWith(other)),
  '.contains': (text, part) => ofTexts(text, part, (one, other) => one.includes(other)),
  matches,
  '.matches': matches,
  '.find': (text, pattern) => regExp(pattern).exec(textOf(text))?.[0] ?? '',
  '.findAll': findAll,
  '.lowerAscii': (text) => textOf(text).replace(/[A-Z]/g, (letter) => letter.toLowerCase()),
  '.upperAscii': (text) => textOf(text).replace(/[a-z]/g, (letter) => letter.toUpperCase()),
  '.trim': (text) => textOf(text).replace(BLANKS, ''),
  '.replace': replace,
  '.split': split,
  '.join': (list, separator = '') => (isValues(list) ? list.map(textOf).join(textOf(separator)) : noMatch(list)),
  '.charAt': (text, index) => {
    const characters = [...textOf(text)];
    return index === BigInt(characters.length) ? '' : (characters.slice(Number(within(index, characters)))[0] ?? '');
  },
  '.substring': substring,
  '.indexOf': placeIn('start'),
  '.lastIndexOf': placeIn('end'),
};

const BLANKS =
  /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+|[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+$/g;

function textOf(value: CelValue | undefined): string {
  return typeof value === 'string' ? value : noMatch(value);
}

function ofTexts(one: CelValue, other: CelValue, test: (one: string, other: string) => boolean): boolean {
  return test(textOf(one), textOf(other));
}

function regExp(pattern: CelValue): RegExp {
  return patternTest(textOf(pattern)) ?? unknownResult();
}

function matches(text: CelValue, pattern: CelValue): boolean {
  return regExp(pattern).test(textOf(text));
}

function findAll(text: CelValue, pattern: CelValue, limit: CelValue = -1n): readonly string[] {
  const { source, flags } = regExp(pattern);
  const found = [...textOf(text).matchAll(new RegExp(source, `${flags}g`))].map(([match]) => match);
  return limit !== -1n || found.includes('') ? unknownResult() : found;
}

/** How often the empty string is in a string is another matter. */
function replace(text: CelValue, part: CelValue, other: CelValue, limit?: CelValue): string {
  const isPlain = limit === undefined && part !== '';
  return isPlain ? textOf(text).split(textOf(part)).join(textOf(other)) : unknownResult();
}

function split(text: CelValue, separator: CelValue, limit: CelValue = -1n): readonly string[] {
  const parts = separator === '' ? [...textOf(text)] : textOf(text).split(textOf(separator));
  if (typeof limit !== 'bigint' || limit < 0n || limit >= BigInt(parts.length)) {
    return parts;
  }
  const count = Number(limit);
  return count === 0 ? [] : [...parts.slice(0, count - 1), parts.slice(count - 1).join(textOf(separator))];
}

function substring(text: CelValue, start: CelValue, end?: CelValue): string {
  const characters = [...textOf(text)];
  const [from, to] = [within(start, characters), within(end ?? BigInt(characters.length), characters)];
  return from > to ? outside(start) : characters.slice(Number(from), Number(to)).join('');
}

function within(index: CelValue | undefined, characters: readonly string[]): bigint {
  const isInside = typeof index === 'bigint' && index >= 0n && index <= BigInt(characters.length);
  return isInside ? index : outside(index);
}

function outside(index: CelValue | undefined): never {
  throw new CelRuntimeError(`there is no character ${String(index)}`);
}

/** Only from one end, and only in strings whose characters JavaScript counts in the same way. */
function placeIn(from: 'start' | 'end'): (...args: readonly CelValue[]) => CelValue {
  return (whole, part, limit) => {
    if (isValues(whole)) {
      const hits = whole.map((value) => isEqual(value, part ?? null));
      return BigInt(from === 'start' ? hits.indexOf(true) : hits.lastIndexOf(true));
    }
    const isPlain = limit === undefined && typeof whole === 'string' && !/[\ud800-\udfff]/.test(whole);
    return isPlain ? BigInt(whole[from === 'start' ? 'indexOf' : 'lastIndexOf'](textOf(part))) : unknownResult();
  };
}
