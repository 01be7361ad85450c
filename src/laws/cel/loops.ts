import { ANY, type CelType, DYN, INT } from './cel-type';
import type { Unification } from './unification';

/** The types of the variables of a loop over a range; nothing where nothing can go through it. */
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
      // A parameter that is gone through stands for no list of a certain type later.
      unification.unify([DYN], [range]);
      return [DYN, DYN];
    default:
      return undefined;
  }
}
