/** A type of the Common Expression Language. */
export interface CelType {
  readonly kind:
    | 'scalar'
    /** A type that is only known at run time. */
    | 'dyn'
    /** The type of an invalid expression, which is already reported. */
    | 'error'
    | 'list'
    | 'map'
    /** An opaque type with parameters, such as an optional value. */
    | 'opaque'
    /** An object whose fields are found by its name. */
    | 'struct'
    /** The type of a type. */
    | 'type'
    /** A type variable, to be inferred. */
    | 'parameter';
  readonly name: string;
  readonly parameters: readonly CelType[];
}

const NONE: readonly CelType[] = [];

/** The type of values about which nothing is known. */
export const DYN: CelType = { kind: 'dyn', name: 'dyn', parameters: NONE };
/** The type of a device's attributes: one of several, depending on the value. */
export const ANY: CelType = { kind: 'dyn', name: 'any', parameters: NONE };
export const ERROR: CelType = { kind: 'error', name: '*error*', parameters: NONE };
export const BOOL = scalar('bool');
export const INT = scalar('int');
export const UINT = scalar('uint');
export const DOUBLE = scalar('double');
export const STRING = scalar('string');
export const BYTES = scalar('bytes');
export const NULL = scalar('null_type');
export const DURATION = scalar('duration');
export const TIMESTAMP = scalar('timestamp');

export const IP: CelType = { kind: 'opaque', name: 'net.IP', parameters: NONE };
export const CIDR: CelType = { kind: 'opaque', name: 'net.CIDR', parameters: NONE };

/** Types without parameters, by name. */
export const SIMPLE_TYPES: ReadonlyMap<string, CelType> = new Map(
  [BOOL, INT, UINT, DOUBLE, STRING, BYTES, NULL, DURATION, TIMESTAMP, IP, CIDR, DYN, ANY].map((type) => [
    type.name,
    type,
  ]),
);

function scalar(name: string): CelType {
  return { kind: 'scalar', name, parameters: NONE };
}

/** A list type. */
export function listOf(element: CelType): CelType {
  return { kind: 'list', name: 'list', parameters: [element] };
}

/** A map type. */
export function mapOf(key: CelType, value: CelType): CelType {
  return { kind: 'map', name: 'map', parameters: [key, value] };
}

/** An optional type. */
export function optionalOf(value: CelType): CelType {
  return { kind: 'opaque', name: 'optional_type', parameters: [value] };
}

/** The object type with a name. */
export function structOf(name: string): CelType {
  return { kind: 'struct', name, parameters: NONE };
}

/** The type of a type. */
export function typeOfType(type: CelType): CelType {
  return { kind: 'type', name: 'type', parameters: [type] };
}

/** A type variable, to be inferred. */
export function parameterOf(name: string): CelType {
  return { kind: 'parameter', name, parameters: NONE };
}

/** Whether two types are the same. */
export function isSame(one: CelType, other: CelType): boolean {
  return (
    one === other ||
    (one.kind === other.kind &&
      one.name === other.name &&
      one.parameters.length === other.parameters.length &&
      one.parameters.every((parameter, index) => isSame(parameter, other.parameters[index] ?? ERROR)))
  );
}

/** The type inside an optional type; undefined for other types. */
export function inOptional(type: CelType): CelType | undefined {
  return type.kind === 'opaque' && type.name === 'optional_type' ? type.parameters[0] : undefined;
}

/** A type as the API server prints it, such as `list(string)`. */
export function typeText({ name, parameters }: CelType): string {
  return parameters.length === 0 ? name : `${name}(${parameters.map(typeText).join(', ')})`;
}
