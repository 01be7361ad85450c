import { kindFacts } from '../kubernetes/kinds';
import { isList, isMap } from '../manifests/field';
import { isUserNamed } from '../manifests/key-order';
import { type Fields, group, type Value } from '../manifests/manifest';

/**
 * Restores the nulls in the props of a generated class, which cdk8s drops: in custom kinds everywhere, in built-in
 * kinds only in maps with user-chosen keys, because elsewhere null means unset to the API.
 */
export function withNullsOf(props: Fields, rendered: Fields): Fields {
  if (!holdsNull(props)) {
    return rendered;
  }
  const { apiVersion, kind } = rendered;
  const isBuiltIn = kindFacts(group({ apiVersion: String(apiVersion) }), String(kind)) !== undefined;
  return withNulls(props, rendered, !isBuiltIn, !isBuiltIn);
}

/** Whether plain maps and lists contain a null; late values are not resolved. */
function holdsNull(value: unknown): boolean {
  if (value === null) {
    return true;
  }
  return (isList(value) || isMap(value)) && Object.values(value).some(holdsNull);
}

function withNulls(given: Fields, rendered: Fields, everywhere: boolean, here: boolean): Fields {
  const fields = new Map<string, Value>(Object.entries(rendered));
  for (const [key, value] of Object.entries(given)) {
    const name = wireName(key, rendered);
    if (value === null && here && !fields.has(key)) {
      fields.set(key, null);
    } else if (name !== undefined) {
      fields.set(name, inside(value, fields.get(name) ?? null, everywhere, everywhere || isUserNamed(name)));
    }
  }
  return Object.fromEntries(fields);
}

function inside(given: Value, rendered: Value, everywhere: boolean, here: boolean): Value {
  if (isMap(given) && isMap(rendered)) {
    return withNulls(given, rendered, everywhere, here);
  }
  if (isList(given) && isList(rendered) && given.length === rendered.length) {
    return rendered.map((element, place) => inside(given[place] ?? null, element, everywhere, everywhere));
  }
  return rendered;
}

/** Generated classes rename some fields: `clusterIp` for `clusterIP`. */
function wireName(key: string, rendered: Fields): string | undefined {
  return Object.hasOwn(rendered, key)
    ? key
    : Object.keys(rendered).find((name) => name.toLowerCase() === key.toLowerCase());
}
