import { spawnSync } from 'node:child_process';
import { type Problem, ProblemError } from 'kustruct';

const problem: Problem = { what: 'the pod has no container', where: {}, why: 'it would not start', fix: 'give it one' };

describe('a ProblemError', () => {
  test('has the problems, and their text as its message', () => {
    const error = new ProblemError([problem]);
    expect(error.problems).toEqual([problem]);
    expect(error.message).toContain('the pod has no container');
    expect(error).toBeInstanceOf(Error);
  });

  test('shows no stack to the user, because the mistake is not in the stack', () => {
    expect(new ProblemError([problem]).stack).not.toMatch(/\n\s+at .*:\d+:\d+/);
  });
});

test('a program that ends in problems prints them once and without a stack', () => {
  const program = `const { ProblemError } = require('./src/problems/problem-error'); throw new ProblemError([JSON.parse(process.env.PROBLEM)]);`;
  const env = { ...process.env, PROBLEM: JSON.stringify(problem) };
  const { stderr, status } = spawnSync('node', ['--import', 'tsx', '-e', program], { encoding: 'utf8', env });
  expect(status).toBe(1);
  expect(stderr).not.toMatch(/\n\s+at .*:\d+:\d+/);
  expect(stderr.match(/the pod has no container/g)).toHaveLength(1);
});
