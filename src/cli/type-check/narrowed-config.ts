import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cleaningUp } from '../../clean-up';
import { temporaryNames } from '../../output/temporary-name';
import type { Compiler } from './compiler';

/** What is checked: a program with everything that it imports, and not all files of its project. */
export interface Narrowed {
  readonly program: string;
  /** The project's `tsconfig.json`, if it has one. */
  readonly config: string | undefined;
  /** Files of the project with declarations that no file imports. */
  readonly declarations: readonly string[];
  readonly compiler: Compiler;
}

/** Options that would write files, or that conflict with `noEmit`. */
const NO_OUTPUT = {
  noEmit: true,
  incremental: false,
  composite: false,
  emitDeclarationOnly: false,
  tsBuildInfoFile: null,
};

/**
 * Writes a configuration with the project's options for one program, runs `use` with it, and removes it again. It is
 * next to the project's configuration, because TypeScript searches type packages from there, and `${configDir}` is that
 * folder.
 *
 * @param process receives signals, which remove it, too
 * @throws SystemError if it cannot be written
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

/**
 * The options that `kustruct init` writes. TypeScript includes all type packages by default up to version 5, and only
 * on request from 6 on.
 */
function defaultOptions({ major }: Compiler): object {
  const types = major < 6 ? {} : { types: ['*'] };
  return { module: 'node16', target: 'es2022', strict: true, skipLibCheck: true, ...types };
}
