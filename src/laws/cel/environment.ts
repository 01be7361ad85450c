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

/** The fields of an object by name, or that any field is allowed. */
export type ObjectFields = ReadonlyMap<string, CelType> | 'any';

/** Everything that an expression can use. */
export interface CelEnvironment {
  /** The version of Kubernetes. */
  readonly version: string;
  /** The types of variables by name; a name may contain a dot. */
  readonly variables: ReadonlyMap<string, CelType>;
  readonly functions: Functions;
  readonly macros: Macros;
  /** Object types whose fields are only checked at run time if the types of the values are unknown. */
  readonly lateTypes?: ReadonlySet<string>;
  /** The fields of an object type; undefined if there is no such type. */
  fieldsOf(type: string): ObjectFields | undefined;
}

/** Names of types in expressions, for comparing types. */
export const TYPE_NAMES: ReadonlyMap<string, CelType> = new Map(
  [
    ...[BOOL, BYTES, DOUBLE, INT, NULL, STRING, UINT, IP, CIDR],
    ...[listOf(DYN), mapOf(DYN, DYN), typeOfType(DYN), optionalOf(DYN)],
  ].map((type) => [type.name, type]),
);

/** The parts of an environment. */
export interface EnvironmentParts {
  /** The version of Kubernetes. */
  readonly version: string;
  readonly variables: ReadonlyMap<string, CelType>;
  /** The fields of objects by type name. */
  readonly objects: ReadonlyMap<string, ObjectFields>;
}

/** Creates an environment with the functions that all expressions of a version can use. */
export function environmentOf({ version, variables, objects }: EnvironmentParts): CelEnvironment {
  return {
    version,
    variables,
    functions: functionsIn(version),
    macros: macrosIn(version),
    fieldsOf: (type) => objects.get(type),
  };
}

/** The type of a field of an object type; undefined if there is no such field. */
export function typeOfField({ version, fieldsOf }: CelEnvironment, type: string, field: string): CelType | undefined {
  const fields = fieldsOf(type);
  if (fields === undefined || fields === 'any') {
    return fields && DYN;
  }
  // Before this version, field names that are reserved words of CEL had to be escaped with underscores.
  const word = compareVersions(version, '1.32') < 0 ? undefined : fields.get(`__${field}__`);
  return fields.get(field) ?? word;
}
