import { equal } from '../../manifests/equal';
import { isList, isMap } from '../../manifests/field';
import type { Fields, Value } from '../../manifests/manifest';
import { counterpartsOf } from './counterparts';

/**
 * Finds what patches must produce so that the fields of the kustomization, which Kustomize applies later, give the wanted object:
 * the wanted object, with the base's values wherever those fields change them as wanted.
 *
 * @param transformed the base after those fields; it shares all unchanged parts with the base
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

/** Fields of a kustomization neither add nor remove list elements. */
function untouchedElements(base: readonly Value[], transformed: readonly Value[], wanted: readonly Value[]): Value {
  const before = new Map(transformed.map((element, place) => [element, base[place]]));
  const counterparts = counterpartsOf(wanted, transformed);
  return wanted.map((element, place) => {
    const counterpart = counterparts[place];
    const original = counterpart === undefined ? undefined : before.get(counterpart);
    return (original === undefined ? undefined : untouchedValue(original, counterpart, element)) ?? element;
  });
}
