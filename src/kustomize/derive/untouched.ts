import { equal } from '../../manifests/equal';
import { isList, isMap } from '../../manifests/field';
import type { Fields, Value } from '../../manifests/manifest';
import { counterpartsOf } from './counterparts';

/**
 * What a patch has to make of a base, so that the fields of a kustomization, which come after patches, make of that what
 * is wanted: the wanted object, with the base's own values wherever those fields turn them into the wanted ones.
 *
 * @param transformed what the fields of the kustomization make of the base; shares with it what they leave alone
 */
export function untouched(base: Fields, transformed: Fields, wanted: Fields): Fields {
  const value = untouchedValue(base, transformed, wanted);
  return isMap(value) ? value : wanted;
}

function untouchedValue(base: Value | undefined, transformed: Value | undefined, wanted: Value): Value | undefined {
  if (base === transformed) {
    return wanted;
  }
  if (equal(transformed, wanted)) {
    return base;
  }
  if (isMap(transformed) && isMap(wanted)) {
    return untouchedFields(isMap(base) ? base : undefined, transformed, wanted);
  }
  return isList(base) && isList(transformed) && isList(wanted) ? untouchedElements(base, transformed, wanted) : wanted;
}

function untouchedFields(base: Fields | undefined, transformed: Fields, wanted: Fields): Value | undefined {
  const fields = Object.entries(wanted).flatMap(([key, value]): [string, Value][] => {
    const kept = untouchedValue(own(base, key), own(transformed, key), value);
    return kept === undefined ? [] : [[key, kept]];
  });
  return base === undefined && fields.length === 0 ? undefined : Object.fromEntries(fields);
}

function own(fields: Fields | undefined, key: string): Value | undefined {
  return fields !== undefined && Object.hasOwn(fields, key) ? fields[key] : undefined;
}

/** The fields of a kustomization add no elements to lists and remove none. */
function untouchedElements(base: readonly Value[], transformed: readonly Value[], wanted: readonly Value[]): Value {
  const before = new Map(transformed.map((element, place) => [element, base[place]]));
  const counterparts = counterpartsOf(wanted, transformed);
  return wanted.map((element, place) => {
    const counterpart = counterparts[place];
    const original = counterpart === undefined ? undefined : before.get(counterpart);
    return (original === undefined ? undefined : untouchedValue(original, counterpart, element)) ?? element;
  });
}
