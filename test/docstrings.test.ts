import { relative } from 'node:path';
import ts from 'typescript';
import { alternatives, readProgram, SRC } from '../scripts/docs/program';

/** A declaration in src/, with the comment above it. */
interface Declared {
  /** For example `src/chart.ts:16 defaults`. */
  readonly place: string;
  readonly comment: string;
}

/** A prop, and whether it is required, optional, or an alternative to others. */
interface Prop extends Declared {
  readonly given: 'always' | 'optionally' | 'instead';
}

const HAS_TEXT = /^\/\*\*[\s*]*[^@\s*]/;
const HAS_PAGE = /@see https:\/\/\S/;
const HAS_DEFAULT = /@default \S/;

const { checker, exports } = readProgram();
const exported = [...exports].map(([name, { declarations = [] }]) => describeBest(name, declarations));
const types = [...exports].filter(([, { flags }]) => (flags & ts.SymbolFlags.Type) !== 0);
const props = types.flatMap(([name, symbol]) => (name.endsWith('Props') ? propsOf(symbol) : []));
const members = types.flatMap(([, { declarations = [] }]) =>
  declarations.filter(isInterfaceOfConstructs).flatMap((declaration) => membersOf(declaration)),
);

/** The fields of a type and of its parts, if they are declared in src/ and can be set. */
function propsOf(type: ts.Symbol): Prop[] {
  const types = alternatives(checker.getDeclaredTypeOfSymbol(type));
  const names = new Set(types.flatMap((each) => checker.getPropertiesOfType(each)).map(({ name }) => name));
  return [...names].flatMap((name) => {
    const fields = types
      .flatMap((each) => checker.getPropertyOfType(each, name) ?? [])
      .filter((field) => alternatives(checker.getTypeOfSymbol(field)).length > 0);
    const declarations = fields.flatMap((field) => field.declarations ?? []);
    const all = [...declarations, ...declarations.flatMap(inherited)];
    const ours = all.filter((declaration) => isOurs(declaration) && isGiven(declaration));
    return ours.length > 0 ? [{ ...describeBest(name, ours), given: howGiven(fields, types.length) }] : [];
  });
}

/** The fields that a field of an interface narrows; editors show their comments if it has none. */
function inherited(field: ts.Declaration): ts.Declaration[] {
  const owner = field.parent;
  if (!ts.isInterfaceDeclaration(owner)) {
    return [];
  }
  const name = ts.getNameOfDeclaration(field)?.getText() ?? '';
  const bases = (owner.heritageClauses ?? []).flatMap((clause) => clause.types);
  return bases.flatMap(
    (base) => checker.getPropertyOfType(checker.getTypeAtLocation(base), name)?.getDeclarations() ?? [],
  );
}

/** Whether a prop is required, optional, or an alternative, from its fields and the number of alternatives. */
function howGiven(fields: readonly ts.Symbol[], alternativeCount: number): Prop['given'] {
  if (fields.some(({ flags }) => (flags & ts.SymbolFlags.Optional) !== 0)) {
    return 'optionally';
  }
  return fields.length < alternativeCount ? 'instead' : 'always';
}

/** The fields that an interface declares itself and that can have more than one value. */
function membersOf({ name, members: all }: ts.InterfaceDeclaration): Declared[] {
  return all
    .filter(
      (member) =>
        isGiven(member) && !(ts.isPropertySignature(member) && member.type && ts.isLiteralTypeNode(member.type)),
    )
    .map((member) => describeBest(`${name.text}.${member.name?.getText() ?? ''}`, [member]));
}

function isInterfaceOfConstructs(declaration: ts.Declaration): declaration is ts.InterfaceDeclaration {
  return ts.isInterfaceDeclaration(declaration) && declaration.getSourceFile().fileName.includes('/src/constructs/');
}

function isOurs(declaration: ts.Declaration): boolean {
  return !relative(SRC, declaration.getSourceFile().fileName).startsWith('..');
}

function isGiven(declaration: ts.Declaration): boolean {
  return !ts.isPropertySignature(declaration) || declaration.type?.kind !== ts.SyntaxKind.NeverKeyword;
}

/** The declaration with a comment, which editors show for all declarations of a name. */
function describeBest(name: string, declarations: readonly ts.Declaration[]): Declared {
  const all = declarations.map((declaration) => describeOne(name, declaration));
  const best = all.find(({ comment }) => comment !== '') ?? all[0];
  if (best === undefined) {
    throw new Error(`${name} is declared nowhere`);
  }
  return best;
}

function describeOne(name: string, declaration: ts.Declaration): Declared {
  const source = declaration.getSourceFile();
  const { line } = source.getLineAndCharacterOfPosition(declaration.getStart());
  const comments = ts.getJSDocCommentsAndTags(declaration).filter(ts.isJSDoc);
  return {
    place: `src/${relative(SRC, source.fileName)}:${line + 1} ${name}`,
    comment: comments.map((comment) => comment.getText()).join('\n'),
  };
}

function places(all: readonly Declared[]): string[] {
  return [...new Set(all.map(({ place }) => place))].sort();
}

describe('every name that kustruct exports', () => {
  test('has a docstring', () => {
    expect(exported.length).toBeGreaterThan(200);
    expect(places(exported.filter(({ comment }) => !HAS_TEXT.test(comment)))).toEqual([]);
  });
});

describe('every field of an interface that src/constructs exports', () => {
  test('has a docstring, unless its type is a literal, which needs no text', () => {
    expect(members.length).toBeGreaterThan(200);
    expect(places(members.filter(({ comment }) => !HAS_TEXT.test(comment)))).toEqual([]);
  });
});

describe('every prop, a field of a type …Props or of its parts', () => {
  test('has a description', () => {
    expect(places(props).length).toBeGreaterThan(200);
    expect(places(props.filter(({ comment }) => !HAS_TEXT.test(comment)))).toEqual([]);
  });

  test('links to a page with more: @see https://…', () => {
    expect(places(props.filter(({ comment }) => !HAS_PAGE.test(comment)))).toEqual([]);
  });

  test('describes its @default if it is optional, but not if it is an alternative to others', () => {
    const optional = props.filter(({ given }) => given === 'optionally');
    expect(places(optional.filter(({ comment }) => !HAS_DEFAULT.test(comment)))).toEqual([]);
  });

  test('has no @default if it is required', () => {
    const needed = props.filter(({ given }) => given === 'always');
    expect(places(needed.filter(({ comment }) => HAS_DEFAULT.test(comment)))).toEqual([]);
  });
});
