import ts from 'typescript';
import { typeNamed, typeNames } from '../../src/kubernetes/schema';
import { alternatives, type Program } from './program';

/** The props of each class of src/index.ts, and of each type of ours in them: a line of names for each. */
export type KnownProps = ReadonlyMap<string, string>;

/** Types that are declared elsewhere are those of the API, whose fields the laws know. */
const DECLARES_OURS = /\/src\/constructs\//;

/** Classes that report their missing props themselves, in the words of the template. */
const REPORTS_MISSING = /^(?:Backup|Restore)/;

/** Lists the props of every class that is made as `new Kind(scope, id, props)`. */
export function listKnownProps(program: Program): KnownProps {
  const listing = new Listing(program);
  for (const [name, { valueDeclaration: declared }] of program.exports) {
    if (declared !== undefined && ts.isClassDeclaration(declared) && !isAbstract(declared)) {
      const props = declared.members.find(ts.isConstructorDeclaration)?.parameters[2];
      if (props !== undefined && DECLARES_OURS.test(declared.getSourceFile().fileName)) {
        listing.add(name, [program.checker.getNonNullableType(program.checker.getTypeAtLocation(props))]);
      }
    }
  }
  return new Map([...listing.lines].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The module that holds the listing, as TypeScript. */
export function knownPropsModule(known: KnownProps): string {
  const lines = [...known].map(([name, line]) => `  ${/^\w+$/.test(name) ? name : `'${name}'`}: '${line}',`);
  return [
    '// Written by `npm run docs` from the types of the props; not by hand.',
    '',
    '/** The props of each class and type: their names, and behind `:` the type of a map, `[type]` of elements, `{type}` of values; behind `=` what they take, `!=` if they must be given: s a plain value, l a list, m a map, u nothing, b true or false. */',
    'export const KNOWN_PROPS: { readonly [type: string]: string } = {',
    ...lines,
    '};',
    '',
  ].join('\n');
}

function isRequired(prop: ts.Symbol | undefined): boolean {
  return prop !== undefined && (prop.flags & ts.SymbolFlags.Optional) === 0;
}

function isAbstract(declaration: ts.ClassDeclaration): boolean {
  return (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Abstract) !== 0;
}

class Listing {
  readonly lines = new Map<string, string>();
  readonly #names = new Map<string, string>();
  readonly #ids = new Map<ts.Type, number>();

  constructor(private readonly program: Program) {}

  add(name: string, types: readonly ts.Type[]): void {
    this.lines.set(name, '');
    const { checker } = this.program;
    const props = new Map<string, ts.Type[]>();
    const all = types.flatMap(alternatives);
    for (const type of all) {
      for (const prop of checker.getPropertiesOfType(type)) {
        const types = alternatives(checker.getTypeOfSymbol(prop)).map((inner) => this.#constraint(inner));
        props.set(prop.name, [...(props.get(prop.name) ?? []), ...types]);
      }
    }
    const words = [...props].sort(([a], [b]) => (a < b ? -1 : 1));
    const described = words.map(([prop, inner]) => {
      const takes = this.#takes(prop, inner);
      const isMissed =
        takes !== '' &&
        this.#isReported(name) &&
        all.every((type) => isRequired(checker.getPropertyOfType(type, prop)));
      return prop + (isMissed ? `!${takes}` : takes) + this.#below(inner, `${name}.${prop}`);
    });
    this.lines.set(name, described.join(' '));
  }

  /** What a parameter of a generic class may be at most; other types are themselves. */
  #constraint(type: ts.Type): ts.Type {
    const isParameter = (type.flags & ts.TypeFlags.TypeParameter) !== 0;
    return (isParameter ? this.program.checker.getBaseConstraintOfType(type) : undefined) ?? type;
  }

  /** Whether nothing else reports a missing prop: laws do for elements of lists, and some classes do themselves. */
  #isReported(name: string): boolean {
    return (this.program.exports.has(name) || name.endsWith('{}')) && !REPORTS_MISSING.test(name);
  }

  /**
   * What a prop takes, where it takes no plain value: `=m` a map or an object, `=l` a list, and in brackets what each element
   * or value may be, with `s` for a plain one and `u` for undefined; `=b` true or false, where that is no field of the API.
   * Other plain values show in the manifest, where the laws judge them; `overrides` are judged where they are merged.
   */
  #takes(prop: string, types: readonly ts.Type[]): string {
    const all = types.flatMap(alternatives);
    if (all.length > 0 && all.every(isSwitch)) {
      return API_FIELDS.has(prop) ? '' : '=b';
    }
    const letters = lettersOf(all, this.program);
    if (letters === undefined || letters.includes('s') || prop === 'overrides') {
      return '';
    }
    const objects = all.filter(isObject);
    const lists = objects.filter((type) => this.program.checker.isArrayLikeType(type));
    const element = lists.flatMap((type) => type.getNumberIndexType() ?? []);
    const value = objects.filter((type) => !lists.includes(type)).flatMap((type) => this.#valuesOf(type));
    return `=${letters}${this.#inside(prop, '[]', element)}${this.#inside(prop, '{}', value)}`;
  }

  /**
   * Nothing where a plain value would do: it shows in the manifest, and the laws judge it there. A variable of `env` that is
   * undefined says nothing, by its documentation.
   */
  #inside(prop: string, brackets: '[]' | '{}', types: readonly ts.Type[]): string {
    const letters = lettersOf(types.flatMap(alternatives), this.program);
    return letters === undefined || /^s*$/.test(letters)
      ? ''
      : brackets.charAt(0) + letters + (prop === 'env' ? 'u' : '') + brackets.charAt(1);
  }

  /** The values under user-defined keys, of any text or of texts of one form, such as `/${string}`. */
  #valuesOf(type: ts.Type): ts.Type[] {
    return this.program.checker.getIndexInfosOfType(type).map((info) => info.type);
  }

  /** What is known of the values of a prop: nothing where any of them is a value of the API's own. */
  #below(types: readonly ts.Type[], name: string): string {
    const all = types.flatMap(alternatives).filter((type) => isObject(type));
    const lists = all.filter((type) => this.program.checker.isArrayLikeType(type));
    const maps = all.filter((type) => !lists.includes(type) && this.#valuesOf(type).length > 0);
    const direct = all.filter((type) => !lists.includes(type) && !maps.includes(type));
    const own = maps.length > 0 ? '' : this.#typed(direct, name, (named) => `:${named}`);
    const element = lists.flatMap((type) => type.getNumberIndexType() ?? []);
    const value = maps.flatMap((type) => this.#valuesOf(type));
    return (
      own +
      this.#typed(element.flatMap(alternatives).filter(isObject), `${name}[]`, (named) => `:[${named}]`) +
      this.#typed(value.flatMap(alternatives).filter(isObject), `${name}{}`, (named) => `:{${named}}`)
    );
  }

  #typed(types: readonly ts.Type[], name: string, mark: (named: string) => string): string {
    const plain = types.filter((type) => !this.#isConstructOrReference(type));
    if (plain.length === 0 || !plain.every((type) => this.#isOurs(type))) {
      return '';
    }
    const [only, ...more] = plain;
    const declared = more.length === 0 && isNamed(only) ? only?.symbol.name : undefined;
    const key = plain
      .map((type) => this.#idOf(type))
      .sort()
      .join();
    const final = this.#names.get(key) ?? declared ?? name;
    this.#names.set(key, final);
    if (!this.lines.has(final)) {
      this.add(final, plain);
    }
    return mark(final);
  }

  #idOf(type: ts.Type): number {
    const id = this.#ids.get(type) ?? this.#ids.size;
    this.#ids.set(type, id);
    return id;
  }

  /** A construct is no plain map, and what names an object, or has methods, may have more than its type says. */
  #isConstructOrReference(type: ts.Type): boolean {
    const props = this.program.checker.getPropertiesOfType(type);
    const names = props.map(({ name }) => name);
    const isReference = names.includes('kind') && names.includes('name');
    return names.includes('node') || isReference || props.some((prop) => this.#isMethod(prop));
  }

  #isMethod(prop: ts.Symbol): boolean {
    const { checker } = this.program;
    return alternatives(checker.getTypeOfSymbol(prop)).some((type) => type.getCallSignatures().length > 0);
  }

  #isOurs(type: ts.Type): boolean {
    const props = this.program.checker.getPropertiesOfType(type);
    const files = props.map((prop) => prop.declarations?.[0]?.getSourceFile().fileName ?? '');
    return files.some((file) => DECLARES_OURS.test(file)) && type.getCallSignatures().length === 0;
  }
}

/** The names of all fields of the API: a wrong value for such a prop shows in the manifest. */
const API_FIELDS: ReadonlySet<string> = new Set(typeNames().flatMap((name) => [...typeNamed(name).fields.keys()]));

/** `s` for a plain value, `l` for a list, `m` for any other object; nothing where a type can be anything. */
function lettersOf(types: readonly ts.Type[], { checker }: Program): string | undefined {
  const anything = ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.TypeParameter | ts.TypeFlags.NonPrimitive;
  if (
    types.length === 0 ||
    types.some((type) => (type.flags & anything) !== 0 || type.getCallSignatures().length > 0)
  ) {
    return undefined;
  }
  const letters = types.map((type) => (isObject(type) ? (checker.isArrayLikeType(type) ? 'l' : 'm') : 's'));
  return [...new Set(letters)].sort().join('');
}

function isSwitch(type: ts.Type): boolean {
  return (type.flags & ts.TypeFlags.BooleanLike) !== 0;
}

function isObject(type: ts.Type): boolean {
  return (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0;
}

/** Intersections have no symbol, and literal types one that says nothing. */
function isNamed(type: ts.Type | undefined): boolean {
  return type?.getSymbol() !== undefined && !type.symbol.name.startsWith('__');
}
