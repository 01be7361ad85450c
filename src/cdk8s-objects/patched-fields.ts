import type { ApiObject } from 'cdk8s';

/** A field of the construct, because a WeakMap of all constructs is expensive for the garbage collector. */
const PATCHED: unique symbol = Symbol('kustruct.patched');

interface Typed extends ApiObject {
  [PATCHED]?: readonly string[];
}

/** Notes which fields `overrides` and JSON patches changed in the output of a typed construct. */
export function notePatchedFields(object: Typed, fields: readonly string[]): void {
  object[PATCHED] = fields;
}

/** The fields that were changed when a typed construct was last rendered; undefined for any other object. */
export function patchedFields(object: Typed): readonly string[] | undefined {
  return object[PATCHED];
}
