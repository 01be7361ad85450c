import { join } from 'node:path';
import ts from 'typescript';
import type { Program } from './page-run';

const ROOT = join(__dirname, '../..');

/** What the compiler has against each program, as `12: message` with the line of the page; all are read at once. */
export function typeFaults(programs: readonly Program[]): ReadonlyMap<Program, readonly string[]> {
  const program = ts.createProgram(
    programs.map(({ file }) => file),
    compilerOptions(),
  );
  return new Map(programs.map((one) => [one, faultsOf(one, program)]));
}

function faultsOf({ file, block, line }: Program, program: ts.Program): string[] {
  const source = program.getSourceFile(file);
  if (source === undefined) {
    throw new Error(`the compiler does not see ${file}`);
  }
  const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
  return found.map(({ start = 0, messageText }) => {
    const at = source.getLineAndCharacterOfPosition(start).line + 1 - line + block.line;
    return `${at}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
  });
}

/** Those of the repository, as a strict user would have them, with what its own tsconfig says of the package's names. */
function compilerOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  return { ...options, typeRoots: [join(ROOT, 'node_modules/@types')] };
}
