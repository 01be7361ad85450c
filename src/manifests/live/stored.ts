import { type Field, type FieldType, type ObjectType, typeNamed, typeOf } from '../../kubernetes/schema';
import { isNothingAtZero } from '../../kubernetes/zero-values';
import { decoded } from '../decoded';
import { isFields, isList } from '../field';
import type { Fields, Manifest, Value } from '../manifest';
import { amountOf } from './amounts';
import { FILLERS } from './chosen-defaults';
import { CONSTANT_DEFAULTS, NOT_FILLED } from './constant-defaults';

/**
 * A manifest as the API server keeps it: nulls read, defaults filled in, and nothing where a zero means nothing. What the
 * cluster allocates, such as addresses, and what controllers and admission add, is not known and not in it. Objects of
 * custom kinds stay as they are.
 */
export function stored(manifest: Manifest): Fields {
  const { apiVersion, kind } = manifest;
  const type = typeOf(apiVersion, kind);
  const read = decoded(manifest);
  return type === undefined || !isFields(read) ? { ...manifestFields(read) } : filled(read, type);
}

function manifestFields(manifest: Manifest): Fields {
  return isFields(manifest) ? manifest : {};
}

function filled(written: Fields, type: ObjectType): Fields {
  const present = withoutZeros(withoutStatus(written, type), type);
  const chosen = FILLERS[type.name]?.(present) ?? present;
  const whole = { ...constantsOf(type), ...chosen };
  const kept: Record<string, Value> = {};
  for (const [field, value] of Object.entries(whole)) {
    const known = type.fields.get(field);
    const inner = known === undefined ? value : filledValue(value, known.type);
    if (known === undefined || !isNothing(inner, type, known)) {
      kept[field] = inner;
    }
  }
  return kept;
}

/** The status of an object is written by controllers alone. */
function withoutStatus(fields: Fields, type: ObjectType): Fields {
  const { status, ...others } = fields;
  return status !== undefined && type.fields.has('metadata') ? others : fields;
}

/** A default takes the place of a zero only where a zero is nothing. Objects may be filled, and then they are something. */
function withoutZeros(fields: Fields, type: ObjectType): Fields {
  const kept = Object.entries(fields).filter(([name, value]) => {
    const field = type.fields.get(name);
    return field === undefined || isFields(value) || !isNothing(value, type, field);
  });
  return kept.length === Object.keys(fields).length ? fields : Object.fromEntries(kept);
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

/** The defaults of a type that are always the same. `false` is named in the documentation of many fields that stay empty. */
function constantsOf(type: ObjectType): Fields {
  const known = constants.get(type.name);
  if (known !== undefined) {
    return known;
  }
  const documented = [...type.fields.values()].flatMap((field): [string, Value][] => {
    const isFilled = field.default !== undefined && field.default !== false;
    return isFilled && !NOT_FILLED.has(`${type.name}.${field.name}`) ? [[field.name, field.default]] : [];
  });
  const found = { ...Object.fromEntries(documented), ...CONSTANT_DEFAULTS[type.name] };
  constants.set(type.name, found);
  return found;
}
