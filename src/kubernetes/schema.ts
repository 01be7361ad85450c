import { kindOf } from './kind';
import type { ObjectType } from './object-type';
import { unpackType } from './packed-type';

export type { Field, FieldType, ListType, ObjectType, PatchStrategy, ScalarType } from './object-type';

/** The type of the manifests of a kind; undefined for a kind or version that Kubernetes does not serve. */
export function typeOf(apiVersion: string, kind: string): ObjectType | undefined {
  const name = kindOf(apiVersion, kind)?.type;
  return name === undefined ? undefined : typeNamed(name);
}

/**
 * The type with a name such as `core/v1.PodSpec`. Each is decoded on first use, and cached.
 * @throws Error if there is no such type
 */
export function typeNamed(name: string): ObjectType {
  const known = decoded.get(name);
  if (known !== undefined) {
    return known;
  }
  const texts = packedTypes();
  const text = Object.hasOwn(texts, name) ? texts[name] : undefined;
  if (text === undefined) {
    throw new Error(`Kubernetes has no type "${name}"`);
  }
  const type = unpackType(name, text);
  decoded.set(name, type);
  return type;
}

/** The names of all types with fields. */
export function typeNames(): readonly string[] {
  return Object.keys(packedTypes());
}

const decoded = new Map<string, ObjectType>();

/** The texts of all types; loaded on first use, because many programs need none. */
function packedTypes(): { readonly [name: string]: string } {
  const { TYPES }: typeof import('./generated/schema') = require('./generated/schema');
  return TYPES;
}
