import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Problem } from '../problems/problem';
import { CONFIG, readCdk8sConfig } from './cdk8s-config';
import { UsageError } from './host';

/** The program to run, and the output folder that goes with it. */
export interface Program {
  /** An absolute path. */
  readonly file: string;
  /** The output folder in cdk8s.yaml, relative to the working directory. */
  readonly output?: string;
  /** Settings of cdk8s.yaml that are not supported. */
  readonly problems: readonly Problem[];
}

/** The name of a program. */
export const SCRIPT = /\.[cm]?[jt]sx?$/;

/**
 * Finds the program to run: the named one, else the file in `app` of cdk8s.yaml, else `main` of package.json.
 *
 * @throws UsageError if there is none, or if it does not exist
 */
export function findProgram(folder: string, named: string | undefined, env: NodeJS.ProcessEnv): Program {
  const { app, output, problems } = readCdk8sConfig(folder, env);
  const script = app?.split(/\s+/).findLast((word) => SCRIPT.test(word));
  const [word, source] =
    named !== undefined
      ? [named, 'the command line']
      : app !== undefined
        ? [script, `the app of ${CONFIG}`]
        : [packageMain(folder), 'the main of package.json'];
  return { file: check(folder, word, source, app), output, problems };
}

/** Whether there is a program if none is named. */
export function hasProgram(folder: string, env: NodeJS.ProcessEnv): boolean {
  const main = packageMain(folder);
  return readCdk8sConfig(folder, env).app !== undefined || (main !== undefined && existsSync(resolve(folder, main)));
}

function check(folder: string, word: string | undefined, source: string, app: string | undefined): string {
  if (word === undefined) {
    const found = app === undefined ? `no ${CONFIG} with an app, and no package.json with a main` : `app: ${app}`;
    throw new UsageError(`no program found: there is ${found}.\nName one: kustruct synth main.ts`);
  }
  const file = resolve(folder, word);
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) {
    throw new UsageError(
      `no program found: "${word}", which ${source} names, is ${existsSync(file) ? 'a folder' : 'not there'}.`,
    );
  }
  return file;
}

function packageMain(folder: string): string | undefined {
  const text = readIfThere(join(folder, 'package.json'));
  const content: unknown = text === undefined ? undefined : parsePackage(text);
  const main = typeof content === 'object' && content !== null && 'main' in content ? content.main : undefined;
  return typeof main === 'string' ? main : undefined;
}

function parsePackage(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(
      `no program found: package.json cannot be read: ${error instanceof Error ? error.message : error}`,
    );
  }
}

function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
