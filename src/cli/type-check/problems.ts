import { dirname } from 'node:path';
import type { SystemError } from '../../output/system-error';
import { reasonOf } from '../../output/write-problems';
import { shownPath } from '../../problems/origin';
import type { Origin, Problem } from '../../problems/problem';
import type { Compiled, Compiler } from './compiler';
import type { Diagnostic } from './diagnostics';

const NOT_RUN = 'the program was not run, and nothing was written';

/**
 * An error that TypeScript found, at its place.
 *
 * @param file the file of the problem, if TypeScript does not name it
 */
export function typeProblem({ code, message, place }: Diagnostic, file?: string): Problem {
  const origin: Origin | undefined =
    file !== undefined
      ? { source: undefined, placeOf: () => ({ file: shownPath(file) }) }
      : place && { source: { ...place, file: shownPath(place.file) } };
  return {
    what: `${message} (${code})`,
    where: origin === undefined ? {} : { origin },
    why: `a program with type errors may render something unintended; ${NOT_RUN}`,
    fix: 'correct the types; npx tsc --noEmit and your editor show the same errors',
  };
}

/** The project has no TypeScript. */
export function notInstalled(): Problem {
  return {
    what: 'the project has no typescript, which --typecheck needs',
    where: {},
    why: `kustruct runs TypeScript without checking types, and does not include a compiler; ${NOT_RUN}`,
    fix: 'npm install --save-dev typescript, or leave --typecheck out',
  };
}

/** The project's TypeScript is too old for kustruct's declarations. */
export function tooOld({ version }: Compiler): Problem {
  return {
    what: `typescript ${version} of the project is too old; kustruct supports 5.4 and later`,
    where: {},
    why: `an older compiler reports errors in declarations that are right; ${NOT_RUN}`,
    fix: 'npm install --save-dev typescript@latest, or leave --typecheck out',
  };
}

/** TypeScript 7 reads packages from folders only. */
export function packagesInArchives({ version }: Compiler): Problem {
  return {
    what: `typescript ${version} does not find packages that Yarn installs with Plug'n'Play`,
    where: {},
    why: `Yarn keeps them in archives, which it teaches TypeScript up to version 6 to read; ${NOT_RUN}`,
    fix: 'yarn add --dev typescript@6, or nodeLinker: node-modules in .yarnrc.yml',
  };
}

/** `tsc` failed without reporting an error in the program. */
export function crashed({ version }: Compiler, { code, stdout, stderr }: Compiled): Problem {
  const lines = `${stderr}\n${stdout}`.split('\n');
  const message = lines.find((line) => /^\w*Error\b/i.test(line)) ?? 'it printed no error';
  return {
    what: `tsc of typescript ${version} failed with code ${code}: ${message.trim()}`,
    where: {},
    why: `the types are not checked; ${NOT_RUN}`,
    fix: 'npx tsc --noEmit shows all that it prints; if the compiler itself fails, install the packages again: npm ci',
  };
}

/** The configuration that narrows a project to one program cannot be written. */
export function unwritable(error: SystemError): Problem {
  return {
    what: `"${shownPath(dirname(error.path ?? '.'))}" cannot be written: ${reasonOf(error)} (${error.code})`,
    where: {},
    why: `--typecheck writes a tsconfig for the program next to the project's while tsc runs; ${NOT_RUN}`,
    fix: 'make the folder writable, or run npx tsc --noEmit and leave --typecheck out',
  };
}
