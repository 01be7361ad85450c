import { fieldPath, isFields, isMap } from '../../manifests/field';
import { type Fields, group, type Value } from '../../manifests/manifest';
import { likelyMeant } from '../../manifests/nearest';
import type { Refusal } from '../../problems/refusals';

/** Selects objects that match every given field exactly. */
export interface ObjectSelector {
  /**
   * The API group, such as `apps`; empty for the core group.
   * @default any
   */
  readonly group?: string;
  /**
   * The kind, such as `Deployment`.
   * @default any
   */
  readonly kind?: string;
  /**
   * The name of the object.
   * @default any
   */
  readonly name?: string;
  /**
   * The namespace that the file gives the object.
   * @default any
   */
  readonly namespace?: string;
}

/** Selectors, and which of them have matched an object. */
export class MatchedSelectors {
  readonly #selectors: readonly ObjectSelector[];
  readonly #met = new Set<ObjectSelector>();

  constructor(selectors: ObjectSelector | readonly ObjectSelector[] = []) {
    this.#selectors = [selectors].flat();
  }

  /** The selectors that have not matched an object so far. */
  get unmet(): readonly ObjectSelector[] {
    return this.#selectors.filter((selector) => !this.#met.has(selector));
  }

  /** Whether a document is selected. */
  has(document: Value): boolean {
    const selecting = isFields(document) ? this.#selectors.filter((selector) => selects(selector, document)) : [];
    for (const selector of selecting) {
      this.#met.add(selector);
    }
    return selecting.length > 0;
  }
}

/**
 * The problems with keys that a selector does not have, which only a program without a compiler can contain.
 *
 * @param prop the prop with the selectors
 */
export function unknownKeys(
  prop: 'only' | 'exclude',
  selectors: ObjectSelector | readonly ObjectSelector[] = [],
): readonly Refusal[] {
  return [selectors].flat().flatMap((selector, place) =>
    Object.entries(selector)
      .filter(([key, value]) => value !== undefined && !KEYS.some((known) => known === key))
      .map(([key]) => unknownKey(key, fieldPath(Array.isArray(selectors) ? fieldPath(prop, place) : prop, key))),
  );
}

function unknownKey(key: string, field: string): Refusal {
  const meant = key === 'apiVersion' ? 'group' : likelyMeant(key, KEYS);
  return {
    field,
    what: `${field} is not a key of a selector`,
    why: 'it would be ignored, and the selector would select other objects than it says',
    fix: meant === undefined ? `select by ${KEYS.join(', ')}` : `write ${meant}`,
  };
}

/** A selector as quoted in a problem: `{ kind: 'Job', name: 'seed' }`. */
export function quoteSelector(selector: ObjectSelector): string {
  const parts = KEYS.filter((key) => selector[key] !== undefined).map((key) => `${key}: '${selector[key]}'`);
  return parts.length > 0 ? `{ ${parts.join(', ')} }` : '{}';
}

const KEYS = ['group', 'kind', 'name', 'namespace'] as const;

function selects(selector: ObjectSelector, { apiVersion, kind, metadata }: Fields): boolean {
  const { name, namespace } = isMap(metadata) ? metadata : {};
  const found = { group: group({ apiVersion: String(apiVersion) }), kind, name, namespace };
  return KEYS.every((key) => selector[key] === undefined || selector[key] === found[key]);
}
