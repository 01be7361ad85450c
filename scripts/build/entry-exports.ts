import ts from 'typescript';

/** A name that users can import. */
export interface EntryExport {
  readonly name: string;
  /** Whether it is a type for users, even if it is more than that inside. */
  readonly isType: boolean;
  /** What it stands for, where that is declared. */
  readonly symbol: ts.Symbol;
  /** What to use instead, if the name is an older one. */
  readonly deprecation: string | undefined;
}

/**
 * What a file exports, and what those export of which it exports all.
 *
 * @throws Error where it declares something itself
 */
export function entryExports(file: ts.SourceFile, checker: ts.TypeChecker): readonly EntryExport[] {
  return file.statements.flatMap((statement) => {
    if (!ts.isExportDeclaration(statement)) {
      throw new Error(`${file.fileName} has more than exports of other files`);
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
    throw new Error(`nobody knows what ${element.name.text} is`);
  }
  const symbol = checker.getAliasedSymbol(alias);
  const isType = isTypeOnly || element.isTypeOnly || (symbol.flags & ts.SymbolFlags.Value) === 0;
  const tag = ts.getJSDocTags(element).find(({ tagName }) => tagName.text === 'deprecated');
  return { name: element.name.text, isType, symbol, deprecation: tag && ts.getTextOfJSDocComment(tag.comment) };
}
