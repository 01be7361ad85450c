import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cleaningUp } from '../../clean-up';
import { temporaryNames } from '../../output/temporary-name';
import type { Compiler } from './compiler';

/** What is checked: not all files of a project, but a program with all that it imports. */
export interface Narrowed {
  readonly program: string;
  /** The project's `tsconfig.json`, where it has one. */
  readonly config: string | undefined;
  /** Files of the project with declarations that no file imports. */
  readonly declarations: readonly string[];
  readonly compiler: Compiler;
}

/** What would write files, or would not go with `noEmit`. */
const NO_OUTPUT = {
  noEmit: true,
  incremental: false,
  composite: false,
  emitDeclarationOnly: false,
  tsBuildInfoFile: null,
};

/**
 * Writes a configuration that takes the options of the project for one program, has somebody use it, and removes it again. It
 * is beside the one of the project, because that is where TypeScript begins to look for packages of types, and what
 * `${configDir}` stands for.
 *
 * @param process hears signals, which remove it, too
 * @throws SystemError where it cannot be written
 */
export function withNarrowedConfig<Result>(
  { program, config, declarations, compiler }: Narrowed,
  process: NodeJS.Process,
  use: (file: string) => Promise<Result>,
): Promise<Result> {
  const file = join(dirname(config ?? program), temporaryNames()());
  const options = { ...(config === undefined ? defaultOptions(compiler) : {}), ...NO_OUTPUT };
  const content = { extends: config, compilerOptions: options, files: [program, ...declarations], include: [] };
  return cleaningUp(
    process,
    () => rmSync(file, { force: true }),
    () => {
      writeFileSync(file, JSON.stringify(content));
      return use(file);
    },
  );
}

/** The options that `kustruct init` writes. TypeScript takes all packages of types by itself up to version 5, and when asked from 6 on. */
function defaultOptions({ major }: Compiler): object {
  const types = major < 6 ? {} : { types: ['*'] };
  return { module: 'node16', target: 'es2022', strict: true, skipLibCheck: true, ...types };
}
