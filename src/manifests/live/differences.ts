import { type FieldType, typeNamed, typeOf } from '../../kubernetes/schema';
import { equal } from '../equal';
import { fieldPath, isFields, isList, own } from '../field';
import type { Fields, Value } from '../manifest';
import { amountOf } from './amounts';

/** A value that differs between two states of an object. */
export interface Difference {
  readonly field: string;
  readonly before?: Value;
  readonly after?: Value;
}

/**
 * Where two stored values differ to the API server: quantities are compared by amount, times by moment. The order of a
 * list matters.
 *
 * @param type the type of both; without it, they are compared as plain data
 * @param field the path of both values
 */
export function differences(
  before: Value | undefined,
  after: Value | undefined,
  type: FieldType | undefined,
  field: string,
): readonly Difference[] {
  if (before === after) {
    return NONE;
  }
  if (isFields(before) && isFields(after)) {
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
      differences(own(before, key), own(after, key), typeBelow(type, key), fieldPath(field, key)),
    );
  }
  if (isList(before) && isList(after) && before.length === after.length) {
    const items = type?.type === 'list' ? type.items : undefined;
    return before.flatMap((element, place) => differences(element, after[place], items, fieldPath(field, place)));
  }
  if (isEmptyList(before) && isEmptyList(after)) {
    return NONE;
  }
  const isSame = before !== undefined && after !== undefined && isSameValue(before, after, type);
  return isSame ? NONE : [{ field, ...(before !== undefined && { before }), ...(after !== undefined && { after }) }];
}

const NONE: readonly Difference[] = [];

/** The type of a top-level field of a kind; undefined for a custom kind. */
export function typeOfField({ apiVersion, kind }: Fields, field: string): FieldType | undefined {
  return typeOf(String(apiVersion), String(kind))?.fields.get(field)?.type;
}

/** The type of the values inside an object, a map or a list. */
export function typeBelow(type: FieldType | undefined, key: string): FieldType | undefined {
  switch (type?.type) {
    case 'object':
      return typeNamed(type.name).fields.get(key)?.type;
    case 'map':
      return type.values;
    case 'list':
      return type.items;
    default:
      return undefined;
  }
}

function isEmptyList(value: Value | undefined): boolean {
  return value === undefined || (isList(value) && value.length === 0);
}

function isSameValue(before: Value, after: Value, type: FieldType | undefined): boolean {
  switch (type?.type) {
    case 'quantity':
      return amountOf(before) === amountOf(after);
    case 'date-time':
    case 'micro-time':
      return momentOf(before) === momentOf(after);
    case 'byte':
      return typeof before === 'string' && typeof after === 'string' && bytes(before) === bytes(after);
    default:
      return equal(before, after);
  }
}

function momentOf(value: Value): number | Value {
  const moment = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(moment) ? value : moment;
}

function bytes(text: string): string {
  return text.replace(/[\r\n]/g, '');
}
