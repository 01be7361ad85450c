/** A parsed expression in the Common Expression Language, with its macros expanded. */
export type Expression =
  | Literal
  | Identifier
  | Select
  | Call
  | ListExpression
  | MapExpression
  | StructExpression
  | Comprehension;

interface Node {
  /** How many UTF-16 code units of the text come before what this is about. */
  readonly at: number;
}

/** A value that is written out, such as `1u`, `'web'` or `null`. */
export interface Literal extends Node {
  readonly kind: 'literal';
  readonly type: 'bool' | 'bytes' | 'double' | 'int' | 'null_type' | 'string' | 'uint';
  /** Integers of both kinds are `bigint`; bytes are not kept. */
  readonly value: boolean | bigint | number | string | null;
  /** How many bytes there are. */
  readonly length?: number;
}

/** A name; it begins with a dot where it means a name outside all loops. */
export interface Identifier extends Node {
  readonly kind: 'identifier';
  readonly name: string;
}

/** A field of a value, as in `object.spec`. */
export interface Select extends Node {
  readonly kind: 'select';
  readonly operand: Expression;
  readonly field: string;
  /** What is asked: the field, whether there is one (`has`), or either as an optional value (`.?`). */
  readonly mode: 'value' | 'presence' | 'optional';
}

/** A call of a function, a method or an operator. */
export interface Call extends Node {
  readonly kind: 'call';
  /** The name of a function; that of an operator has underscores where its operands go, such as `_+_`. */
  readonly name: string;
  /** What comes before the dot; only methods have one. */
  readonly target?: Expression;
  readonly args: readonly Expression[];
}

/** An element or a value that is left out where it is an empty optional, as in `[?object.?spec]`. */
export interface Element {
  readonly value: Expression;
  readonly isOptional: boolean;
}

/** A list that is written out. */
export interface ListExpression extends Node {
  readonly kind: 'list';
  readonly elements: readonly Element[];
}

/** A map that is written out. */
export interface MapExpression extends Node {
  readonly kind: 'map';
  readonly entries: readonly (Element & { readonly key: Expression })[];
}

/** An object of a named type, such as `Object.spec{ replicas: 1 }`. */
export interface StructExpression extends Node {
  readonly kind: 'struct';
  readonly name: string;
  readonly fields: readonly (Element & { readonly name: string; readonly at: number })[];
}

/** What `all`, `exists`, `map`, `filter` and their like stand for: a loop over a range that fills an accumulator. */
export interface Comprehension extends Node {
  readonly kind: 'comprehension';
  readonly range: Expression;
  readonly variable: string;
  /** The second variable of a loop that has two. */
  readonly secondVariable?: string;
  readonly accumulator: string;
  readonly start: Expression;
  readonly condition: Expression;
  readonly step: Expression;
  readonly result: Expression;
}

/** What the API server has against an expression. */
export interface CelFault {
  /** How many UTF-16 code units of the text come before the fault. */
  readonly at: number;
  /** A fact about the expression, such as `there is no variable "objct"`. */
  readonly what: string;
  /** What to write instead, where that is known. */
  readonly fix?: string;
}

/** Thrown where an expression cannot be parsed. */
export class CelSyntaxError extends Error {
  constructor(readonly fault: CelFault) {
    super(fault.what);
  }
}
