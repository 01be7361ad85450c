import { type FieldType, type ObjectType, typeNamed, typeOf } from '../kubernetes/schema';
import { fieldPath, holdsNull, isFields, isList } from './field';
import type { Fields, Manifest, Rendered, Value } from './manifest';
import { isNullFree } from './plain';

/**
 * A manifest as the API server decodes its nulls. For a field of a built-in type, null means unset. For a user-named
 * key or a list element, it is the zero value of the type: `''` for a text. Only fields that take any value, and custom
 * kinds below their metadata, keep a null.
 *
 * @see https://kubernetes.io/docs/concepts/overview/kubernetes-api/
 */
export function decoded(manifest: Manifest): Manifest {
  if (isNullFree(manifest) || !isFields(manifest) || !holdsNull(manifest)) {
    return manifest;
  }
  const type = typeOf(manifest.apiVersion, manifest.kind);
  const read = type === undefined ? withMetadata(manifest) : decodedObject(manifest, type);
  return isHeaded(read) ? read : manifest;
}

/** A rendered object with its manifest as the API server decodes it; the same object if that changes nothing. */
export function renderedAsRead(rendered: Rendered): Rendered {
  const manifest = decoded(rendered.manifest);
  return manifest === rendered.manifest ? rendered : { ...rendered, manifest, written: rendered.manifest };
}

/** Objects without a name are refused for that and for everything else that is wrong with them. */
function isHeaded(fields: Fields): fields is Fields & Manifest {
  return typeof fields.apiVersion === 'string' && typeof fields.kind === 'string';
}

/** The fields of a manifest in which the API server reads a null as a value: an empty text, a zero. */
export function nullsReadAsValues(manifest: Manifest): readonly string[] {
  const read = decoded(manifest);
  return read === manifest ? [] : nullsWithValue(manifest, read, '');
}

function nullsWithValue(value: unknown, read: unknown, path: string): readonly string[] {
  if (value === null) {
    return read === null || read === undefined ? [] : [path];
  }
  if (isList(value) && isList(read)) {
    return value.flatMap((element, place) => nullsWithValue(element, read[place], fieldPath(path, place)));
  }
  return isFields(value) && isFields(read)
    ? Object.entries(value).flatMap(([key, inner]) => nullsWithValue(inner, read[key], fieldPath(path, key)))
    : [];
}

function withMetadata(fields: Fields): Fields {
  const { metadata } = fields;
  return isFields(metadata)
    ? { ...fields, metadata: decodedObject(metadata, typeNamed('meta/v1.ObjectMeta')) }
    : fields;
}

function decodedObject(fields: Fields, { fields: types }: ObjectType): Fields {
  const kept = Object.entries(fields).flatMap(([key, value]): [string, Value][] => {
    const type = types.get(key)?.type;
    if (value === null && type?.type !== 'json') {
      return [];
    }
    return [[key, type === undefined ? value : decodedValue(value, type)]];
  });
  return Object.fromEntries(kept);
}

function decodedValue(value: Value, type: FieldType): Value {
  if (value === null) {
    return takesNull(type) ? null : emptyOf(type);
  }
  if (type.type === 'list' && isList(value)) {
    return value.map((element) => decodedValue(element, type.items));
  }
  if (type.type === 'map' && isFields(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, decodedValue(inner, type.values)]));
  }
  if (type.type === 'one-of') {
    const fitting = type.types.find((each) =>
      each.type === 'object' ? isFields(value) : each.type === 'list' && isList(value),
    );
    return fitting === undefined ? value : decodedValue(value, fitting);
  }
  return type.type === 'object' && isFields(value) ? decodedObject(value, typeNamed(type.name)) : value;
}

function takesNull({ type }: FieldType): boolean {
  return type === 'json' || type === 'one-of';
}

function emptyOf({ type }: FieldType): Value {
  switch (type) {
    case 'list':
      return [];
    case 'map':
    case 'object':
    case 'raw-object':
      return {};
    case 'boolean':
      return false;
    case 'integer':
    case 'number':
    case 'int-or-string':
    case 'int64-or-string':
      return 0;
    case 'quantity':
      return '0';
    default:
      return '';
  }
}
