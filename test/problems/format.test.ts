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
  why: 'a tag that moves can give two pods of one rollout different code',
  fix: "pin it: image: 'nginx:1.27.3' or a digest",
};

describe('problems as text', () => {
  test('say what, where, why and how to mend it', () => {
    expect(formatProblems([problem])).toBe(
      [
        'error  image "nginx" has no fixed version                           require-image-version',
        '  at   examples/shop/main.ts:24:13   shop/api',
        '       apps/v1 Deployment shop/api   spec.template.spec.containers[0].image',
        '  why  a tag that moves can give two pods of one rollout different code',
        "  fix  pin it: image: 'nginx:1.27.3' or a digest",
        '',
        '1 error',
      ].join('\n'),
    );
  });

  test('leave out what is not known', () => {
    const { rule, ...rest } = problem;
    expect(formatProblems([{ ...rest, where: {} }])).toBe(
      [
        'error  image "nginx" has no fixed version',
        '  why  a tag that moves can give two pods of one rollout different code',
        "  fix  pin it: image: 'nginx:1.27.3' or a digest",
        '',
        '1 error',
      ].join('\n'),
    );
  });

  test('stand in the order of the source lines, whatever the order in which they were found', () => {
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

  test('keep lines of longer texts under the first', () => {
    expect(formatProblems([{ ...problem, fix: 'one\ntwo' }])).toContain('  fix  one\n       two');
  });
});

test('problems as records hold every part as plain data', () => {
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
