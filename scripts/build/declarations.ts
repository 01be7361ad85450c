import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { type Declarations, declarationProgram } from './declaration-program';
import { rollUp } from './roll-up';

const ROOT = join(__dirname, '../..');
const SRC = join(ROOT, 'src');

/** The types of the API stay as they are generated, because each file of them is imported by its own name. */
const OF_API = /^kubernetes\/(?:index|scalars|generated\/index|generated\/\w+\/\w+)\.d\.ts$/;

/** Writes the declarations that are reachable from the exports of the package. */
export function declare(folder: string): void {
  const all = emitDeclarations();
  const program = declarationProgram(all, folder);
  const rolled = rollUp(program, folder, ['index.d.ts', 'testing/index.d.ts'], target);
  for (const [name, text] of [...[...all].filter(([name]) => OF_API.test(name)), ...rolled]) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

function target(path: string): string | undefined {
  if (OF_API.test(path)) {
    return undefined;
  }
  return path.startsWith('testing/') ? 'testing/declarations.d.ts' : 'declarations.d.ts';
}

/** The declarations of all sources, by their paths below `src`. */
function emitDeclarations(): Declarations {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(SRC, 'tsconfig.json'),
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: fail },
  );
  const program = ts.createProgram(config?.fileNames ?? [], {
    ...config?.options,
    emitDeclarationOnly: true,
    outDir: SRC,
  });
  const texts = new Map<string, string>();
  const { diagnostics } = program.emit(undefined, (file, text) => texts.set(relative(SRC, file), text));
  for (const diagnostic of [...ts.getPreEmitDiagnostics(program), ...diagnostics]) {
    fail(diagnostic);
  }
  return texts;
}

function fail(diagnostic: ts.Diagnostic): never {
  const host = {
    getCurrentDirectory: () => ROOT,
    getCanonicalFileName: (name: string) => name,
    getNewLine: () => '\n',
  };
  process.stderr.write(ts.formatDiagnosticsWithColorAndContext([diagnostic], host));
  process.exit(1);
}
