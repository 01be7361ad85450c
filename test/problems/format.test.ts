import { formatProblems, type Problem, toRecords } from 'kustruct';

const problem: Problem = {
  rule: 'require-image-version',
  what: 'image "nginx" has no fixed version',
  where: {
    origin: { source: { file: 'examples/shop/main.ts', line: 24, column: 13 } },
    path: 'shop/api',
    object: 'apps/v1 Deployment shop/api',
    field: 'spec.template.spec.containers[0].image',
  },
  why: 'a tag that moves can give two pods of the same rollout different code',
  fix: "pin it: image: 'nginx:1.27.3' or a digest",
};

/** A problem of an object that was read from a file, with a different place for each field. */
const read: Problem = {
  ...problem,
  where: {
    ...problem.where,
    origin: {
      source: { file: 'examples/shop/main.ts', line: 24, column: 13 },
      placeOf: (field) => ({ file: 'old/shop.yaml', line: field === undefined ? 1 : 14, column: 9 }),
    },
  },
};

describe('problems as text', () => {
  test('name the place in the file that the object was read from, below the line of the program', () => {
    const [, line, place, object] = formatProblems([read]).split('\n');
    expect([line, place, object]).toEqual([
      '  at   examples/shop/main.ts:24:13   shop/api',
      '       old/shop.yaml:14:9',
      '       apps/v1 Deployment shop/api   spec.template.spec.containers[0].image',
    ]);
  });

  test('of one file are in the order of its lines', () => {
    const at = (line: number): Problem => ({
      ...problem,
      what: `line ${line}`,
      where: { origin: { source: undefined, placeOf: () => ({ file: 'shop.yaml', line, column: 1 }) } },
    });
    expect(toRecords([at(10), at(9), at(100)]).map(({ what }) => what)).toEqual(['line 9', 'line 10', 'line 100']);
  });

  test('have what, where, why and the fix', () => {
    expect(formatProblems([problem])).toBe(
      [
        'error  image "nginx" has no fixed version                           require-image-version',
        '  at   examples/shop/main.ts:24:13   shop/api',
        '       apps/v1 Deployment shop/api   spec.template.spec.containers[0].image',
        '  why  a tag that moves can give two pods of the same rollout different code',
        "  fix  pin it: image: 'nginx:1.27.3' or a digest",
        '',
        '1 error',
      ].join('\n'),
    );
  });

  test('leave out unknown parts', () => {
    const { rule, ...rest } = problem;
    expect(formatProblems([{ ...rest, where: {} }])).toBe(
      [
        'error  image "nginx" has no fixed version',
        '  why  a tag that moves can give two pods of the same rollout different code',
        "  fix  pin it: image: 'nginx:1.27.3' or a digest",
        '',
        '1 error',
      ].join('\n'),
    );
  });

  test('are in the order of the source lines, whatever the order in which they were found', () => {
    const at = (line: number): Problem => ({
      ...problem,
      what: `line ${line}`,
      where: { origin: { source: { file: 'main.ts', line, column: 1 } } },
    });
    const text = formatProblems([at(10), at(9), at(100)]);
    expect(text.match(/line \d+/g)).toEqual(['line 9', 'line 10', 'line 100']);
  });

  test('are counted by severity', () => {
    const text = formatProblems([problem, problem, { ...problem, severity: 'warning' }]);
    expect(text).toMatch(/\n\n2 errors, 1 warning$/);
    expect(text).toMatch(/^warning {2}image/m);
  });

  test('put errors before warnings, wherever these are', () => {
    const warning: Problem = { ...problem, severity: 'warning', where: {} };
    expect(formatProblems([warning, problem]).match(/^(error|warning)/gm)).toEqual(['error', 'warning']);
  });

  test('are at most 50, followed by a summary of the others', () => {
    const many = (count: number, rest: Partial<Problem>) =>
      Array.from({ length: count }, () => ({ ...problem, ...rest }));
    const refused = { rule: undefined, where: { object: 'v1 Service shop/api' } };
    const warned = { rule: undefined, where: {}, severity: 'warning' } as const;
    expect(formatProblems(many(50, {})).match(/^error {2}/gm)).toHaveLength(50);
    expect(formatProblems(many(50, {}))).not.toContain(' more');
    const text = formatProblems([...many(9, warned), ...many(20, refused), ...many(9721, {})]);
    expect(text.match(/^error {2}/gm)).toHaveLength(50);
    expect(text.split('\n\n').slice(-2)).toEqual([
      'and 9700 more (9691 require-image-version, 9 without a rule); kustruct synth --json lists all',
      '9741 errors, 9 warnings',
    ]);
  });

  test('name the five most common sorts of the problems that are not shown', () => {
    const sorts = Array.from({ length: 57 }, (_, place) => ({
      ...problem,
      rule: undefined,
      where: { object: `v1 Kind${Math.max(0, place - 49)} web`, path: String(place + 100) },
    }));
    expect(formatProblems(sorts)).toContain('and 7 more (1 Kind1, 1 Kind2, 1 Kind3, 1 Kind4, 1 Kind5, 2 others);');
  });

  test('keep lines of longer texts under the first', () => {
    expect(formatProblems([{ ...problem, fix: 'one\ntwo' }])).toContain('  fix  one\n       two');
  });
});

test('problems as records have every part as plain data', () => {
  expect(JSON.parse(JSON.stringify(toRecords([problem])))).toEqual([
    {
      severity: 'error',
      rule: 'require-image-version',
      what: problem.what,
      file: 'examples/shop/main.ts',
      line: 24,
      column: 13,
      path: 'shop/api',
      object: 'apps/v1 Deployment shop/api',
      field: 'spec.template.spec.containers[0].image',
      why: problem.why,
      fix: problem.fix,
    },
  ]);
});
