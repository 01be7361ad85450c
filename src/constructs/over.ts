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
