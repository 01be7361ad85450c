import type { PodDisruptionBudgetSpec } from '../../kubernetes/generated/policy/v1';
import { apiType } from '../api-type';
import { intOrPercentFault } from '../grammars/int-or-percent';
import { law } from '../law';

/** https://kubernetes.io/docs/tasks/run-application/configure-pdb/#specifying-a-poddisruptionbudget */
export const disruptionBudgets = [
  law({
    name: 'disruption-budgets',
    type: apiType<PodDisruptionBudgetSpec>('policy/v1.PodDisruptionBudgetSpec'),
    why: 'the API server refuses the PodDisruptionBudget',
    fix: 'say how many pods may be missing: maxUnavailable: 1',
    fields: {
      minAvailable: (share) => intOrPercentFault(share),
      maxUnavailable: (share) => intOrPercentFault(share),
    },
    check({ minAvailable, maxUnavailable, unhealthyPodEvictionPolicy: policy }, place) {
      if (minAvailable !== undefined && maxUnavailable !== undefined) {
        place.refuse([], 'both minAvailable and maxUnavailable are given', 'remove one of them');
      }
      if (policy === '') {
        const what = 'unhealthyPodEvictionPolicy is empty';
        place.refuse(['unhealthyPodEvictionPolicy'], what, "write 'AlwaysAllow', or leave it out");
      }
    },
  }),
];
