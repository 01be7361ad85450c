import type { ApiObject } from 'cdk8s';

/** By typed construct, what was changed in the manifest that it made last. */
const patched = new WeakMap<ApiObject, readonly string[]>();

/** Notes of a typed construct which fields `overrides` and JSON patches changed in what it made. */
export function notePatchedFields(object: ApiObject, fields: readonly string[]): void {
  patched.set(object, fields);
}

/** The fields of a typed construct that were changed when it was last rendered; nothing for any other object. */
export function patchedFields(object: ApiObject): readonly string[] | undefined {
  return patched.get(object);
}
