/** What is given, over what would be there otherwise; a field given as `undefined` says nothing. */
export function over<Base extends object, Given extends object>(base: Base, given: Given): Base & Given {
  const merged = Object.assign({}, base, given);
  for (const key in base) {
    if (merged[key] === undefined) {
      Object.assign(merged, { [key]: base[key] });
    }
  }
  return merged;
}

/**
 * What parts say, the later ones over the earlier, without some fields, which are written elsewhere. To write those over
 * what stands already would be slow: engines make objects fast whose fields are each set once.
 */
export function without(fields: { readonly [field: string]: true }, ...parts: readonly (object | undefined)[]): object {
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
