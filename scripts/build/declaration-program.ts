import { join, relative, resolve } from 'node:path';
import ts from 'typescript';

/** Declarations by their paths, such as `constructs/object.d.ts`. */
export type Declarations = ReadonlyMap<string, string>;

/** Compiles declarations as if they were in a folder already, so that what they import of packages is found from there. */
export function declarationProgram(all: Declarations, folder: string): ts.Program {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.Node16,
    lib: ['lib.es2022.d.ts'],
    types: [],
    skipLibCheck: true,
  };
  const host = ts.createCompilerHost(options, true);
  const textOf = (file: string) => all.get(relative(folder, file));
  const inFolder: ts.CompilerHost = {
    ...host,
    fileExists: (file) => textOf(file) !== undefined || host.fileExists(file),
    readFile: (file) => textOf(file) ?? host.readFile(file),
    directoryExists: (path) => resolve(path).startsWith(folder) || host.directoryExists?.(path) !== false,
    getSourceFile: (file, language, ...rest) => {
      const text = textOf(file);
      return text === undefined
        ? host.getSourceFile(file, language, ...rest)
        : ts.createSourceFile(file, text, language, true);
    },
  };
  return ts.createProgram(
    [...all.keys()].map((name) => join(folder, name)),
    options,
    inFolder,
  );
}
