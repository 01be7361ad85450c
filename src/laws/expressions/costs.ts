import type { Place, Steps } from '../place';

/** The cost limits of one expression, and of all rules of a version. */
const MOST = { expression: 10_000_000, version: 100_000_000 };

const FIX = 'add maxItems, maxProperties and maxLength where the schema declares lists, maps and strings';

/**
 * Reports an expression whose estimated cost exceeds the limit.
 * @returns what it adds to the cost of all rules: 0 if it is already refused
 */
export function refuseCost(cost: number, steps: Steps, place: Place): number {
  if (cost <= MOST.expression) {
    return cost;
  }
  const what = `${steps.at(-1)} may cost ${timesOf(cost, MOST.expression)} the limit of one expression`;
  place.refuse(steps, what, FIX);
  return 0;
}

/** Reports rules whose total estimated cost exceeds the limit. */
export function refuseTotalCost(cost: number, place: Place): void {
  if (cost > MOST.version) {
    const what = `the rules of the version may cost ${timesOf(cost, MOST.version)} the limit of all rules of a version`;
    place.refuse(['schema', 'openAPIV3Schema'], what, FIX);
  }
}

function timesOf(cost: number, most: number): string {
  const factor = cost / most;
  return factor > 100 ? 'more than 100 times' : `${factor < 1.05 ? factor.toFixed(3) : factor.toFixed(1)} times`;
}
