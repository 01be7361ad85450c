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
  /** The position in the text, in UTF-16 code units. */
  readonly at: number;
}

/** A literal, such as `1u`, `'web'` or `null`. */
export interface Literal extends Node {
  readonly kind: 'literal';
  readonly type: 'bool' | 'bytes' | 'double' | 'int' | 'null_type' | 'string' | 'uint';
  /** Integers of both kinds are `bigint`; bytes are not kept. */
  readonly value: boolean | bigint | number | string | null;
  /** The number of bytes. */
  readonly length?: number;
}

/** A name; with a leading dot, it is resolved outside all loops. */
export interface Identifier extends Node {
  readonly kind: 'identifier';
  readonly name: string;
}

/** A field of a value, as in `object.spec`. */
export interface Select extends Node {
  readonly kind: 'select';
  readonly operand: Expression;
  readonly field: string;
  /** The kind of access: the field, whether it is set (`has`), or an optional value (`.?`). */
  readonly mode: 'value' | 'presence' | 'optional';
}

/** A call of a function, a method or an operator. */
export interface Call extends Node {
  readonly kind: 'call';
  /** The name of a function; in that of an operator, underscores stand for operands, such as `_+_`. */
  readonly name: string;
  /** The receiver, before the dot; only methods have one. */
  readonly target?: Expression;
  readonly args: readonly Expression[];
}

/** An element or a value that is omitted if it is an empty optional, as in `[?object.?spec]`. */
export interface Element {
  readonly value: Expression;
  readonly isOptional: boolean;
}

/** A list literal. */
export interface ListExpression extends Node {
  readonly kind: 'list';
  readonly elements: readonly Element[];
}

/** A map literal. */
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

/** The expansion of `all`, `exists`, `map`, `filter` and the like: a loop over a range with an accumulator. */
export interface Comprehension extends Node {
  readonly kind: 'comprehension';
  readonly range: Expression;
  readonly variable: string;
  /** The second variable, if the loop has two. */
  readonly secondVariable?: string;
  readonly accumulator: string;
  readonly start: Expression;
  readonly condition: Expression;
  readonly step: Expression;
  readonly result: Expression;
}

/** A fault that the API server reports in an expression. */
export interface CelFault {
  /** The position of the fault in the text, in UTF-16 code units. */
  readonly at: number;
  /** A fact about the expression, such as `there is no variable "objct"`. */
  readonly what: string;
  /** What to write instead, if known. */
  readonly fix?: string;
}

/** Thrown if an expression cannot be parsed. */
export class CelSyntaxError extends Error {
  constructor(readonly fault: CelFault) {
    super(fault.what);
  }
}
