import { isDropped } from '../../kubernetes/dropped';
import { type Field, type FieldType, type ObjectType, typeNamed, typeOf } from '../../kubernetes/schema';
import { isFields, isList } from '../../manifests/field';
import type { Fields, Manifest, Value } from '../../manifests/manifest';
import { parseQuantity } from '../../manifests/quantity';
import { DEPENDENT_DEFAULTS } from './dependent-defaults';
import { DEFAULTS } from './type-defaults';
import { keepsZero } from './written-zeros';

/**
 * A manifest as the server stores it, as far as that follows from the manifest: without nulls and zeros that it does not
 * keep, with its defaults, and without a status and what only the server writes. Values are as they were written: `1000m` of
 * a CPU stays. Of custom kinds only the metadata is known.
 *
 * @see https://kubernetes.io/docs/reference/using-api/api-concepts/
 */
export function stored(manifest: Manifest): Manifest {
  const { apiVersion, kind } = manifest;
  const { status: _, ...fields }: Fields = isFields(manifest) ? manifest : {};
  const type = typeOf(apiVersion, kind);
  const whole = type === undefined ? fields : storedObject(fields, type);
  const metadata = isFields(whole.metadata) ? ownMetadata(whole.metadata) : {};
  const known = type === undefined ? storedObject(metadata, typeNamed('meta/v1.ObjectMeta')) : metadata;
  return { ...whole, apiVersion, kind, metadata: { ...known, name: manifest.metadata?.name } };
}

/** What the server writes into the metadata of whole objects, and takes from nobody. */
const SERVER_METADATA = [
  'creationTimestamp',
  'deletionGracePeriodSeconds',
  'deletionTimestamp',
  'generation',
  'managedFields',
  'resourceVersion',
  'selfLink',
  'uid',
];

function ownMetadata(metadata: Fields): Fields {
  return Object.fromEntries(Object.entries(metadata).filter(([key]) => !SERVER_METADATA.includes(key)));
}

function storedObject(fields: Fields, { name, fields: types }: ObjectType): Fields {
  const kept: [string, Value][] = [];
  for (const [key, value] of Object.entries(fields)) {
    const field = types.get(key);
    const inner = field === undefined ? value : storedField(value, field, name);
    if (inner !== undefined) {
      kept.push([key, inner]);
    }
  }
  const whole = { ...DEFAULTS[name], ...Object.fromEntries(kept) };
  return DEPENDENT_DEFAULTS[name]?.(whole) ?? whole;
}

/** Nothing for a field that the server does not tell from one that is left out. */
function storedField(value: Value, field: Field, type: string): Value | undefined {
  if ((value === null && field.type.type !== 'json') || isDropped(type, field.name)) {
    return undefined;
  }
  const inner = storedValue(value, field.type);
  return isZero(inner, field.type) && !keepsZero(type, field) ? undefined : inner;
}

function storedValue(value: Value, type: FieldType): Value {
  if (type.type === 'object') {
    return isFields(value) ? storedObject(value, typeNamed(type.name)) : value;
  }
  if (type.type === 'list' && isList(value)) {
    return value.map((element) => storedValue(element ?? emptyOf(type.items), type.items));
  }
  if (type.type === 'map' && isFields(value)) {
    const entries = Object.entries(value).map(([key, inner]) => [
      key,
      storedValue(inner ?? emptyOf(type.values), type.values),
    ]);
    return Object.fromEntries(entries);
  }
  return value;
}

/** What a null reads as where it is an element or has a key of the user's own. */
function emptyOf({ type }: FieldType): Value {
  switch (type) {
    case 'object':
    case 'map':
    case 'raw-object':
      return {};
    case 'list':
      return [];
    case 'boolean':
      return false;
    case 'integer':
    case 'number':
    case 'int-or-string':
      return 0;
    case 'json':
    case 'one-of':
      return null;
    default:
      return '';
  }
}

function isZero(value: Value, { type }: FieldType): boolean {
  if (typeof value === 'object') {
    return value !== null && Object.keys(value).length === 0;
  }
  return (
    value === '' ||
    value === 0 ||
    value === false ||
    (type === 'quantity' && (typeof value === 'string' || typeof value === 'number') && parseQuantity(value) === 0n)
  );
}
