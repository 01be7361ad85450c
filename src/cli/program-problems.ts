import { readFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { OWN_FOLDER } from '../own-folder';
import { shownPath, userFrame } from '../problems/origin';
import type { Origin, Problem, SourceLine } from '../problems/problem';
import type { SynthOutput } from '../synth-host';
import { cyclesOf, type ImportCycles } from './import-cycles';
import { originalPlace } from './source-maps';

const UNTOUCHED = 'nothing was written; the output is unchanged';

/** The program threw, or left a promise rejected. */
export function crashed(error: unknown): Problem {
  return (
    syntaxError(error) ??
    refusedByNode(error) ??
    missingModule(error) ??
    awaitingModule(error) ??
    importCycle(error) ??
    missingProps(error) ??
    thrown(error)
  );
}

/** The program called `process.exit`. */
export function exited(origin: Origin): Problem {
  return {
    what: 'the program calls process.exit()',
    where: { origin },
    why: `files are written after the program ends normally; ${UNTOUCHED}`,
    fix: "remove it; to stop with a failure: throw new Error('…')",
  };
}

/** The program ended and reported a failure. */
export function failed(exitCode: number | string): Problem {
  return {
    what: `the program sets process.exitCode to ${exitCode}, which means that it failed`,
    where: {},
    why: UNTOUCHED,
    fix: "throw an error, which names the reason and the line: throw new Error('…')",
  };
}

/** The top level of the program awaits a promise that never settles. */
export function unfinished(file: string): Problem {
  return {
    what: `${shownPath(file)} never ends: it awaits a promise that never settles`,
    where: { origin: lastLine(file) },
    why: UNTOUCHED,
    fix: 'resolve or reject every promise that the program awaits',
  };
}

/** The program ended without rendering anything. */
export function notSynthesized(file: string): Problem {
  return {
    what: `${shownPath(file)} ended without a completed call of synth()`,
    where: { origin: lastLine(file) },
    why: 'kustruct rendered nothing and wrote nothing; an App imported from cdk8s writes its own files',
    fix: "app.synth(); where app is made by kustruct: import { App } from 'kustruct'",
  };
}

/** The program called `synth` a second time for the same folder. */
export function synthesizedTwice(first: SynthOutput, second: SynthOutput): Problem {
  const { source } = first.origin;
  const before = source === undefined ? '' : `; first at ${source.file}:${source.line}:${source.column}`;
  return {
    what: `synth() is called twice for the folder "${second.outdir}"${before}`,
    where: { origin: second.origin },
    why: `the second call would remove the files of the first; ${UNTOUCHED}`,
    fix: `call it once, or give each app its own folder: new App({ outdir: '${second.outdir}/other' })`,
  };
}

/** The program prints to stdout, which is for the result. */
export function printed(origin: Origin): Problem {
  return {
    severity: 'warning',
    what: 'the program prints to stdout, which was sent to stderr',
    where: { origin },
    why: 'stdout is for the result: a reader such as kubectl apply would treat the text as a manifest',
    fix: "console.error('…')",
  };
}

/** A construct was created without a required prop, which is possible only in JavaScript. */
function missingProps(error: unknown): Problem | undefined {
  const stack = error instanceof TypeError ? (error.stack ?? '') : '';
  const source = userFrame(stack);
  const frames = stack.split('\n').filter((line) => line.startsWith('    at '));
  const own = frames.slice(
    0,
    Math.max(
      0,
      frames.findIndex((line) => !line.includes(OWN_FOLDER)),
    ),
  );
  const [, made] = own.at(-1)?.match(/^ {4}at new (\w+) /) ?? [];
  return source === undefined || made === undefined || !(error instanceof Error)
    ? undefined
    : {
        what: `new ${made}() cannot be created from these arguments: ${error.message}`,
        where: { origin: { source } },
        why: UNTOUCHED,
        fix: `give it the props that ${made}Props requires; TypeScript names the one that is missing`,
      };
}

function thrown(error: unknown): Problem {
  const isError = error instanceof Error;
  return {
    what: `the program failed: ${textOf(error)}`,
    where: { origin: { source: isError ? userFrame(error.stack ?? '') : undefined } },
    why: UNTOUCHED,
    fix: !isError
      ? "throw errors, which know their line: throw new Error('…')"
      : /\.synth is not a function$/.test(error.message)
        ? 'call it on an App or on environments(); await a promise first: (await makeApp()).synth()'
        : 'fix the line above, or its caller',
  };
}

const MOST_CAUSES = 5;

/** The thrown error, with its causes. */
function textOf(error: unknown, depth = 0): string {
  if (!(error instanceof Error)) {
    return typeof error === 'string' ? error : inspect(error, { breakLength: Number.POSITIVE_INFINITY });
  }
  const inner: unknown[] =
    error instanceof AggregateError ? error.errors : error.cause === undefined ? [] : [error.cause];
  const causes = depth < MOST_CAUSES ? inner.map((cause) => textOf(cause, depth + 1)) : [];
  return [`${error.name}: ${error.message}`, ...causes].join('\n       caused by ');
}

/**
 * The message of swc: `  x Expression expected`, the file, and the line with a mark under the mistake. The mark is
 * missing if something is not closed:
 *
 *      ,-[/shop/main.ts:8:1]
 * 8 | const x = ;
 *      :           ^
 */
function syntaxError(error: unknown): Problem | undefined {
  const message = error instanceof Error ? error.message : '';
  const [, what, file = '', row, column] = /^\s*[x×] (.+)\n[\s\S]*?,-\[(.+?):(\d+):(\d+)\]/m.exec(message) ?? [];
  const [, line, left = ''] = /^ *(\d+) \| .*\n *: ( *)\^/m.exec(message) ?? [];
  const place = { line: Number(line ?? row), column: line === undefined ? Number(column) : left.length + 1 };
  return what === undefined ? undefined : badSyntax(what, { file: shownPath(file), ...place });
}

/**
 * An error that Node finds but swc does not: its stack begins with the file, the line, and a mark under the mistake.
 */
function refusedByNode(error: unknown): Problem | undefined {
  const stack = error instanceof SyntaxError ? (error.stack ?? '') : '';
  const [, file, line, left = ''] = /^(\/.+|[A-Z]:.+):(\d+)\n.*\n( *)\^/.exec(stack) ?? [];
  if (file === undefined || !(error instanceof SyntaxError)) {
    return undefined;
  }
  const place = { line: Number(line), column: left.length + 1 };
  return badSyntax(error.message, { file: shownPath(file), ...(originalPlace(file, place) ?? place) });
}

function badSyntax(what: string, source: SourceLine): Problem {
  return {
    what: `syntax error: ${what}`,
    where: { origin: { source } },
    why: `the program cannot be read; ${UNTOUCHED}`,
    fix: 'fix the syntax on this line',
  };
}

function missingModule(error: unknown): Problem | undefined {
  if (!(error instanceof Error) || !('code' in error) || !/MODULE_NOT_FOUND$/.test(String(error.code))) {
    return undefined;
  }
  const [, name = ''] = /^Cannot find (?:module|package) '([^']+)'/.exec(error.message) ?? [];
  const isFile = /^[./]/.test(name);
  const installed = /^(@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name;
  const importer = importerOf(error);
  return {
    what: `the module "${name}" does not exist${importer === undefined ? '' : `, which "${shownPath(importer)}" imports`}`,
    where: { origin: { source: importOf(name, error) ?? userFrame(error.stack ?? '') } },
    why: `the program cannot run without it; ${UNTOUCHED}`,
    fix: isFile ? 'name an existing file; paths are relative to the importing file' : `npm install ${installed}`,
  };
}

/** A file or a package uses top-level await, which only the program itself can in CommonJS. */
function awaitingModule(error: unknown): Problem | undefined {
  if (!(error instanceof Error) || !('code' in error) || error.code !== 'ERR_REQUIRE_ASYNC_MODULE') {
    return undefined;
  }
  const [, file] = /^ *Requiring (.+?) *$/m.exec(error.message) ?? [];
  return {
    what: `${file === undefined ? 'the imported file' : `"${shownPath(file)}"`} uses top-level await, which only the program itself can`,
    where: { origin: { source: userFrame(error.stack ?? '') } },
    why: `the program cannot run with it; ${UNTOUCHED}`,
    fix: 'export an async function, and await it in the program: const values = await readValues();',
  };
}

/** The line that imports a module. Stacks lack it, because the compiler replaces it with its own code. */
function importOf(name: string, error: Error): SourceLine | undefined {
  const file = importerOf(error);
  if (file === undefined) {
    return undefined;
  }
  const lines = readFileSync(file, 'utf8').split('\n');
  const line = lines.findIndex((text) => text.includes(`'${name}'`) || text.includes(`"${name}"`));
  return line < 0 ? undefined : { file: shownPath(file), line: line + 1, column: (lines[line]?.search(/\S/) ?? 0) + 1 };
}

/** The file that imports a missing module. */
function importerOf(error: Error): string | undefined {
  const [file]: unknown[] = 'requireStack' in error && Array.isArray(error.requireStack) ? error.requireStack : [];
  return typeof file === 'string' ? file : undefined;
}

const NOT_SET = /^Cannot access '(.+)' before initialization$/;
const NO_CLASS = /^Class extends value undefined/;
/** Errors that may be caused by a value that is not set yet, or by anything else. */
const MAYBE_NOT_SET = /undefined|is not a (?:function|constructor)$/;
const BREAK_THE_CYCLE =
  'put what both need into a file of its own that imports neither, or use it in a function that is called later; a type alone: import type';

/** A file needs a value of another file that is not loaded yet, because they import each other. */
function importCycle(error: unknown): Problem | undefined {
  const found = error instanceof Error ? cyclesOf(error) : undefined;
  if (!(error instanceof Error) || found === undefined || found.paths.length === 0) {
    return undefined;
  }
  const [, name] = NOT_SET.exec(error.message) ?? [];
  return name === undefined ? undefinedInCycle(error, found) : unsetName(name, error, found);
}

/** Reading a name that is not set yet fails in a line that the compiler added to the file that exports the name. */
function unsetName(name: string, error: Error, { paths }: ImportCycles): Problem | undefined {
  const [, inOwner = '', inReader = ''] = (error.stack ?? '').split('\n');
  const path = paths.find(([first]) => inOwner.includes(`${first}:`));
  const [owner = ''] = path ?? [];
  const reader = path?.find((file) => file !== owner && inReader.includes(`${file}:`));
  const used = name === '_default' ? 'the default export' : `"${name}"`;
  return reader === undefined || path === undefined
    ? undefined
    : {
        what: `"${shownPath(reader)}" uses ${used} of "${shownPath(owner)}" before it is set, because they import each other: ${cycleText(path)}`,
        where: { origin: { source: userFrame(`\n${inReader}`) } },
        why: `the first of these files has not run yet when another needs it; ${UNTOUCHED}`,
        fix: BREAK_THE_CYCLE,
      };
}

function undefinedInCycle(error: Error, { paths: [path = []] }: ImportCycles): Problem | undefined {
  const isCertain = NO_CLASS.test(error.message);
  return isCertain || MAYBE_NOT_SET.test(error.message)
    ? {
        what: `the program failed: ${textOf(error)}, while files were loaded that import each other: ${cycleText(path)}`,
        where: { origin: { source: userFrame(error.stack ?? '') } },
        why: `an import of one from another may not be set yet; ${UNTOUCHED}`,
        fix: isCertain
          ? BREAK_THE_CYCLE
          : `fix the line above; or, if the missing value comes from one of these files, ${BREAK_THE_CYCLE}`,
      }
    : undefined;
}

function cycleText(path: readonly string[]): string {
  return path.map(shownPath).join(' -> ');
}

function lastLine(file: string): Origin {
  const line = readFileSync(file, 'utf8').trimEnd().split('\n').length;
  return { source: { file: shownPath(file), line, column: 1 } };
}
