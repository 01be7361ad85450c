import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { transformFileSync } from '@swc/core';
import { writeTree } from '../kubectl';

jest.setTimeout(60_000);

const ROOT = join(__dirname, '../..');
const LINKED = ['@swc/core', 'cdk8s', 'constructs', 'yaml'];

/** How a command ended. */
export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder with a program, in which kustruct is installed as npm would install it. */
export interface Project {
  readonly folder: string;
  /** The file that `kustruct` on the command line runs. */
  readonly bin: string;
  /** Runs `kustruct` in the folder. */
  kustruct(...args: readonly string[]): Ended;
}

/** Makes a project with these files. */
export function project(files: Readonly<Record<string, string>>): Project {
  const folder = writeTree({ 'package.json': '{"private":true}', ...files });
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, '@swc'), { recursive: true });
  for (const name of LINKED) symlinkSync(join(ROOT, 'node_modules', name), join(modules, name));
  cpSync(packed(), join(modules, 'kustruct'), { recursive: true });
  const bin = join(modules, 'kustruct/lib/cli/main.js');
  const env = { ...process.env, NO_COLOR: undefined, CDK8S_OUTDIR: undefined };
  const kustruct = (...args: readonly string[]): Ended =>
    spawnSync(process.execPath, [bin, ...args], { cwd: folder, encoding: 'utf8', env, timeout: 30_000 });
  return { folder, bin, kustruct };
}

let packedFolder: string | undefined;

/** The package without its types, compiled once for each test file. */
function packed(): string {
  packedFolder ??= pack(writeTree({}));
  return packedFolder;
}

function pack(folder: string): string {
  const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' });
  for (const path of sources.filter((name) => name.endsWith('.ts'))) {
    const { code } = transformFileSync(join(ROOT, 'src', path), {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'commonjs' },
    });
    const file = join(folder, 'lib', path.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, code);
  }
  cpSync(join(ROOT, 'package.json'), join(folder, 'package.json'));
  return folder;
}
