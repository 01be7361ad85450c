import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import type { Declarations } from './declaration-program';
import { entryExports } from './entry-exports';

/**
 * Declarations of many files in few, without those that no entry leads to. Where two that come into one file have one name,
 * the second gets another one; what users import keeps its name, because it is given away first.
 *
 * @param program of all declarations
 * @param root the folder of them
 * @param entries the files that users import, each of which becomes a list of names
 * @param target the file that declarations of a path are rolled up into; undefined if they stay in their own file
 */
export function rollUp(
  program: ts.Program,
  root: string,
  entries: readonly string[],
  target: (path: string) => string | undefined,
): Declarations {
  return new RollUp(program, root, target).roll(entries);
}

/** The contents of one file. */
interface Rolled {
  /** What each symbol is called here, whether it is declared or imported. */
  readonly names: Map<ts.Symbol, string>;
  readonly taken: Set<string>;
  /** What is imported, by where from. */
  readonly imports: Map<string, string[]>;
  readonly statements: Set<ts.Statement>;
  /** What other files import. */
  readonly exported: Set<string>;
}

class RollUp {
  readonly #program: ts.Program;
  readonly #checker: ts.TypeChecker;
  readonly #root: string;
  readonly #target: (path: string) => string | undefined;
  readonly #rolled = new Map<string, Rolled>();
  readonly #followed = new Set<ts.SourceFile>();
  readonly #queue: ts.Statement[] = [];

  constructor(program: ts.Program, root: string, target: (path: string) => string | undefined) {
    this.#program = program;
    this.#checker = program.getTypeChecker();
    this.#root = root;
    this.#target = target;
  }

  roll(entries: readonly string[]): Declarations {
    const lists = entries.map((entry) => [entry, this.#list(entry)] as const);
    for (let next = this.#queue.pop(); next !== undefined; next = this.#queue.pop()) {
      this.#follow(next);
    }
    const rolled = [...this.#rolled].map(([path, parts]) => [path, this.#print(parts)] as const);
    return new Map([...lists, ...rolled]);
  }

  /** An entry as the list of the names that it exports. */
  #list(entry: string): string {
    const file = this.#program.getSourceFile(join(this.#root, entry));
    const home = this.#target(entry);
    if (file === undefined || home === undefined) {
      throw new Error(`${entry} has no declarations to roll up`);
    }
    const values: string[] = [];
    const types: string[] = [];
    for (const { name, isType, symbol, deprecation } of entryExports(file, this.#checker)) {
      const local = this.#nameIn(home, symbol, undefined, name);
      this.#parts(home).exported.add(local);
      const specifier = local === name ? name : `${local} as ${name}`;
      (isType ? types : values).push(
        deprecation === undefined ? specifier : `/** @deprecated ${deprecation} */ ${specifier}`,
      );
    }
    const from = specifierOf(entry, home);
    return exportLine('export', values, from) + exportLine('export type', types, from);
  }

  #parts(path: string): Rolled {
    const parts = this.#rolled.get(path) ?? {
      names: new Map(),
      taken: new Set(),
      imports: new Map(),
      statements: new Set(),
      exported: new Set(),
    };
    this.#rolled.set(path, parts);
    return parts;
  }

  /** What a symbol is called in a file, in which it is declared or imported from now on. */
  #nameIn(path: string, symbol: ts.Symbol, imported?: ts.ImportSpecifier, wanted = symbol.name): string {
    const { names, taken } = this.#parts(path);
    const known = names.get(symbol);
    if (known !== undefined) {
      return known;
    }
    let name = wanted;
    for (let count = 2; taken.has(name); count++) {
      name = `${wanted}${count}`;
    }
    taken.add(name);
    names.set(symbol, name);
    this.#bring(path, symbol, name, imported);
    return name;
  }

  #bring(path: string, symbol: ts.Symbol, name: string, imported: ts.ImportSpecifier | undefined): void {
    const statements = statementsOf(symbol);
    const [own] = statements
      .map((statement) => this.#pathOf(statement.getSourceFile()))
      .filter((file) => file !== undefined);
    const home = own && this.#target(own);
    if (home === path) {
      this.#queue.push(...statements);
    } else if (home !== undefined) {
      const there = this.#nameIn(home, symbol);
      this.#parts(home).exported.add(there);
      this.#import(path, specifierOf(path, home), there, name);
    } else {
      const module = own === undefined ? moduleOf(imported, symbol) : specifierOf(path, own);
      this.#import(path, module, (imported?.propertyName ?? imported?.name)?.text ?? symbol.name, name);
    }
  }

  #import(path: string, module: string, there: string, name: string): void {
    const { imports } = this.#parts(path);
    const specifiers = imports.get(module) ?? [];
    specifiers.push(there === name ? name : `${there} as ${name}`);
    imports.set(module, specifiers);
  }

  /** The path of a file of this package. */
  #pathOf({ fileName }: ts.SourceFile): string | undefined {
    const path = relative(this.#root, fileName);
    return path.startsWith('..') || path.includes('node_modules') ? undefined : path;
  }

  /** Adds a statement, the declarations that it refers to, and what its file adds to the types of others. */
  #follow(statement: ts.Statement): void {
    const file = statement.getSourceFile();
    const path = this.#target(this.#pathOf(file) ?? '') ?? '';
    const { statements } = this.#parts(path);
    if (statements.has(statement)) {
      return;
    }
    statements.add(statement);
    for (const [identifier, symbol] of this.#references(statement)) {
      this.#nameIn(path, symbol, importOf(this.#checker.getSymbolAtLocation(identifier)));
    }
    if (!this.#followed.has(file)) {
      this.#followed.add(file);
      this.#queue.push(...file.statements.filter(isAugmentation));
    }
  }

  /** The names in a statement that are declared or imported at the top of its file. */
  #references(statement: ts.Statement): (readonly [ts.Identifier, ts.Symbol])[] {
    const found: (readonly [ts.Identifier, ts.Symbol])[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isImportTypeNode(node)) {
        throw new Error(`${node.getText()} is a type that is imported where it is used`);
      }
      const isName = ts.isIdentifier(node) && !(ts.isModuleDeclaration(node.parent) && isAugmentation(node.parent));
      const local = isName ? this.#checker.getSymbolAtLocation(node) : undefined;
      const isAlias = local !== undefined && (local.flags & ts.SymbolFlags.Alias) !== 0;
      const symbol = isAlias ? this.#checker.getAliasedSymbol(local) : local;
      const isOurs =
        symbol !== undefined && statementsOf(symbol).some((each) => this.#pathOf(each.getSourceFile()) !== undefined);
      if (isName && symbol !== undefined && (isAlias || isOurs)) {
        found.push([node, symbol]);
      }
      ts.forEachChild(node, visit);
    };
    visit(statement);
    return found;
  }

  #print({ names, imports, statements, exported }: Rolled): string {
    const inOrder = [...statements].sort(byPlace);
    return [
      ...[...imports].map(([module, specifiers]) => `import { ${specifiers.join(', ')} } from '${module}';\n`),
      ...inOrder.map((statement) => this.#printStatement(statement, names)),
      `export { ${[...exported].join(', ')} };\n`,
    ].join('');
  }

  /** A statement with its names in the new file, whose exports are at its end. */
  #printStatement(statement: ts.Statement, names: ReadonlyMap<ts.Symbol, string>): string {
    const file = statement.getSourceFile();
    const start = statement.getStart(file, true);
    let text = file.text.slice(start, statement.end);
    const edits = this.#references(statement).map(([identifier, symbol]) => {
      return { from: identifier.getStart(file), to: identifier.end, by: names.get(symbol) ?? symbol.name };
    });
    const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : [];
    for (const modifier of modifiers ?? []) {
      if (modifier.kind === ts.SyntaxKind.ExportKeyword) {
        edits.push({ from: modifier.getStart(file), to: modifier.end + 1, by: '' });
      }
    }
    for (const { from, to, by } of edits.sort((one, other) => other.from - one.from)) {
      text = text.slice(0, from - start) + by + text.slice(to - start);
    }
    return `${text.replace(/^(?: {4})+/gm, (indent) => '\t'.repeat(indent.length / 4))}\n`;
  }
}

function exportLine(keyword: string, specifiers: readonly string[], from: string): string {
  return specifiers.length === 0 ? '' : `${keyword} { ${specifiers.join(', ')} } from '${from}';\n`;
}

/** The statements at the top of files that declare a symbol. */
function statementsOf({ declarations = [] }: ts.Symbol): readonly ts.Statement[] {
  return declarations.flatMap((declaration) => {
    const list = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
    return ts.isStatement(list) && ts.isSourceFile(list.parent) ? [list] : [];
  });
}

function importOf(symbol: ts.Symbol | undefined): ts.ImportSpecifier | undefined {
  return symbol?.declarations?.find(ts.isImportSpecifier);
}

function moduleOf(imported: ts.ImportSpecifier | undefined, symbol: ts.Symbol): string {
  const module = imported?.parent.parent.parent.moduleSpecifier;
  if (module === undefined || !ts.isStringLiteral(module)) {
    throw new Error(`nobody knows where ${symbol.name} is imported from`);
  }
  return module.text;
}

function specifierOf(from: string, to: string): string {
  const path = relative(dirname(from), to.replace(/\.d\.ts$/, ''));
  return path.startsWith('.') ? path : `./${path}`;
}

/** Whether a statement adds to the types of a package or to global types. */
function isAugmentation(statement: ts.Statement): boolean {
  return ts.isModuleDeclaration(statement) && (ts.isStringLiteral(statement.name) || statement.name.text === 'global');
}

/** By file, and in the file as they are written. */
function byPlace(one: ts.Statement, other: ts.Statement): number {
  const [file, otherFile] = [one.getSourceFile().fileName, other.getSourceFile().fileName];
  return file === otherFile ? one.pos - other.pos : file < otherFile ? -1 : 1;
}
