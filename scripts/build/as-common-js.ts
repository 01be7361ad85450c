import { minifySync } from '@swc/core';
import ts from 'typescript';

/** The place of a part: its file, and its index in that file. */
export type PlaceOf = (specifier: string) => { readonly file: string; readonly index?: number } | undefined;

/**
 * ES modules that esbuild made, as one file of CommonJS: esbuild takes ES modules apart only, and Node 20 loads CommonJS
 * faster, which tools without ES modules can load, too. A file of several exports a list of what each exports.
 *
 * Names are taken from other modules once, where esbuild would look each up wherever it is used. That is right as long as
 * nothing that is exported changes later, which `test/architecture.test.ts` sees to, and as long as no two parts import each
 * other, which esbuild never makes.
 *
 * @param modules each behind those that it imports
 * @param file the name that they get, by which they find each other
 * @throws Error at an import or export that is written in another way than esbuild writes it
 */
export function asCommonJs(modules: readonly string[], file: string, placeOf: PlaceOf): string {
  const [shebang = ''] = /^#!.*\n/.exec(modules[0] ?? '') ?? [];
  const bodies = modules.map((module) => bodyOf(module, file, placeOf));
  const whole = bodies.length === 1 ? bodies.map(printAlone).join('') : printAll(bodies);
  // Says that it is CommonJS to tools that judge by the text, in which there are programs with imports.
  return `${shebang}${minified(`"use strict";${whole}`)}\nmodule.exports;\n`;
}

function printAlone({ code, exported }: Body): string {
  return exported === '{}' ? code : `${code}module.exports=${exported};`;
}

/** Functions, because V8 parses arrow functions twice: once to find their end, and once to run them. */
function printAll(bodies: readonly Body[]): string {
  const parts = bodies.map(
    ({ code, exported }, index) => `const part${index}=(function(){${code}return${exported}})();`,
  );
  return `${parts.join('')}module.exports=[${bodies.map((_, index) => `part${index}`)}];`;
}

interface Body {
  readonly code: string;
  /** An object with what it exports. */
  readonly exported: string;
}

function bodyOf(module: string, ownFile: string, placeOf: PlaceOf): Body {
  const file = ts.createSourceFile('part.js', module, ts.ScriptTarget.ES2022, false, ts.ScriptKind.JS);
  const imported = new Map<string, string[]>();
  const exported: string[] = [];
  const code: string[] = [];
  const expressionOf = (specifier: string): string => {
    const place = placeOf(specifier);
    const list = place?.file === ownFile ? undefined : `require(${JSON.stringify(place?.file ?? specifier)})`;
    return list === undefined ? `part${place?.index}` : place?.index === undefined ? list : `${list}[${place.index}]`;
  };
  for (const statement of file.statements) {
    if (ts.isImportDeclaration(statement)) {
      addImport(statement, imported);
    } else if (ts.isExportDeclaration(statement)) {
      exported.push(...exportsOf(statement));
    } else {
      code.push(withRequire(statement, module, file, expressionOf));
    }
  }
  return { code: `${takes(imported, expressionOf)}${code.join('\n')}\n`, exported: `{${exported.join()}}` };
}

/** Modules with the imports from each: `name`, `name:local`, or `*local` for all exports. */
function addImport({ importClause, moduleSpecifier }: ts.ImportDeclaration, imported: Map<string, string[]>): void {
  const module = stringOf(moduleSpecifier);
  const taken = imported.get(module) ?? [];
  imported.set(module, taken);
  if (importClause?.name !== undefined) {
    taken.push(`*${importClause.name.text}`);
  }
  const bindings = importClause?.namedBindings;
  if (bindings !== undefined && ts.isNamespaceImport(bindings)) {
    taken.push(`*${bindings.name.text}`);
  } else if (bindings !== undefined) {
    taken.push(...bindings.elements.map(({ propertyName, name }) => pair(propertyName?.text ?? name.text, name.text)));
  }
}

function takes(imported: ReadonlyMap<string, readonly string[]>, expressionOf: (specifier: string) => string): string {
  const statements = [...imported].flatMap(([module, taken]) => {
    const wholes = taken.filter((name) => name.startsWith('*')).map((name) => name.slice(1));
    const names = taken.filter((name) => !name.startsWith('*'));
    const targets = [...wholes, ...(names.length === 0 ? [] : [`{${names.join()}}`])];
    const expression = expressionOf(module);
    return targets.length === 0 ? [`${expression};`] : targets.map((target) => `const ${target}=${expression};`);
  });
  return statements.join('');
}

function exportsOf({ exportClause, moduleSpecifier }: ts.ExportDeclaration): readonly string[] {
  if (moduleSpecifier !== undefined || exportClause === undefined || !ts.isNamedExports(exportClause)) {
    throw new Error('a part exports a name that it does not declare');
  }
  return exportClause.elements.map(({ propertyName, name }) => pair(name.text, propertyName?.text ?? name.text));
}

function pair(name: string, local: string): string {
  return name === local ? name : `${name}:${local}`;
}

/** A statement that loads late parts with require, too, because Node's ES module loader takes time to start. */
function withRequire(
  statement: ts.Statement,
  text: string,
  file: ts.SourceFile,
  expressionOf: (specifier: string) => string,
): string {
  let code = '';
  let done = statement.getStart(file);
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const late = expressionOf(stringOf(node.arguments[0]));
      code += `${text.slice(done, node.getStart(file))}Promise.resolve().then(()=>${late})`;
      done = node.end;
    } else {
      ts.forEachChild(node, visit);
    }
  };
  visit(statement);
  return code + text.slice(done, statement.end);
}

function stringOf(node: ts.Node | undefined): string {
  if (node === undefined || !ts.isStringLiteral(node)) {
    throw new Error('a part imports what only a run can tell');
  }
  return node.text;
}

/** swc shrinks the output of esbuild further: 303 instead of 314 kB for all parts, packed; terser achieves 306. */
function minified(code: string): string {
  return minifySync(code, { compress: { toplevel: true }, mangle: { toplevel: true }, ecma: 2022 }).code;
}
