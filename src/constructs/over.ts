/** What is given, over what would be there otherwise; a field given as `undefined` says nothing. */
export function over<Base extends object, Given extends object>(base: Base, given: Given): Base & Given {
  const said = Object.entries(given).filter(([, value]) => value !== undefined);
  return Object.assign({}, given, base, Object.fromEntries(said));
}
