import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { isSystemError } from '../../src/output/system-error';
import { writeTree } from '../temporary-tree';

jest.setTimeout(60_000);

const ROOT = join(__dirname, '../..');
const LINKED = ['@swc/core', 'cdk8s', 'constructs', 'get-tsconfig', 'resolve-pkg-maps'];

/** The result of a command. */
export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder with a program, in which kustruct is installed as by npm. */
export interface Project {
  readonly folder: string;
  /** The file that `kustruct` on the command line runs. */
  readonly bin: string;
  /** Runs `kustruct` in the folder. */
  kustruct(...args: readonly string[]): Ended;
}

/** Creates a project with these files. */
export function project(files: Readonly<Record<string, string>>): Project {
  const folder = writeTree({ 'package.json': '{"private":true}', ...files });
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, '@swc'), { recursive: true });
  for (const name of LINKED) {
    symlinkSync(join(ROOT, 'node_modules', name), join(modules, name));
  }
  cpSync(packed(), join(modules, 'kustruct'), { recursive: true });
  const bin = join(modules, 'kustruct/lib/cli.js');
  const env = { ...process.env, NO_COLOR: undefined, CDK8S_OUTDIR: undefined };
  const kustruct = (...args: readonly string[]): Ended =>
    spawnSync(process.execPath, [bin, ...args], { cwd: folder, encoding: 'utf8', env, timeout: 30_000 });
  return { folder, bin, kustruct };
}

/** The package without its types, bundled once for all test files of a run. */
function packed(): string {
  const shared = process.env.KUSTRUCT_TEST_BUNDLE;
  if (shared === undefined) {
    throw new Error('this test file is not of the project "system", which has a folder for the bundle');
  }
  const folder = join(shared, 'package');
  if (!existsSync(folder)) {
    moveTo(folder, pack(mkdtempSync(join(shared, 'making-'))));
  }
  return folder;
}

function pack(folder: string): string {
  // The bundler takes a second to load, and is needed by only one test file.
  const { bundle }: typeof import('../../scripts/build') = require('../../scripts/build');
  bundle(join(folder, 'lib'));
  cpSync(join(ROOT, 'package.json'), join(folder, 'package.json'));
  return folder;
}

/** A test file in another worker may have been faster. */
function moveTo(folder: string, made: string): void {
  try {
    renameSync(made, folder);
  } catch (error) {
    if (!isSystemError(error) || !existsSync(folder)) {
      throw error;
    }
    rmSync(made, { recursive: true });
  }
}
