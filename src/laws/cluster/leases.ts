import type { LeaseSpec } from '../../kubernetes/generated/coordination/v1';
import { apiType } from '../api-type';
import { atLeast } from '../grammars/numbers';
import { law } from '../law';

/** https://kubernetes.io/docs/concepts/architecture/leases/ */
export const leases = [
  law({
    name: 'leases',
    type: apiType<LeaseSpec>('coordination/v1.LeaseSpec'),
    why: 'the API server refuses the lease',
    fix: 'let their holders create leases, or write leaseDurationSeconds: 15',
    fields: { leaseDurationSeconds: atLeast(1), leaseTransitions: atLeast(0) },
  }),
];
