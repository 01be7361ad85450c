import { type CelType, listOf, mapOf, optionalOf, parameterOf, SIMPLE_TYPES, structOf, typeOfType } from './cel-type';

/** An overload of a function. */
export interface Overload {
  /** Its source text, which identifies it. */
  readonly signature: string;
  /** Whether the first parameter is the receiver. */
  readonly isMethod: boolean;
  readonly parameters: readonly CelType[];
  readonly result: CelType;
}

/** Functions, methods and operators by name. */
export type Functions = ReadonlyMap<string, readonly Overload[]>;

const SIGNATURE = /^(\.?)(.+?)\((.*)\): (.+)$/;

/**
 * Functions from their signatures, such as `size(list(A)): int`.
 *
 * The name of a method begins with a dot, and its first parameter is the receiver of a call. Single
 * capital letters are type parameters.
 */
export function functionsOf(signatures: readonly string[]): Functions {
  const functions = new Map<string, Overload[]>();
  for (const signature of signatures) {
    const [, dot, name = '', parameters = '', result = ''] = SIGNATURE.exec(signature) ?? [];
    const overload = {
      signature,
      isMethod: dot === '.',
      parameters: parseTypes(parameters),
      result: parseType(result),
    };
    functions.set(name, [...(functions.get(name) ?? []), overload]);
  }
  return functions;
}

/** A type from its text, such as `map(string, list(A))`. */
export function parseType(text: string): CelType {
  const [, name = '', inner = ''] = /^([^(]*)(?:\((.*)\))?$/.exec(text) ?? [];
  const [first = parameterOf('A'), second = parameterOf('B')] = parseTypes(inner);
  switch (name) {
    case 'list':
      return listOf(first);
    case 'map':
      return mapOf(first, second);
    case 'optional':
      return optionalOf(first);
    case 'type':
      return typeOfType(first);
    default:
      return SIMPLE_TYPES.get(name) ?? (/^[A-Z]$/.test(name) ? parameterOf(name) : structOf(name));
  }
}

/** Types separated by commas. */
function parseTypes(text: string): readonly CelType[] {
  const types: string[] = [];
  let depth = 0;
  let start = 0;
  for (const [index, character] of [...text, ','].entries()) {
    depth += character === '(' ? 1 : character === ')' ? -1 : 0;
    if (character === ',' && depth === 0) {
      types.push(text.slice(start, index).trim());
      start = index + 1;
    }
  }
  return text === '' ? [] : types.map(parseType);
}
