import { fieldPath } from '../../manifests/field';
import { literalEntry, quote } from '../../manifests/literal';
import type { Fields } from '../../manifests/manifest';
import { parseQuantity } from '../../manifests/quantity';
import { type Element, elementsAt, mapAt } from '../../manifests/reach';
import { type Finding, rule } from '../rule';

/** Bounds and defaults of LimitRanges: one entry for each type, and amounts that rise from the least to the most. */
export const validLimitRange = rule({
  name: 'valid-limit-range',
  severity: 'error',
  why: 'the API server refuses the LimitRange, and the namespace stays without limits',
  fix: "let the amounts rise: min: { cpu: '50m' }, defaultRequest: { cpu: '100m' }, default: { cpu: '500m' }, max: { cpu: '2' }",
  kinds: ['/LimitRange'],

  *check({ manifest }) {
    const types = new Set<string>();
    for (const limit of elementsAt(mapAt(manifest, 'spec'), 'limits', 'spec')) {
      yield* typeFindings(limit, types);
      yield* orderFindings(limit);
    }
  },
});

/** @param taken the types of the entries before */
function* typeFindings({ field, fields }: Element, taken: Set<string>): Iterable<Finding> {
  const { type } = fields;
  if (typeof type !== 'string' || type === '') {
    yield { at: `${field}.type`, what: 'the limits are of no type', fix: "type: 'Container'" };
    return;
  }
  if (taken.has(type)) {
    yield { at: `${field}.type`, what: `two entries are of type ${quote(type)}`, fix: 'make one of the two' };
  }
  taken.add(type);
  if (type === 'Pod') {
    for (const key of ['default', 'defaultRequest']) {
      if (Object.keys(mapAt(fields, key)).length > 0) {
        const fix = `give it to containers: { type: 'Container', ${key}: { ... } }`;
        yield { at: `${field}.${key}`, what: `${key} is given for whole pods`, fix };
      }
    }
  } else if (
    type === 'PersistentVolumeClaim' &&
    ['min', 'max'].every((key) => mapAt(fields, key).storage === undefined)
  ) {
    const fix = "say one of them: max: { storage: '50Gi' }";
    yield { at: field, what: 'the limits of claims have neither min.storage nor max.storage', fix };
  }
}

/** From the least to the most; none may be more than one behind it. */
const RISING = ['min', 'defaultRequest', 'default', 'max'];

function* orderFindings({ field, fields }: Element): Iterable<Finding> {
  const names = new Set(RISING.flatMap((key) => Object.keys(mapAt(fields, key))));
  for (const name of names) {
    let least: { readonly key: string; readonly amount: bigint } | undefined;
    for (const key of RISING) {
      const amount = amountOf(mapAt(fields, key), name);
      if (amount !== undefined && least !== undefined && amount < least.amount) {
        const [below, above] = [mapAt(fields, key)[name], mapAt(fields, least.key)[name]];
        const what = `${key} of ${name} is ${below}, below ${least.key}, which is ${above}`;
        const fix = `raise it: ${key}: { ${literalEntry(name, String(above))} }`;
        yield { at: fieldPath(`${field}.${key}`, name), what, fix };
      } else if (amount !== undefined) {
        least = { key, amount };
      }
    }
  }
}

/** The amount, where it is one; what is none is for another rule to complain of. */
function amountOf(amounts: Fields, name: string): bigint | undefined {
  const value = amounts[name];
  return typeof value === 'string' || typeof value === 'number' ? parseQuantity(value) : undefined;
}
