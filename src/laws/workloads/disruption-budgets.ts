import type { PodDisruptionBudgetSpec } from '../../kubernetes/generated/policy/v1';
import { apiType } from '../api-type';
import { intOrPercentFault } from '../grammars/int-or-percent';
import { law } from '../law';

/** https://kubernetes.io/docs/tasks/run-application/configure-pdb/#specifying-a-poddisruptionbudget */
export const disruptionBudgets = [
  law({
    name: 'disruption-budgets',
    type: apiType<PodDisruptionBudgetSpec>('policy/v1.PodDisruptionBudgetSpec'),
    why: 'the API server refuses the budget, so nothing protects the pods while nodes are drained',
    fix: 'set how many pods may be unavailable: maxUnavailable: 1',
    check({ minAvailable, maxUnavailable, unhealthyPodEvictionPolicy: policy }, place) {
      for (const [field, share] of Object.entries({ minAvailable, maxUnavailable })) {
        const fault = intOrPercentFault(share);
        if (fault !== undefined) {
          place.refuse([field], `${field} ${fault}`, `write ${field}: 1, or ${field}: '50%'`);
        }
      }
      if (minAvailable !== undefined && maxUnavailable !== undefined) {
        place.refuse(
          [],
          'both minAvailable and maxUnavailable are set',
          "keep one of them: minAvailable: '50%', or maxUnavailable: 1",
        );
      }
      if (policy === '') {
        const what = 'unhealthyPodEvictionPolicy is empty';
        place.refuse(['unhealthyPodEvictionPolicy'], what, "write 'AlwaysAllow', or leave it out");
      }
    },
  }),
];
