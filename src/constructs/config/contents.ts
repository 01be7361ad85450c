import { describeValue, fieldPath } from '../../manifests/field';
import type { Refusal } from '../../problems/refusals';
import type { Content, ContentSource, Contents, Unreadable } from './content';

/** Says that a content cannot be as asked for. */
export type Refuse = (refusal: Refusal) => void;

/** Values by key, as the API takes them. */
export type Values = { [key: string]: string };

/** Stands in for what is refused, so that nothing else complains of the missing key too. */
const STAND_IN = '';

/** Contents by key, told apart: the API takes texts as they are and bytes as base64, in a map of their own. */
export interface ReadContents {
  readonly texts: Values;
  /** In base64. */
  readonly bytes: Values;
}

/**
 * Reads contents, whatever they come from.
 *
 * @param field the map that they stand in, such as `stringData`
 */
export function readContents(contents: Contents, field: string, refuse: Refuse): ReadContents {
  const read = Object.entries(contents).map(
    ([key, content]) => [key, readContent(content, fieldPath(field, key), refuse) ?? STAND_IN] as const,
  );
  return {
    texts: Object.fromEntries(read.flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : []))),
    bytes: Object.fromEntries(
      read.flatMap(([key, value]) => (typeof value === 'string' ? [] : [[key, encode(value)]])),
    ),
  };
}

/** Reads contents where the API takes base64 only; a text is base64 already, what is read is not. */
export function readEncoded(contents: Contents, field: string, refuse: Refuse): Values {
  return Object.fromEntries(
    Object.entries(contents).map(([key, content]) => [
      key,
      typeof content === 'string' ? content : encode(readContent(content, fieldPath(field, key), refuse) ?? STAND_IN),
    ]),
  );
}

/** Reads one content as a text; nothing where that is refused. */
export function readText(content: Content, field: string, refuse: Refuse): string | undefined {
  const value = readContent(content, field, refuse);
  return value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : value;
}

/** Joins two maps of values; a key that stands in both is refused, because only one of them could be kept. */
export function joinValues(own: Values, field: string, moved: Values, from: string, refuse: Refuse): Values {
  for (const key of Object.keys(moved).filter((name) => Object.hasOwn(own, name))) {
    refuse({
      field: fieldPath(field, key),
      what: `the key "${key}" stands in ${from}, as bytes, and in ${field}`,
      why: `bytes are written to ${field}, where there can be only one of them`,
      fix: `take the key "${key}" out of ${from} or out of ${field}`,
    });
  }
  return { ...own, ...moved };
}

/** A map, or nothing where it is empty. */
export function nonEmpty(values: Values): Values | undefined {
  return Object.keys(values).length > 0 ? values : undefined;
}

function readContent(content: Content, field: string, refuse: Refuse): string | Uint8Array | undefined {
  const value: unknown = isSource(content) ? content.read() : content;
  if (typeof value === 'string' || value instanceof Uint8Array) {
    return value;
  }
  const why = 'the key would be empty, and what reads it would fail or run with nothing';
  refuse(isUnreadable(value) ? { ...value, field, why } : { ...notText(value, field), field });
  return undefined;
}

/** Values come from programs without types too, so nothing is taken on trust. */
function isSource(content: unknown): content is ContentSource {
  return typeof content === 'object' && content !== null && 'read' in content;
}

function isUnreadable(value: unknown): value is Unreadable {
  return typeof value === 'object' && value !== null && 'what' in value && 'fix' in value;
}

function notText(value: unknown, field: string): Omit<Refusal, 'field'> {
  const text = typeof value === 'object' ? 'JSON.stringify(value)' : `'${String(value)}'`;
  return {
    what: `${field} is ${describeValue(value)}, not a text`,
    why: 'the API server refuses values that are not texts',
    fix: `make a text of it: ${text}`,
  };
}

function encode(value: string | Uint8Array): string {
  return Buffer.from(value).toString('base64');
}
