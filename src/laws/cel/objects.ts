import type { CelType } from './cel-type';
import type { ObjectFields } from './environment';
import { parseType } from './functions';

/** Creates object types from the source texts of their fields' types. */
export function objectsOf(texts: {
  readonly [type: string]: { readonly [field: string]: string };
}): ReadonlyMap<string, ObjectFields> {
  return new Map(Object.entries(texts).map(([type, fields]) => [type, fieldsOf(fields)]));
}

function fieldsOf(texts: { readonly [field: string]: string }): ReadonlyMap<string, CelType> {
  return new Map(Object.entries(texts).map(([field, text]) => [field, parseType(text)]));
}
