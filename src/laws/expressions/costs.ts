import type { Place, Steps } from '../place';

/** What one expression, and all rules of a version together, may cost at most. */
const MOST = { expression: 10_000_000, version: 100_000_000 };

const FIX = 'add maxItems, maxProperties and maxLength where the schema declares lists, maps and strings';

/**
 * Reports an expression that may cost more than the server allows.
 * @returns what it adds to the cost of all rules: nothing where it is refused already
 */
export function refuseCost(cost: number, steps: Steps, place: Place): number {
  if (cost <= MOST.expression) {
    return cost;
  }
  const what = `${steps.at(-1)} may cost ${timesOf(cost, MOST.expression)} what one expression may`;
  place.refuse(steps, what, FIX);
  return 0;
}

/** Reports rules that may cost more together than the server allows. */
export function refuseTotalCost(cost: number, place: Place): void {
  if (cost > MOST.version) {
    const what = `the rules of the version may cost ${timesOf(cost, MOST.version)} what those of a version may together`;
    place.refuse(['schema', 'openAPIV3Schema'], what, FIX);
  }
}

function timesOf(cost: number, most: number): string {
  const factor = cost / most;
  return factor > 100 ? 'more than 100 times' : `${factor < 1.05 ? factor.toFixed(3) : factor.toFixed(1)} times`;
}
