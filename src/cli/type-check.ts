import { dirname, join, resolve } from 'node:path';
import { isMap } from '../manifests/field';
import { nearestFolder } from '../nearest-folder';
import { isSystemError } from '../output/system-error';
import type { Problem } from '../problems/problem';
import { type Compiled, type Compiler, findCompiler, isTooOld, runTsc } from './type-check/compiler';
import { diagnosticsIn, isMissing } from './type-check/diagnostics';
import { type Narrowed, withNarrowedConfig } from './type-check/narrowed-config';
import { crashed, notInstalled, packagesInArchives, tooOld, typeProblem, unwritable } from './type-check/problems';

/**
 * The type errors in a program and everything that it imports, found by the `tsc` of its project with its
 * `tsconfig.json`.
 *
 * @param process runs the compiler, and receives signals
 * @see https://www.typescriptlang.org/tsconfig/
 */
export async function typeProblems(program: string, process: NodeJS.Process): Promise<readonly Problem[]> {
  const compiler = findCompiler(program);
  if (compiler === undefined) {
    return [notInstalled()];
  }
  if (isTooOld(compiler)) {
    return [tooOld(compiler)];
  }
  const folder = nearestFolder(dirname(program), 'tsconfig.json');
  return await check({ program, compiler, process, config: folder && join(folder, 'tsconfig.json') });
}

interface TypeCheck {
  readonly program: string;
  readonly compiler: Compiler;
  readonly process: NodeJS.Process;
  /** The project's `tsconfig.json`, if it has one. */
  readonly config: string | undefined;
}

async function check(typeCheck: TypeCheck): Promise<readonly Problem[]> {
  const { config, compiler, process } = typeCheck;
  const shown = config === undefined ? undefined : await runTsc(compiler, ['-p', config, '--showConfig'], process);
  if (shown !== undefined && shown.code !== 0) {
    return problemsOf(shown, typeCheck);
  }
  const narrowed: Narrowed = { ...typeCheck, declarations: declarationsIn(shown, config) };
  try {
    return await withNarrowedConfig(narrowed, process, async (file) =>
      problemsOf(await runTsc(compiler, ['-p', file], process), typeCheck, file),
    );
  } catch (error) {
    if (!isSystemError(error)) {
      throw error;
    }
    return [unwritable(error)];
  }
}

/** Files of the project with declarations that no file imports. */
function declarationsIn(shown: Compiled | undefined, config = ''): readonly string[] {
  const parsed: unknown = shown === undefined ? undefined : JSON.parse(shown.stdout);
  const files: readonly unknown[] = isMap(parsed) && Array.isArray(parsed.files) ? parsed.files : [];
  return files
    .filter((name) => typeof name === 'string')
    .filter((name) => /\.d\.[cm]?ts$/.test(name))
    .map((name) => resolve(dirname(config), name));
}

/** @param narrowed the configuration that replaced the project's */
function problemsOf(
  compiled: Compiled,
  { compiler, config, process }: TypeCheck,
  narrowed?: string,
): readonly Problem[] {
  const found = diagnosticsIn(compiled.stdout);
  if (compiled.code !== 0 && found.length === 0) {
    return [crashed(compiler, compiled)];
  }
  const problems = found.map((each) =>
    // TypeScript reports the project's invalid options in our configuration, which users do not know.
    each.place !== undefined && each.place.file === narrowed ? typeProblem(each, config) : typeProblem(each),
  );
  const isUnread = compiler.major >= 7 && process.versions.pnp !== undefined && found.some(isMissing);
  return isUnread ? [packagesInArchives(compiler), ...problems] : problems;
}
