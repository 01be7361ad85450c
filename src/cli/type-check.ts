import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type ts from 'typescript';
import { shownPath } from '../problems/origin';
import type { Problem } from '../problems/problem';

type TypeScript = typeof ts;

/**
 * What TypeScript has against a program and all that it imports, by the TypeScript and the `tsconfig.json` of its project.
 *
 * https://www.typescriptlang.org/tsconfig/
 */
export function typeProblems(program: string): readonly Problem[] {
  const typescript = projectTypeScript(program);
  if (typescript === undefined) {
    return [notInstalled()];
  }
  const { options, declarations, errors } = readOptions(typescript, program);
  const checked = typescript.createProgram([program, ...declarations], { ...options, noEmit: true });
  return [...errors, ...typescript.getPreEmitDiagnostics(checked)]
    .filter(({ category }) => category === typescript.DiagnosticCategory.Error)
    .map((diagnostic) => typeProblem(typescript, diagnostic));
}

function projectTypeScript(program: string): TypeScript | undefined {
  const require = createRequire(program);
  try {
    require.resolve('typescript');
  } catch {
    return undefined;
  }
  return require('typescript');
}

interface ProjectOptions {
  readonly options: ts.CompilerOptions;
  /** Files of the project that declare what nobody imports. */
  readonly declarations: readonly string[];
  readonly errors: readonly ts.Diagnostic[];
}

function readOptions(typescript: TypeScript, program: string): ProjectOptions {
  const file = typescript.findConfigFile(dirname(program), typescript.sys.fileExists);
  const errors: ts.Diagnostic[] = [];
  const host = { ...typescript.sys, onUnRecoverableConfigFileDiagnostic: (error: ts.Diagnostic) => errors.push(error) };
  const parsed = file === undefined ? undefined : typescript.getParsedCommandLineOfConfigFile(file, undefined, host);
  const { options, fileNames, errors: more } = parsed ?? { ...NO_CONFIG, options: defaultOptions(typescript) };
  return {
    options,
    declarations: fileNames.filter((name) => /\.d\.[cm]?ts$/.test(name)),
    errors: [...errors, ...more],
  };
}

const NO_CONFIG = { fileNames: [], errors: [] };

/** For a program without a `tsconfig.json`: the options that `kustruct init` writes. */
function defaultOptions({ ModuleKind, ScriptTarget }: TypeScript): ts.CompilerOptions {
  return { module: ModuleKind.Node16, target: ScriptTarget.ES2022, strict: true, skipLibCheck: true };
}

function typeProblem(typescript: TypeScript, { file, start, messageText, code }: ts.Diagnostic): Problem {
  const place = file?.getLineAndCharacterOfPosition(start ?? 0);
  const source =
    file === undefined || place === undefined
      ? undefined
      : { file: shownPath(file.fileName), line: place.line + 1, column: place.character + 1 };
  return {
    what: `${typescript.flattenDiagnosticMessageText(messageText, '\n')} (TS${code})`,
    where: source === undefined ? {} : { origin: { source } },
    why: 'the program may make something else than it says; it was not run, and nothing was written',
    fix: 'make the types agree; npx tsc --noEmit and your editor show the same',
  };
}

function notInstalled(): Problem {
  return {
    what: 'there is no typescript in the project, which checks the types',
    where: {},
    why: 'kustruct runs TypeScript without checking it, and brings no compiler; nothing was written',
    fix: 'npm install --save-dev typescript, or leave --typecheck out',
  };
}
