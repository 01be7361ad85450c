import { listAt, mapAt } from '../../manifests/read-fields';
import { RECREATE, updateLaw } from './update-law';

/**
 * The scopes of a quota are fixed; their order does not matter.
 * @see https://kubernetes.io/docs/concepts/policy/resource-quotas/#quota-scopes
 */
export const resourceQuotas = updateLaw({
  name: 'immutable-scopes',
  kinds: ['/ResourceQuota'],
  why: 'the API server refuses the update, because the current usage was counted in these scopes',
  fix: RECREATE,
  check(update) {
    const [old, now] = [update.before, update.after].map((quota) => new Set(listAt(mapAt(quota, 'spec'), 'scopes')));
    const isSame = old?.size === now?.size && [...(old ?? [])].every((scope) => now?.has(scope));
    if (!isSame) {
      update.forbid('spec.scopes');
    }
  },
});
