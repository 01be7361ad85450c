import { pairEnvironments } from '../../../src/cli/diff/pair';
import { type Side, unreadSide } from '../../../src/cli/diff/side';
import type { Problem } from '../../../src/problems/problem';

const problem: Problem = { what: 'it is broken', where: {}, why: 'so it is', fix: 'mend it' };

function side(environments: readonly string[], unread: readonly string[] = []): Side {
  return {
    name: 'a side',
    environments: new Map(environments.map((name) => [name, []])),
    unread: new Set(unread),
    problems: unread.map(() => problem),
  };
}

function names(before: Side, after: Side, wanted: readonly string[] = []): string[] {
  return pairEnvironments(before, after, wanted).pairs.map(
    ({ environment, only }) => `${environment} ${only ?? 'both'}`,
  );
}

describe('environments of two sides', () => {
  test('are matched by their names, and those on only one side are distinguished', () => {
    expect(names(side(['dev', 'old']), side(['dev', 'new']))).toEqual(['dev both', 'new after', 'old before']);
    expect(names(side(['']), side(['']))).toEqual([' both']);
  });

  test('are limited to the selected ones', () => {
    expect(names(side(['dev', 'prod']), side(['dev', 'prod']), ['prod'])).toEqual(['prod both']);
    expect(names(side(['dev']), side(['dev', 'prod']), ['prod'])).toEqual(['prod after']);
  });

  test('are left out if one side cannot be read, and its problem is kept', () => {
    const pairing = pairEnvironments(side(['dev'], ['prod']), side(['dev', 'prod']));
    expect(pairing.pairs.map(({ environment }) => environment)).toEqual(['dev']);
    expect(pairing.problems).toEqual([problem]);
  });

  test('are never reported as removed if a side cannot be read', () => {
    const pairing = pairEnvironments(unreadSide('a side', problem), side(['dev']));
    expect(pairing).toEqual({ pairs: [], problems: [problem] });
  });

  test('are compared with objects without an environment only if there is a single one', () => {
    expect(names(side(['']), side(['prod']))).toEqual(['prod both']);
    expect(names(side(['dev', 'prod']), side(['']), ['prod'])).toEqual(['prod both']);
    const several = pairEnvironments(side(['']), side(['dev', 'prod']));
    expect(several).toMatchObject({ pairs: [], problems: [{ what: expect.stringContaining('dev, prod') }] });
  });

  test('that are selected but do not exist are a problem', () => {
    const { pairs, problems } = pairEnvironments(side(['dev']), side(['dev']), ['test']);
    expect({ pairs, what: problems.map(({ what }) => what) }).toEqual({
      pairs: [],
      what: ['--env test: neither a side nor a side has such an environment'],
    });
  });
});
