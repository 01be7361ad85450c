import type { IConstruct } from 'constructs';
import { fieldPath } from '../../manifests/field';
import { refuse } from '../../problems/refusals';
import type { ConfigContent, ConfigContentSource, ConfigContents, UnreadableContent } from './content';

/** Values by key in the API's form. A value of a wrong type is kept; the API server will reject it. */
export type Values = { readonly [key: string]: unknown };

/** A placeholder for content that could not be read, so that no rule judges it. */
// biome-ignore lint/suspicious/noTemplateCurlyInString: the form that Flux substitutes
const UNREAD = '${unread}';

/** Contents by key, split: the API takes text as it is, and bytes as base64 in a separate map. */
export interface ReadContents {
  readonly texts: Values;
  /** In base64. */
  readonly bytes: Values;
}

/**
 * Reads contents from their sources.
 *
 * @param field the map that holds them, such as `stringData`
 * @param owner the object that gets a problem if they cannot be read; without it, none is reported
 */
export function readContents(contents: ConfigContents, field: string, owner?: IConstruct): ReadContents {
  const read = Object.entries(contents).map(
    ([key, content]) => [key, readContent(content, fieldPath(field, key), owner)] as const,
  );
  return {
    texts: Object.fromEntries(read.filter(([, value]) => !(value instanceof Uint8Array))),
    bytes: Object.fromEntries(
      read.filter(([, value]) => value instanceof Uint8Array).map(([key, value]) => [key, encoded(value)]),
    ),
  };
}

/** Reads contents for a field that takes base64 only: text is base64 already, content from a source is encoded. */
export function readEncoded(contents: ConfigContents, field: string, owner: IConstruct): Values {
  return Object.fromEntries(
    Object.entries(contents).map(([key, content]) => [
      key,
      typeof content === 'string' ? content : encoded(readContent(content, fieldPath(field, key), owner)),
    ]),
  );
}

/** Reads one content as text. */
export function readText(content: ConfigContent, field: string, owner: IConstruct): string {
  const value = readContent(content, field, owner);
  return value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : String(value);
}

/** Joins two maps of values. A key in both is a problem, because only one value could be kept. */
export function joinValues(own: Values, field: string, moved: Values, from: string, owner: IConstruct): Values {
  for (const key of Object.keys(moved).filter((name) => Object.hasOwn(own, name))) {
    refuse(owner, {
      field: fieldPath(field, key),
      what: `the key "${key}" is both in ${from}, as bytes, and in ${field}`,
      why: `bytes are written to ${field}, which can hold only one of the two values`,
      fix: `remove the key "${key}" from ${from} or from ${field}`,
    });
  }
  return { ...own, ...moved };
}

/** The map, or undefined if it is empty. */
export function nonEmpty(values: Values): Values | undefined {
  return Object.keys(values).length > 0 ? values : undefined;
}

/** Values can come from untyped programs, so they can be anything. */
function readContent(content: ConfigContent, field: string, owner: IConstruct | undefined): unknown {
  const value: unknown = isSource(content) ? content.read() : content;
  if (value !== undefined && !isUnreadable(value)) {
    return value;
  }
  const fault = value ?? { what: `${field} is undefined`, fix: "set a string, or remove the key: ''" };
  if (owner !== undefined) {
    refuse(owner, {
      ...fault,
      field,
      why: 'the key would be empty, and programs that read it would fail or run without a value',
    });
  }
  return UNREAD;
}

function isSource(content: unknown): content is ConfigContentSource {
  return typeof content === 'object' && content !== null && 'read' in content;
}

function isUnreadable(value: unknown): value is UnreadableContent {
  return typeof value === 'object' && value !== null && 'what' in value && 'fix' in value;
}

function encoded(value: unknown): unknown {
  return value !== UNREAD && (typeof value === 'string' || value instanceof Uint8Array)
    ? Buffer.from(value).toString('base64')
    : value;
}
