import { ANY, type CelType, DYN, INT } from './cel-type';
import type { Unification } from './unification';

/** The types of the variables of a loop over a range; undefined if the range cannot be iterated over. */
export function variablesOfLoop(
  range: CelType,
  hasTwo: boolean,
  unification: Unification,
): readonly [CelType, CelType] | undefined {
  const [first = DYN, second = DYN] = range.parameters;
  if (range === ANY) {
    return undefined;
  }
  switch (range.kind) {
    case 'list':
      return hasTwo ? [INT, first] : [first, DYN];
    case 'map':
      return [first, second];
    case 'dyn':
    case 'error':
    case 'parameter':
      // A type parameter that is iterated over cannot become a certain list type later.
      unification.unify([DYN], [range]);
      return [DYN, DYN];
    default:
      return undefined;
  }
}
