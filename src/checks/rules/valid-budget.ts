import { intOrPercentFault } from '../../laws/grammars/int-or-percent';
import { mapAt } from '../../manifests/reach';
import { rule } from '../rule';

/** How many pods a PodDisruptionBudget keeps: by one bound, and by one that can be. */
export const validBudget = rule({
  name: 'valid-budget',
  severity: 'error',
  why: 'the API server refuses the budget, and nothing keeps the pods while nodes are drained',
  fix: "keep one bound: minAvailable: '50%', or maxUnavailable: 1",
  kinds: ['policy/PodDisruptionBudget'],

  *check({ manifest }) {
    const spec = mapAt(manifest, 'spec');
    for (const bound of BOUNDS) {
      const fault = intOrPercentFault(spec[bound]);
      if (fault !== undefined) {
        yield { at: `spec.${bound}`, what: `${bound} ${fault}`, fix: `${bound}: 1, or ${bound}: '50%'` };
      }
    }
    if (BOUNDS.every((bound) => (spec[bound] ?? undefined) !== undefined)) {
      yield { at: 'spec', what: 'minAvailable and maxUnavailable are both given' };
    }
  },
});

const BOUNDS = ['minAvailable', 'maxUnavailable'];
