import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { writeTree } from './temporary-tree';

jest.setTimeout(120_000);

const ROOT = join(__dirname, '..');

function fuzz(args: readonly string[], kubectl?: string) {
  const tsx = join(ROOT, 'node_modules/.bin/tsx');
  const env = { ...process.env, ...(kubectl && { KUBECTL: kubectl }) };
  return spawnSync(tsx, ['scripts/fuzz/main.ts', ...args], { cwd: ROOT, encoding: 'utf8', env });
}

/** A kubectl that always builds nothing. */
function emptyKubectl(): string {
  const file = join(writeTree({ kubectl: '#!/bin/sh\nexit 0\n' }), 'kubectl');
  chmodSync(file, 0o755);
  return file;
}

describe('npm run fuzz', () => {
  it('prints its seed and how many cases passed', () => {
    const { stdout, status } = fuzz('--cases 2 --seed 1 --changes label,rename'.split(' '));
    expect(stdout).toMatch(/^seed 1, 2 cases, Kustomize: oldest and newest\npassed: 2 of programs; \d+ s\n$/);
    expect(status).toBe(0);
  });

  it('exits with 2 if Kustomize builds something else, and shows one object and one change', () => {
    const { stdout, status } = fuzz('--cases 9 --seed 1 --kustomize newest --changes label'.split(' '), emptyKubectl());
    expect(stdout).toMatch(/^FAILED: case 1 of seed 1, shrunk \d+ times\nnewest Kustomize, base: .* loses /m);
    expect(stdout.match(/^# shop\/o\d+$/gm)).toHaveLength(1);
    expect(stdout).toMatch(/^test.* \(label\):$/m);
    expect(stdout).toContain('overlays/test/shop/kustomization.yaml:');
    expect(status).toBe(2);
  });

  it.each([
    ['--kustomize middle', '--kustomize is "middle", but must be oldest, newest or both'],
    ['--cases many', '--cases is "many", but must be a whole number'],
    ['--changes label,colour', '--changes has "colour", which is not a kind of change'],
  ])('refuses %s', (args, message) => {
    const { stderr, status } = fuzz(args.split(' '));
    expect(stderr).toContain(message);
    expect(status).toBe(2);
  });
});
