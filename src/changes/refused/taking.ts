import type { Fields, Value } from '../../manifests/manifest';

/** A map with some fields as they are in another, where they may be missing. */
export function taking(
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
