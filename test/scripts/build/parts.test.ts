import { filesOf } from '../../../scripts/build/parts';

/** The names of the parts in each file, for parts with these imports. */
function files(parts: Readonly<Record<string, readonly string[]>>, ...entries: readonly string[]) {
  const all = Object.entries(parts).map(([name, imports]) => ({ name, imports, text: '', exports: [] }));
  return Object.fromEntries([...filesOf(all, entries)].map(([file, inside]) => [file, inside.map(({ name }) => name)]));
}

test('writes parts into one file if the same entries load them, each part after its imports', () => {
  expect(files({ one: ['c'], two: ['c'], c: ['b', 'a'], b: ['a'], a: [] }, 'one', 'two')).toEqual({
    'part-one-two': ['a', 'b', 'c'],
    one: ['one'],
    two: ['two'],
  });
});

test('separates a part that only one entry loads from one that all entries load', () => {
  expect(files({ one: ['a', 'b'], two: ['b'], a: [], b: [] }, 'one', 'two')).toEqual({
    'part-one': ['a'],
    'part-one-two': ['b'],
    one: ['one'],
    two: ['two'],
  });
});

test('puts code that no entry loads at its start into a separate file', () => {
  expect(files({ one: [], late: ['a'], later: ['a'], a: [] }, 'one')).toEqual({
    one: ['one'],
    a: ['a'],
    late: ['late'],
    later: ['later'],
  });
});
