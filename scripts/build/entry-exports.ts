import ts from 'typescript';

/** A name that users can import. */
export interface EntryExport {
  readonly name: string;
  /** Whether users get only its type, even if it is a value in the sources. */
  readonly isType: boolean;
  /** The symbol that it refers to, in the file that declares it. */
  readonly symbol: ts.Symbol;
  /** What to use instead, if the name is an older one. */
  readonly deprecation: string | undefined;
}

/**
 * The exports of a file, `export *` included.
 *
 * @throws Error if the file declares something itself
 */
export function entryExports(file: ts.SourceFile, checker: ts.TypeChecker): readonly EntryExport[] {
  return file.statements.flatMap((statement) => {
    if (!ts.isExportDeclaration(statement)) {
      throw new Error(`${file.fileName} may only export from other files`);
    }
    const { exportClause, moduleSpecifier } = statement;
    if (exportClause !== undefined && ts.isNamedExports(exportClause)) {
      return exportClause.elements.map((element) => entryExport(element, statement.isTypeOnly, checker));
    }
    const module = moduleSpecifier && checker.getSymbolAtLocation(moduleSpecifier);
    return (module?.declarations ?? []).filter(ts.isSourceFile).flatMap((all) => entryExports(all, checker));
  });
}

function entryExport(element: ts.ExportSpecifier, isTypeOnly: boolean, checker: ts.TypeChecker): EntryExport {
  const alias = checker.getSymbolAtLocation(element.name);
  if (alias === undefined) {
    throw new Error(`the symbol of ${element.name.text} cannot be found`);
  }
  const symbol = checker.getAliasedSymbol(alias);
  const isType = isTypeOnly || element.isTypeOnly || (symbol.flags & ts.SymbolFlags.Value) === 0;
  const tag = ts.getJSDocTags(element).find(({ tagName }) => tagName.text === 'deprecated');
  return { name: element.name.text, isType, symbol, deprecation: tag && ts.getTextOfJSDocComment(tag.comment) };
}
