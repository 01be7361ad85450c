import { kindFacts } from '../kubernetes/kinds';
import { describeValue, isFields, isList, isMap } from './field';
import { group } from './manifest';

/** An object of a list, and its place in the list. */
export interface ListItem {
  readonly json: object;
  /** Such as `items[2]`, or `items[2].items[0]` in a list of lists. */
  readonly field: string;
}

/** An element of a list that is not an object. */
export interface ListFault {
  readonly field: string;
  readonly found: string;
}

/** The content of a list of objects. */
export interface ListContent {
  readonly items: readonly ListItem[];
  readonly faults: readonly ListFault[];
  /** Fields of the list itself that reach no item, such as `metadata.labels`. */
  readonly ignored: readonly string[];
}

/** The warning for an ignored field of a list, without its place. */
export interface IgnoredField {
  readonly rule: 'unknown-field';
  readonly severity: 'warning';
  readonly what: string;
  readonly why: string;
  readonly fix: string;
}

/** Whether a kind may be a list of objects; its fields decide. */
export function isListKind(kind: string): boolean {
  return kind.endsWith(LIST);
}

/**
 * The objects in a list of objects, such as `List` or `ConfigMapList`, and in the lists inside it. Objects without a
 * kind take it from the name of the list.
 *
 * @returns undefined if it is not a list of objects, whatever the name of its kind
 * @see https://kubernetes.io/docs/reference/using-api/api-concepts/#collections
 */
export function contentOfList(json: object): ListContent | undefined {
  const { apiVersion, kind, items }: { apiVersion?: unknown; kind?: unknown; items?: unknown } = json;
  if (typeof apiVersion !== 'string' || typeof kind !== 'string' || !isListKind(kind)) {
    return undefined;
  }
  return isBuiltInList(apiVersion, kind) || areObjects(items)
    ? withIgnored(take(items, { apiVersion, kind }), json)
    : undefined;
}

const LIST = 'List';

/** What an item inherits from the list that contains it. */
interface ListHead {
  readonly apiVersion: string;
  readonly kind: string;
}

function isBuiltInList(apiVersion: string, kind: string): boolean {
  const item = kind.slice(0, -LIST.length);
  return item === '' ? apiVersion === 'v1' : kindFacts(group({ apiVersion }), item) !== undefined;
}

/** Whether these are objects, rather than the values that a custom kind keeps in a field of this name. */
function areObjects(items: unknown): boolean {
  return isList(items) && items.length > 0 && items.every((item) => isMap(item) && isMap(item.metadata));
}

/** Describes an ignored field of a list. */
export function ignoredProblem(field: string): IgnoredField {
  return {
    rule: 'unknown-field',
    severity: 'warning',
    what: `${field} is set on a list of objects, and reaches none of them`,
    why: 'kubectl and Kustomize split the list and ignore its own metadata',
    fix: 'write it in the metadata of each item',
  };
}

/** Metadata that objects have and lists do not. */
const OF_OBJECTS = ['annotations', 'finalizers', 'labels', 'namespace', 'ownerReferences'];

function withIgnored(content: ListContent, { metadata }: { metadata?: unknown }): ListContent {
  const given = isFields(metadata) ? OF_OBJECTS.filter((field) => Object.keys(Object(metadata[field])).length > 0) : [];
  return { ...content, ignored: [...given.map((field) => `metadata.${field}`), ...content.ignored] };
}

function take(items: unknown, head: ListHead): ListContent {
  const field = 'items';
  if (items === undefined || items === null) {
    return { items: [], faults: [], ignored: [] };
  }
  if (!isList(items)) {
    return { items: [], faults: [{ field, found: describeValue(items) }], ignored: [] };
  }
  const taken = items.map((item, place) => takeOne(item, head, `${field}[${place}]`));
  return {
    items: taken.flatMap((each) => each.items),
    faults: taken.flatMap((each) => each.faults),
    ignored: taken.flatMap((each) => each.ignored),
  };
}

function takeOne(item: unknown, head: ListHead, field: string): ListContent {
  if (!isMap(item)) {
    return { items: [], faults: [{ field, found: describeValue(item) }], ignored: [] };
  }
  const json =
    head.kind === LIST ? item : { apiVersion: head.apiVersion, kind: head.kind.slice(0, -LIST.length), ...item };
  const inner = contentOfList(json);
  return inner === undefined
    ? { items: [{ json, field }], faults: [], ignored: [] }
    : {
        items: inner.items.map((each) => ({ ...each, field: `${field}.${each.field}` })),
        faults: inner.faults.map((each) => ({ ...each, field: `${field}.${each.field}` })),
        ignored: inner.ignored.map((each) => `${field}.${each}`),
      };
}
