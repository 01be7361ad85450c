import ts from 'typescript';

/** A part of a module, and the line on which it begins, from 1. */
export interface Piece {
  readonly text: string;
  readonly line: number;
}

/** Whether code is a complete module, not a fragment. */
export function isModule(text: string): boolean {
  return parse(text).statements.some((statement) => ts.isImportDeclaration(statement) || isExported(statement));
}

/**
 * Joins pieces into one module, and keeps their line numbers. Imports are merged, so that pieces may repeat them. A
 * fragment, which imports nothing, gets imports of the names that it uses.
 *
 * @param exported the names that kustruct exports
 */
export function joinPieces(pieces: readonly Piece[], exported: readonly string[]): string {
  const isFragment = !pieces.some(({ text }) => isModule(text));
  const joined = pieces.length > 1 ? joinImports(pieces) : { head: '', pieces };
  const head = isFragment ? fragmentHead(pieces.map(({ text }) => text).join('\n'), exported) : joined.head;
  const lines = head === '' ? [] : [head];
  for (const { text, line } of joined.pieces) {
    while (lines.length < line - 1) {
      lines.push('');
    }
    lines.push(...text.split('\n'));
  }
  const isRun = /\bsynth\(/.test(lines.join('\n'));
  return `${lines.join('\n')}\n${isFragment && !isRun ? 'app.synth();\n' : ''}`;
}

function parse(text: string): ts.SourceFile {
  return ts.createSourceFile('block.ts', text, ts.ScriptTarget.ES2022, true);
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  return ts.isExportDeclaration(statement) || modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
}

/** The text in front of a fragment, on one line: imports of the names that it uses, and an app with a chart. */
function fragmentHead(text: string, exported: readonly string[]): string {
  const declared = declaredIn(text);
  const isFree = (name: string) => !declared.has(name);
  const used = exported.filter((name) => isFree(name) && new RegExp(`\\b${name}\\b`).test(text));
  const names = [...new Set(['App', 'Chart', ...used])].filter(isFree);
  const chart = isFree('chart') ? "const chart = new Chart(app, 'shop', { namespace: 'shop' });" : '';
  return `import { ${names.join(', ')} } from 'kustruct'; ${isFree('app') ? 'const app = new App();' : ''} ${chart}`;
}

/** The names that code declares at the top level. */
function declaredIn(text: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const statement of parse(text).statements) {
    const declarations = ts.isVariableStatement(statement) ? statement.declarationList.declarations : [statement];
    for (const declaration of declarations) {
      const name = ts.getNameOfDeclaration(declaration as ts.Declaration);
      for (const word of name?.getText().match(/\w+/g) ?? []) {
        names.add(word);
      }
    }
  }
  return names;
}

/** Moves the imports of all pieces to one line, each once. */
function joinImports(pieces: readonly Piece[]): { head: string; pieces: readonly Piece[] } {
  const named = new Map<string, Set<string>>();
  const others = new Set<string>();
  const rest = pieces.map(({ text, line }) => {
    let left = text;
    for (const statement of parse(text).statements.filter(ts.isImportDeclaration)) {
      const bindings = statement.importClause?.namedBindings;
      const from = statement.moduleSpecifier.getText();
      if (bindings !== undefined && ts.isNamedImports(bindings) && statement.importClause?.name === undefined) {
        const isType = statement.importClause?.isTypeOnly === true;
        const names = bindings.elements.map((element) => `${isType ? 'type ' : ''}${element.getText()}`);
        named.set(from, new Set([...(named.get(from) ?? []), ...names]));
      } else {
        others.add(statement.getText());
      }
      left = blank(left, statement.getStart(), statement.getEnd());
    }
    return { text: left, line };
  });
  const imports = [...named].map(([from, names]) => `import { ${valuesFirst(names).join(', ')} } from ${from};`);
  return { head: [...imports, ...others].join(' '), pieces: rest };
}

/** A name that is imported as a value need not be imported as a type. */
function valuesFirst(names: ReadonlySet<string>): string[] {
  return [...names].filter((name) => !name.startsWith('type ') || !names.has(name.slice('type '.length)));
}

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, ' ') + text.slice(end);
}
