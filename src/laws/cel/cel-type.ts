/** A type of the Common Expression Language. */
export interface CelType {
  readonly kind:
    | 'scalar'
    /** Whatever it turns out to be. */
    | 'dyn'
    /** The type of what is wrong already: nothing more is said about it. */
    | 'error'
    | 'list'
    | 'map'
    /** A type with parameters that can do only what functions do with it, such as an optional value. */
    | 'opaque'
    /** An object with fields that its name leads to. */
    | 'struct'
    /** The type of a type. */
    | 'type'
    /** One that is still to be found out. */
    | 'parameter';
  readonly name: string;
  readonly parameters: readonly CelType[];
}

const NONE: readonly CelType[] = [];

/** The type of values that nothing is known about. */
export const DYN: CelType = { kind: 'dyn', name: 'dyn', parameters: NONE };
/** The type of a device's attributes: one of several, which the value tells. */
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

/** Types with one name and nothing in them, by that name. */
export const SIMPLE_TYPES: ReadonlyMap<string, CelType> = new Map(
  [BOOL, INT, UINT, DOUBLE, STRING, BYTES, NULL, DURATION, TIMESTAMP, IP, CIDR, DYN, ANY].map((type) => [
    type.name,
    type,
  ]),
);

function scalar(name: string): CelType {
  return { kind: 'scalar', name, parameters: NONE };
}

/** The type of lists of a type. */
export function listOf(element: CelType): CelType {
  return { kind: 'list', name: 'list', parameters: [element] };
}

/** The type of maps between two types. */
export function mapOf(key: CelType, value: CelType): CelType {
  return { kind: 'map', name: 'map', parameters: [key, value] };
}

/** The type of values that may be absent. */
export function optionalOf(value: CelType): CelType {
  return { kind: 'opaque', name: 'optional_type', parameters: [value] };
}

/** The type of objects that a name stands for. */
export function structOf(name: string): CelType {
  return { kind: 'struct', name, parameters: NONE };
}

/** The type of a type. */
export function typeOfType(type: CelType): CelType {
  return { kind: 'type', name: 'type', parameters: [type] };
}

/** A type that is still to be found out. */
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

/** What is in an optional type; nothing where the type is another one. */
export function inOptional(type: CelType): CelType | undefined {
  return type.kind === 'opaque' && type.name === 'optional_type' ? type.parameters[0] : undefined;
}

/** A type as the API server writes it, such as `list(string)`. */
export function typeText({ name, parameters }: CelType): string {
  return parameters.length === 0 ? name : `${name}(${parameters.map(typeText).join(', ')})`;
}
