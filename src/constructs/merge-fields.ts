/** Merges given fields over defaults; a field that is `undefined` counts as not given. */
export function withDefaults<Base extends object, Given extends object>(base: Base, given: Given): Base & Given {
  const merged = Object.assign({}, base, given);
  for (const key in base) {
    if (merged[key] === undefined) {
      Object.assign(merged, { [key]: base[key] });
    }
  }
  return merged;
}

/**
 * Merges parts, later ones over earlier ones, without the fields that are written elsewhere. Overwriting those later
 * would be slow: engines are fastest with objects whose fields are each set once.
 */
export function mergeWithout(
  fields: { readonly [field: string]: true },
  ...parts: readonly (object | undefined)[]
): object {
  const kept: Record<string, unknown> = {};
  for (const part of parts) {
    for (const [key, value] of Object.entries(part ?? {})) {
      if (value !== undefined && !Object.hasOwn(fields, key)) {
        kept[key] = value;
      }
    }
  }
  return kept;
}
