import ts from 'typescript';
import { entryOf, IMPLIED, RENAMED } from './exceptions';
import { alternatives, fieldTypes, objectsIn, type Program } from './program';

/** A kind that there is a class for, and the fields that its objects can have. */
export interface Kind {
  readonly name: string;
  readonly fields: readonly Field[];
}

/** A field of the API, and how it can be written here. */
export interface Field {
  /** Where it stands in the object, such as `spec.template.spec.containers.image`. */
  readonly path: string;
  /** The type of the API that has it and its own name there, such as `Container.image`. */
  readonly declared: string;
  /** Whether a prop writes it, or it is implied by one. */
  readonly isTyped: boolean;
  /** Whether `overrides` can write it. */
  readonly isInOverrides: boolean;
}

/** What the compiler knows of a class: the objects of the API that it makes, and what it can be given. */
interface Made {
  readonly wire: ts.Type;
  readonly props: ts.Type;
}

type Compared = Omit<Field, 'isInOverrides'>;

/** A field of the API, before it is looked for in the props. */
interface WireField extends Pick<Field, 'path' | 'declared'> {
  readonly name: string;
  readonly type: ts.Type;
}

/** What the construct writes by itself, and what the cluster alone writes. */
const NOT_GIVEN = ['apiVersion', 'kind', 'metadata', 'status'];

/** Maps of the API whose fields are props of the kind itself, unless it has a prop of that name. */
const IN_PLACE = ['spec', 'template', 'jobTemplate'];

/** The files that declare the types of the API. */
const DECLARES_API = /\/kubernetes\/generated\//;

/** Every kind that src/index.ts exports a class for, by name. */
export function listKinds(program: Program): Kind[] {
  return [...program.exports].flatMap(([name, symbol]) => {
    const made = readClass(program, symbol);
    return made === undefined ? [] : [{ name, fields: listFields(program, made) }];
  });
}

/** A class for a kind extends another with the type of the API, as `extends KubernetesObject<Wire>`. */
function readClass({ checker }: Program, { valueDeclaration: declared }: ts.Symbol): Made | undefined {
  if (declared === undefined || !ts.isClassDeclaration(declared) || isAbstract(declared)) {
    return undefined;
  }
  const wire = declared.heritageClauses?.flatMap(({ types }) => types)[0]?.typeArguments?.[0];
  const props = declared.members.find(ts.isConstructorDeclaration)?.parameters[2];
  return wire === undefined || props === undefined
    ? undefined
    : { wire: checker.getTypeAtLocation(wire), props: checker.getNonNullableType(checker.getTypeAtLocation(props)) };
}

function isAbstract(declaration: ts.ClassDeclaration): boolean {
  return (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Abstract) !== 0;
}

function listFields(program: Program, { wire, props }: Made): Field[] {
  const given = fieldsOf(program, wire, '').filter(({ name }) => !NOT_GIVEN.includes(name));
  const overrides = fieldTypes(program, props, 'overrides');
  return compare(program, spread(program, given, [props]), [props]).map((field) => ({
    ...field,
    isInOverrides: isWithin(program, overrides, field.path.split('.')),
  }));
}

/** The fields that are props of the kind itself, those on the outside first. */
function spread(program: Program, fields: readonly WireField[], props: readonly ts.Type[]): WireField[] {
  const isSpread = ({ name }: WireField) => IN_PLACE.includes(name) && propTypes(program, props, name).length === 0;
  const inside = fields.filter(isSpread).flatMap(({ type, path }) => fieldsOf(program, type, path));
  const outside = fields.filter((field) => !isSpread(field));
  return inside.length === 0 ? outside : [...outside, ...spread(program, inside, props)];
}

/**
 * Finds the prop for each field. One prop writes one field: of two fields of a name, the one on the outside. A prop that
 * takes what the API takes ends the search; of a prop with a type of ours, the fields are compared as well.
 */
function compare(program: Program, fields: readonly WireField[], props: readonly ts.Type[]): Compared[] {
  const taken = new Set<string>();
  return fields.flatMap(({ path, declared, name, type }) => {
    const prop = RENAMED[declared] ?? name;
    const types = taken.has(prop) ? [] : propTypes(program, props, prop);
    if (types.length === 0) {
      return [{ path, declared, isTyped: entryOf(IMPLIED, declared) !== undefined }];
    }
    taken.add(prop);
    const isWhole = types.some((ours) => program.checker.isTypeAssignableTo(type, ours));
    const inside = isWhole ? [] : objectsIn(program, type).flatMap((object) => fieldsOf(program, object, path));
    const ours = types.flatMap((propType) => objectsIn(program, propType));
    return [{ path, declared, isTyped: true }, ...compare(program, inside, ours)];
  });
}

/** The fields of a type of the API; a type that the API does not declare, such as a map of labels, has none. */
function fieldsOf({ checker }: Program, type: ts.Type, path: string): WireField[] {
  return checker.getPropertiesOfType(checker.getNonNullableType(type)).flatMap((field) => {
    const { name, declarations: [declaration] = [] } = field;
    if (declaration === undefined || !DECLARES_API.test(declaration.getSourceFile().fileName)) {
      return [];
    }
    const owner = ts.isInterfaceDeclaration(declaration.parent) ? declaration.parent.name.text : '';
    const fieldType = checker.getNonNullableType(checker.getTypeOfSymbol(field));
    return [{ path: path === '' ? name : `${path}.${name}`, declared: `${owner}.${name}`, name, type: fieldType }];
  });
}

function propTypes(program: Program, props: readonly ts.Type[], name: string): readonly ts.Type[] {
  return props.flatMap((type) => fieldTypes(program, type, name));
}

function isWithin(program: Program, types: readonly ts.Type[], [first, ...rest]: readonly string[]): boolean {
  if (first === undefined) {
    return types.flatMap(alternatives).length > 0;
  }
  const inside = types.flatMap((type) => objectsIn(program, type)).flatMap((type) => fieldTypes(program, type, first));
  return inside.length > 0 && isWithin(program, inside, rest);
}
