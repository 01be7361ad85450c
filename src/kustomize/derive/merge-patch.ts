import { equal } from '../../manifests/equal';
import { holdsNull, isList, isMap, isSingle, own } from '../../manifests/field';
import { commonOrder } from '../../manifests/key-order';
import type { Fields, Value } from '../../manifests/manifest';
import type { Merging, MergingFields } from '../../manifests/merge-keys';
import { keysOf, listRule, type MergeRules, mergeRules } from '../emulator/merge-lists';
import { areDistinct, areMergeable, isMergeable } from '../emulator/mergeable';
import { namespaceOf } from '../emulator/resource';
import { DIRECTIVE } from '../emulator/strategic-merge';
import { styleFault } from '../emulator/yaml-survival';
import type { MergePatch } from '../model/overlay';
import { keepsNothing } from './json-operations';

/**
 * Derives the strategic merge patch that turns one object into another: only the differences and the merge keys of list
 * elements. Undefined if strategic merge cannot express them.
 *
 * @param repeating whether lists without merge keys may repeat existing values; if not, such a change also gives undefined
 */
export function mergePatchBetween(before: Fields, after: Fields, repeating: boolean): Fields | undefined {
  const named = nameOf(before);
  if (!canBeMerged(before) || 'status' in after || !equal(named, nameOf(after))) {
    return undefined;
  }
  const derivation = new Derivation(mergeRules(before), repeating);
  const changes = derivation.fields(before, after);
  const metadata = isMap(changes.metadata) ? { ...named.metadata, ...changes.metadata } : named.metadata;
  return derivation.possible ? { ...named, ...changes, metadata } : undefined;
}

/** Finds fields of the spec that strategic merge cannot change, or only by repeating values. */
export function unmergeableFields(before: Fields, keys: readonly string[], spec: Fields, wanted: Fields): string[] {
  if (!canBeMerged(before)) {
    return [...keys];
  }
  const rules = mergeRules(before);
  const inSpec = rules.fields.spec?.fields ?? {};
  return keys.filter((key) => {
    const derivation = new Derivation(rules, false);
    derivation.field(spec, wanted, key, inSpec);
    return !derivation.possible;
  });
}

function canBeMerged(before: Fields): boolean {
  return !('status' in before) && isMergeable(before);
}

/**
 * Derives two strategic merge patches for what one cannot express: the first deletes values, and the second sets them again,
 * with any type and style. Lists may repeat existing values.
 */
export function mergeInTwo(before: Fields, after: Fields): Pick<MergePatch, 'first' | 'fields'> | undefined {
  const between = withoutIrreplaceable(before, after);
  const first = mergePatchBetween(before, between, true);
  const fields = mergePatchBetween(between, after, true);
  if (first === undefined || fields === undefined) {
    return undefined;
  }
  return equal(before, between) ? { fields } : { first, fields };
}

function withoutIrreplaceable(before: Fields, after: Fields): Fields {
  const kept = Object.entries(before).flatMap(([key, value]): [string, Value][] => {
    const wanted = own(after, key);
    if (isMap(value) && isMap(wanted)) {
      return [[key, withoutIrreplaceable(value, wanted)]];
    }
    const stays = wanted === undefined || equal(value, wanted) || (isList(value) && isList(wanted));
    return stays || isReplaceable(value, wanted) ? [[key, value]] : [];
  });
  return Object.fromEntries(kept);
}

/** The fields by which a patch identifies its object. */
export function nameOf(manifest: Fields): { readonly [key: string]: Value; readonly metadata: Fields } {
  const { apiVersion = '', kind = '', metadata } = manifest;
  const namespace = namespaceOf(manifest);
  const name = isMap(metadata) ? (metadata.name ?? '') : '';
  return { apiVersion, kind, metadata: { name, ...(namespace === undefined ? {} : { namespace }) } };
}

class Derivation {
  /** Whether strategic merge can express everything so far. */
  possible = true;

  readonly #rules: MergeRules;
  readonly #repeating: boolean;

  constructor(rules: MergeRules, repeating: boolean) {
    this.#rules = rules;
    this.#repeating = repeating;
  }

  /** The part of a patch for a map; empty if nothing differs. */
  fields(before: Fields, after: Fields, merging: MergingFields = this.#rules.fields): Fields {
    const patch: [string, Value][] = [];
    for (const key of commonOrder(before, after)) {
      const change = this.possible ? this.field(before, after, key, merging) : undefined;
      if (change !== undefined) {
        patch.push([key, change]);
      }
    }
    return Object.fromEntries(patch);
  }

  /** The part of a patch for one field of a map; undefined if it does not differ. */
  field(before: Fields, after: Fields, key: string, merging: MergingFields): Value | undefined {
    const merge = (Object.hasOwn(merging, key) ? merging[key] : undefined) ?? {};
    return this.#change(own(before, key), own(after, key), key, merge);
  }

  #change(before: Value | undefined, after: Value | undefined, key: string, merge: Merging): Value | undefined {
    if (equal(before, after)) {
      return undefined;
    }
    if (isMap(before) && isMap(after)) {
      return this.fields(before, after, merge.fields ?? {});
    }
    if (isList(before) && isList(after)) {
      return this.#list(before, after, key, merge);
    }
    if (before === undefined && after !== undefined) {
      return this.#addition(after, key, merge);
    }
    this.possible &&= after === undefined || isReplaceable(before, after);
    return after ?? null;
  }

  #addition(value: Value, key: string, merge: Merging): Value {
    this.possible &&= !holdsNull(value) && areMergeable({ [key]: value }, { [key]: merge });
    return value;
  }

  #list(before: readonly Value[], after: readonly Value[], key: string, merge: Merging): Value {
    const rule = listRule(key, merge, this.#rules);
    if (typeof rule === 'object') {
      return this.#elements(before, after, rule.keys, merge);
    }
    this.possible &&=
      rule === 'whole' && !holdsNull(after) && (this.#repeating || after.length === 0 || keepsNothing(before, after));
    return after;
  }

  /**
   * Kustomize puts the elements of a patch first, so the patch names all up to the last one that differs, in the wanted order;
   * the rest keep their places. In lists with two keys, new elements come first and all others stay in place, in whatever
   * order a patch names them.
   */
  #elements(before: readonly Value[], after: readonly Value[], keys: readonly string[], merge: Merging): Value {
    const old = new Map(before.map((element, place) => [keysOf(element, keys), { element, place }]));
    const wanted = new Set(after.map((element) => keysOf(element, keys)));
    const fresh = after.filter((element) => !old.has(keysOf(element, keys)));
    this.possible &&= areDistinct([...before, ...fresh], keys) && wanted.size === after.length;
    const places = after.map((element) => old.get(keysOf(element, keys)));
    this.possible &&= keys.length === 1 || isRising(places.map((found) => found?.place ?? -1));
    const tail = settledFrom(after, places);
    const named = after
      .slice(0, tail)
      .map((element, index) => this.#element(places[index]?.element, element, keys, merge));
    const gone = before.filter((element) => !wanted.has(keysOf(element, keys)));
    return [...named, ...gone.map((element) => ({ ...keyFields(element, keys), [DIRECTIVE]: 'delete' }))];
  }

  #element(before: Value | undefined, after: Value, keys: readonly string[], merge: Merging): Value {
    if (isMap(before) && isMap(after)) {
      return { ...keyFields(after, keys), ...this.fields(before, after, merge.fields ?? {}) };
    }
    this.possible &&= isMap(after) && !holdsNull(after) && areMergeable(after, merge.fields ?? {});
    return after;
  }
}

/** The index from which all elements are unchanged and in their old order. */
function settledFrom(
  after: readonly Value[],
  places: readonly ({ element: Value; place: number } | undefined)[],
): number {
  let tail = after.length;
  let next = Number.POSITIVE_INFINITY;
  for (let index = after.length - 1; index >= 0; index -= 1) {
    const old = places[index];
    if (old === undefined || old.place > next || !equal(old.element, after[index])) {
      break;
    }
    [tail, next] = [index, old.place];
  }
  return tail;
}

/** Whether a merge patch can replace one single value with another. */
function isReplaceable(before: Value | undefined, after: Value): boolean {
  return isSingle(before) && isSingle(after) && styleFault(before, after) === undefined;
}

function isRising(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || number >= (numbers[index - 1] ?? 0));
}

function keyFields(element: Value, keys: readonly string[]): Fields {
  return isMap(element) ? Object.fromEntries(Object.entries(element).filter(([key]) => keys.includes(key))) : {};
}
