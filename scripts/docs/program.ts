import { join } from 'node:path';
import ts from 'typescript';

/** The sources of the library, as the compiler reads them. */
export interface Program {
  readonly checker: ts.TypeChecker;
  /** What src/index.ts exports, by name, each as the declaration that stands behind it. */
  readonly exports: ReadonlyMap<string, ts.Symbol>;
}

/** The folder of the library's sources. */
export const SRC = join(__dirname, '../../src');

/** Reads the sources; nothing is checked or written. */
export function readProgram(): Program {
  const index = join(SRC, 'index.ts');
  const config = ts.readConfigFile(join(SRC, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, SRC);
  const program = ts.createProgram([index], options);
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(index);
  const module = source && checker.getSymbolAtLocation(source);
  if (module === undefined) {
    throw new Error(`${index} exports nothing`);
  }
  const exported = checker.getExportsOfModule(module).map((symbol): [string, ts.Symbol] => {
    const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
    return [symbol.name, isAlias ? checker.getAliasedSymbol(symbol) : symbol];
  });
  return { checker, exports: new Map(exported.sort(([a], [b]) => (a < b ? -1 : 1))) };
}

/** The alternatives of a type that something can be given as: those of a union, without `undefined`, `null` and `never`. */
export function alternatives(type: ts.Type): readonly ts.Type[] {
  const nothing = ts.TypeFlags.Undefined | ts.TypeFlags.Null | ts.TypeFlags.Never;
  return type.isUnion() ? type.types.flatMap(alternatives) : (type.flags & nothing) === 0 ? [type] : [];
}

/** The types of a field in those alternatives of a type in which it can be given. */
export function fieldTypes({ checker }: Program, type: ts.Type, name: string): readonly ts.Type[] {
  return alternatives(type)
    .map((alternative) => checker.getPropertyOfType(alternative, name))
    .flatMap((field) => (field === undefined ? [] : [checker.getTypeOfSymbol(field)]))
    .filter((fieldType) => alternatives(fieldType).length > 0);
}

/** The objects in a type: itself, or those in its lists and in its maps by name. */
export function objectsIn(program: Program, type: ts.Type): readonly ts.Type[] {
  return alternatives(type).flatMap((alternative): readonly ts.Type[] => {
    const inside = program.checker.isArrayLikeType(alternative)
      ? alternative.getNumberIndexType()
      : alternative.getStringIndexType();
    if (inside !== undefined) {
      return objectsIn(program, inside);
    }
    return (alternative.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0 ? [alternative] : [];
  });
}
