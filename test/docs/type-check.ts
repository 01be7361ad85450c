import { join } from 'node:path';
import ts from 'typescript';
import type { Program } from './page-run';

const ROOT = join(__dirname, '../..');

/** The type errors of each program, as `12: message` with the line of the page; all programs are compiled together. */
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

/** The options of the repository for a strict user, with the paths of the package names in its tsconfig. */
function compilerOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  return { ...options, typeRoots: [join(ROOT, 'node_modules/@types')] };
}
