import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { helmPath, kubectlPath, kustomizeBuild, writeTree } from './kubectl';

const settings = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings' }, data: { MODE: 'fast' } };

describe('kustomizeBuild', () => {
  it('returns the documents that kubectl kustomize prints', () => {
    const folder = writeTree({
      'kustomization.yaml': 'resources: [one/settings.yaml]\nnamePrefix: my-\n',
      'one/settings.yaml': JSON.stringify(settings),
    });
    expect(kustomizeBuild(folder)).toEqual([{ ...settings, metadata: { name: 'my-settings' } }]);
  });

  it('reads numbers like Go does: a number that is too large for a float is a string', () => {
    const commit = { ...settings, data: { COMMIT: '88e2608', ZEROS: `1${'0'.repeat(400)}` } };
    const folder = writeTree({
      'kustomization.yaml': 'resources: [settings.yaml]\n',
      'settings.yaml': JSON.stringify(commit),
    });
    expect(kustomizeBuild(folder)).toEqual([commit]);
  });

  it('throws the message of kubectl for a broken folder', () => {
    const folder = writeTree({ 'kustomization.yaml': 'resources: [missing.yaml]\n' });
    expect(() => kustomizeBuild(folder)).toThrow(/missing\.yaml/);
  });
});

describe('writeTree', () => {
  it('accepts a map of paths, and creates a new folder each time', () => {
    const files = new Map([['a/b.txt', 'one']]);
    const first = writeTree(files);
    expect(readFileSync(join(first, 'a/b.txt'), 'utf8')).toBe('one');
    expect(writeTree(files)).not.toBe(first);
  });
});

describe('kubectlPath and helmPath', () => {
  const before = process.env.KUBECTL;
  afterEach(() => {
    if (before === undefined) {
      delete process.env.KUBECTL;
    } else {
      process.env.KUBECTL = before;
    }
  });

  it('prefer KUBECTL', () => {
    process.env.KUBECTL = '/opt/my/kubectl';
    expect(kubectlPath()).toBe('/opt/my/kubectl');
  });

  it.each(['oldest', 'newest'] as const)('find the %s helm, and it runs', (release) => {
    expect(spawnSync(helmPath(release), ['version']).status).toBe(0);
  });

  const onLinux = process.platform === 'linux' && process.arch === 'x64' ? it : it.skip;
  onLinux.each([
    ['oldest', 'v5.4.2'],
    ['newest', 'v5.8.1'],
  ] as const)('find the %s kubectl, with Kustomize %s', (release, version) => {
    delete process.env.KUBECTL;
    const { stdout } = spawnSync(kubectlPath(release), ['version', '--client'], { encoding: 'utf8' });
    expect(stdout).toContain(`Kustomize Version: ${version}`);
  });
});
