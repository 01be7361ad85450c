import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { isMap } from '../../manifests/field';

/** The installed TypeScript of a project. */
export interface Compiler {
  /** Such as `5.9.3`. */
  readonly version: string;
  readonly major: number;
  readonly minor: number;
  /** The file that `npx tsc` runs. */
  readonly tsc: string;
}

/** The output and exit code of `tsc`. */
export interface Compiled {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * The TypeScript that a program finds; undefined if its project has none. Only its `package.json` is read, because
 * TypeScript 7 and later are not libraries.
 */
export function findCompiler(program: string): Compiler | undefined {
  const file = resolvePackage(program);
  const content: unknown = file === undefined ? undefined : JSON.parse(readFileSync(file, 'utf8'));
  const { version, bin } = isMap(content) ? content : {};
  const tsc = isMap(bin) ? bin.tsc : undefined;
  if (file === undefined || typeof version !== 'string' || typeof tsc !== 'string') {
    return undefined;
  }
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return { version, major, minor, tsc: join(dirname(file), tsc) };
}

/** Whether a compiler is older than 5.4, and kustruct's declarations are therefore not tested with it. */
export function isTooOld({ major, minor }: Compiler): boolean {
  return major < 5 || (major === 5 && minor < 4);
}

function resolvePackage(program: string): string | undefined {
  try {
    return createRequire(program).resolve('typescript/package.json');
  } catch {
    return undefined;
  }
}

/** Runs `tsc` in the working directory of the process, and waits for its end. */
export async function runTsc({ tsc }: Compiler, args: readonly string[], process: NodeJS.Process): Promise<Compiled> {
  const child = spawn(process.execPath, [tsc, ...args, '--pretty', 'false'], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  const [code, stdout, stderr] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return { code, stdout, stderr };
}
