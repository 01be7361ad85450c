import type { ApiObject } from 'cdk8s';

/** A field of the construct itself, because a map of all constructs beside them would cost the garbage collector dear. */
const PATCHED: unique symbol = Symbol('kustruct.patched');

interface Typed extends ApiObject {
  [PATCHED]?: readonly string[];
}

/** Notes of a typed construct which fields `overrides` and JSON patches changed in what it made. */
export function notePatchedFields(object: Typed, fields: readonly string[]): void {
  object[PATCHED] = fields;
}

/** The fields of a typed construct that were changed when it was last rendered; nothing for any other object. */
export function patchedFields(object: Typed): readonly string[] | undefined {
  return object[PATCHED];
}
