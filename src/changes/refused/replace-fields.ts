import type { Fields, Value } from '../../manifests/manifest';

/** Copies some fields of another map into a map; fields that the other lacks are removed. */
export function replaceFields(
  fields: Fields,
  other: { readonly [field: string]: Value | undefined },
  names: readonly string[],
): Fields {
  const kept = Object.entries(fields).filter(([name]) => !names.includes(name));
  const taken = names.flatMap((name): [string, Value][] => {
    const value = other[name];
    return value === undefined ? [] : [[name, value]];
  });
  return Object.fromEntries([...kept, ...taken]);
}
