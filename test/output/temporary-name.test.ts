import { spawnSync } from 'node:child_process';
import { isAbandoned, isTemporary, temporaryNames } from '../../src/output/temporary-name';

const MINUTE = 60_000;

function deadProcess(): number {
  return spawnSync(process.execPath, ['-e', '0']).pid;
}

test('never gives one name twice, in one run or in two', () => {
  const [first, second] = [temporaryNames(), temporaryNames()];
  expect(new Set([first(), first(), second(), second()]).size).toBe(4);
});

test('knows its own names and no others', () => {
  expect(isTemporary(temporaryNames()())).toBe(true);
  for (const name of ['.kustruct-index', 'a.tmp', '.kustruct-1.tmp', '.kustruct-1-0123abcd-0.yaml']) {
    expect(isTemporary(name)).toBe(false);
  }
});

test('is not a manifest to kubectl, Flux, Argo CD or cdk8s', () => {
  expect(temporaryNames()()).not.toMatch(/\.(yaml|yml|json|jsonnet)$/);
});

test('is abandoned when its process has ended', () => {
  expect(isAbandoned(`.kustruct-${deadProcess()}-0123abcd-0.tmp`, Date.now())).toBe(true);
});

test('is not abandoned while its process may still be writing', () => {
  expect(isAbandoned(`.kustruct-${process.ppid}-0123abcd-0.tmp`, Date.now())).toBe(false);
  expect(isAbandoned(temporaryNames()(), Date.now())).toBe(false);
});

test('is abandoned when it is older than any run, or than the process that has its number now', () => {
  expect(isAbandoned(`.kustruct-${process.ppid}-0123abcd-0.tmp`, Date.now() - 11 * MINUTE)).toBe(true);
  expect(isAbandoned(`.kustruct-${process.pid}-0123abcd-0.tmp`, performance.timeOrigin - 1)).toBe(true);
});
