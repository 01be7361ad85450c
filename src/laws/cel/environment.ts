import { compareVersions } from '../../kubernetes/history';
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
import type { Functions } from './functions';
import { functionsIn, macrosIn } from './libraries';
import type { Macros } from './macros';

/** The fields of an object by their names, or that it may have any. */
export type ObjectFields = ReadonlyMap<string, CelType> | 'any';

/** What an expression can use. */
export interface CelEnvironment {
  /** The version of Kubernetes. */
  readonly version: string;
  /** The types of variables; the name of one may have a dot in it. */
  readonly variables: ReadonlyMap<string, CelType>;
  readonly functions: Functions;
  readonly macros: Macros;
  /** Types of objects that nobody holds against their fields before they are made, where nothing is known of the values. */
  readonly lateTypes?: ReadonlySet<string>;
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

/** What an environment is made of. */
export interface EnvironmentParts {
  /** The version of Kubernetes. */
  readonly version: string;
  readonly variables: ReadonlyMap<string, CelType>;
  /** The fields of objects by the names of their types. */
  readonly objects: ReadonlyMap<string, ObjectFields>;
}

/** An environment with the functions that all expressions of a version can use. */
export function environmentOf({ version, variables, objects }: EnvironmentParts): CelEnvironment {
  return {
    version,
    variables,
    functions: functionsIn(version),
    macros: macrosIn(version),
    fieldsOf: (type) => objects.get(type),
  };
}

/** The type of a field of the objects of a type; nothing where they do not have it. */
export function typeOfField({ version, fieldsOf }: CelEnvironment, type: string, field: string): CelType | undefined {
  const fields = fieldsOf(type);
  if (fields === undefined || fields === 'any') {
    return fields && DYN;
  }
  // Before this version, expressions had to write a name that is a word of CEL with lines around it.
  const word = compareVersions(version, '1.32') < 0 ? undefined : fields.get(`__${field}__`);
  return fields.get(field) ?? word;
}
