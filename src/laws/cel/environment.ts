import {
  BOOL,
  BYTES,
  type CelType,
  CIDR,
  DOUBLE,
  DYN,
  INT,
  IP,
  listOf,
  mapOf,
  NULL,
  optionalOf,
  STRING,
  typeOfType,
  UINT,
} from './cel-type';
import { type Functions, functionsOf } from './functions';
import { KUBERNETES_FUNCTIONS, MUTATION_FUNCTIONS } from './kubernetes-functions';
import { BINDINGS, MACROS, type Macros } from './macros';
import { STANDARD_FUNCTIONS } from './standard-functions';

/** The fields of an object by their names, or that it may have any. */
export type ObjectFields = ReadonlyMap<string, CelType> | 'any';

/** What an expression can use. */
export interface CelEnvironment {
  /** The types of variables; the name of one may have a dot in it. */
  readonly variables: ReadonlyMap<string, CelType>;
  readonly functions: Functions;
  readonly macros: Macros;
  /** The fields of the objects of a type; nothing where there is no such type. */
  fieldsOf(type: string): ObjectFields | undefined;
}

/** Names that stand for types in expressions, which compare types by them. */
export const TYPE_NAMES: ReadonlyMap<string, CelType> = new Map(
  [
    ...[BOOL, BYTES, DOUBLE, INT, NULL, STRING, UINT, IP, CIDR],
    ...[listOf(DYN), mapOf(DYN, DYN), typeOfType(DYN), optionalOf(DYN)],
  ].map((type) => [type.name, type]),
);

let functions: Functions | undefined;

/** The functions of all environments; made when the first expression is checked. */
export function sharedFunctions(): Functions {
  functions ??= functionsOf([...STANDARD_FUNCTIONS, ...KUBERNETES_FUNCTIONS]);
  return functions;
}

let mutationFunctions: Functions | undefined;

/** The functions of mutations. */
export function functionsOfMutations(): Functions {
  mutationFunctions ??= new Map([...sharedFunctions(), ...functionsOf(MUTATION_FUNCTIONS)]);
  return mutationFunctions;
}

/** The macros of selectors of devices. */
export const MACROS_OF_DEVICES: Macros = new Map([...MACROS, ...BINDINGS]);

/** An environment with certain variables, whose objects are found by the names of their types. */
export function environmentOf(
  variables: ReadonlyMap<string, CelType>,
  objects: ReadonlyMap<string, ObjectFields>,
): CelEnvironment {
  return {
    variables,
    functions: sharedFunctions(),
    macros: MACROS,
    fieldsOf: (type) => objects.get(type),
  };
}
