import { isDropped } from '../../kubernetes/dropped';
import { type Field, type FieldType, type ObjectType, typeNamed, typeOf } from '../../kubernetes/schema';
import { isNothingAtZero } from '../../kubernetes/zero-values';
import { decoded } from '../decoded';
import { isFields, isList, own } from '../field';
import type { Fields, Manifest, Value } from '../manifest';
import { mapAt } from '../read-fields';
import { amountOf } from './amounts';
import { FILLERS, FILLERS_OF_WHOLE } from './chosen-defaults';
import { CONSTANT_DEFAULTS, NOT_FILLED } from './constant-defaults';

/**
 * A manifest as the server stores it, as far as the manifest determines it: nulls decoded, defaults filled in, and
 * without meaningless zeros, the status of built-in kinds and fields that only the server writes. It lacks what the cluster allocates,
 * such as addresses, and what controllers and admission add. Values are as written: `1000m` of CPU stays. Of custom
 * kinds only the metadata is known.
 *
 * @see https://kubernetes.io/docs/reference/using-api/api-concepts/
 */
export function stored(manifest: Manifest): Fields & Manifest {
  const { apiVersion, kind } = manifest;
  const type = typeOf(apiVersion, kind);
  const fields = decodedFields(manifest, type !== undefined);
  const whole = type === undefined ? fields : filled(FILLERS_OF_WHOLE[type.name]?.(fields) ?? fields, type);
  const own = ownMetadata(mapAt(whole.metadata));
  const metadata = type === undefined ? filled(own, typeNamed('meta/v1.ObjectMeta')) : own;
  return { ...whole, apiVersion, kind, metadata: { ...metadata, name: manifest.metadata?.name } };
}

/** Whether the server ignores the status of a custom kind depends on its definition. */
function decodedFields(manifest: Manifest, isBuiltIn: boolean): Fields {
  const fields = mapAt(decoded(manifest));
  const { status: _, ...others } = fields;
  return isBuiltIn ? others : fields;
}

/** Metadata fields of whole objects that only the server writes. */
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

function filled(written: Fields, type: ObjectType): Fields {
  const present = withoutZeros(written, type);
  const chosen = FILLERS[type.name]?.(present) ?? present;
  const whole = { ...constantsOf(type), ...chosen };
  const kept: [string, Value][] = [];
  // Written fields come first, because changes are reported in this order.
  for (const field of new Set([...Object.keys(written), ...Object.keys(whole)])) {
    const value = own(whole, field);
    if (value === undefined) {
      continue;
    }
    const known = type.fields.get(field);
    const inner = known === undefined ? value : filledValue(value, known.type);
    if (known === undefined || !isNothing(inner, type, known)) {
      kept.push([field, inner]);
    }
  }
  return Object.fromEntries(kept);
}

/** A default replaces a zero only if a zero means unset. An object may be filled in, and then it is not empty. */
function withoutZeros(fields: Fields, type: ObjectType): Fields {
  const kept = Object.entries(fields).filter(([name, value]) => {
    const field = type.fields.get(name);
    return !isLeftOut(name, type) && (field === undefined || isFields(value) || !isNothing(value, type, field));
  });
  return kept.length === Object.keys(fields).length ? fields : Object.fromEntries(kept);
}

/** Controllers also write the status of nested objects. */
function isLeftOut(name: string, type: ObjectType): boolean {
  return isDropped(type.name, name) || (name === 'status' && type.fields.has('metadata'));
}

function isNothing(value: Value, type: ObjectType, field: Field): boolean {
  const isZero = field.type.type === 'quantity' ? amountOf(value) === 0n : ZEROS.has(value) || isEmpty(value);
  return isZero && isNothingAtZero(type.name, field);
}

const ZEROS: ReadonlySet<Value> = new Set(['', 0, false, null]);

function isEmpty(value: Value): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

function filledValue(value: Value, type: FieldType): Value {
  switch (type.type) {
    case 'object':
      return isFields(value) ? filled(value, typeNamed(type.name)) : value;
    case 'list':
      return isList(value) ? value.map((element) => filledValue(element, type.items)) : value;
    case 'map':
      return isFields(value)
        ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, filledValue(inner, type.values)]))
        : value;
    default:
      return value;
  }
}

const constants = new Map<string, Fields>();

/**
 * The constant defaults of a type. The documentation names `false` as the default of many fields that stay empty. A
 * `spec` that is left out is filled in like an empty one.
 */
function constantsOf(type: ObjectType): Fields {
  const known = constants.get(type.name);
  if (known !== undefined) {
    return known;
  }
  const documented = [...type.fields.values()].flatMap((field): [string, Value][] => {
    const isFilled = field.default !== undefined && field.default !== false;
    return isFilled && !NOT_FILLED.has(`${type.name}.${field.name}`) ? [[field.name, field.default]] : [];
  });
  const spec = type.fields.get('spec');
  const found = {
    ...(spec?.type.type === 'object' && isNothingAtZero(type.name, spec) && { spec: {} }),
    ...Object.fromEntries(documented),
    ...CONSTANT_DEFAULTS[type.name],
  };
  constants.set(type.name, found);
  return found;
}
