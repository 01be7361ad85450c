import { listAt, mapAt } from '../../manifests/reach';
import { RECREATE, updateLaw } from './update-law';

/**
 * A quota counts the same pods for as long as it lives; in which order its scopes are does not matter.
 * @see https://kubernetes.io/docs/concepts/policy/resource-quotas/#quota-scopes
 */
export const resourceQuotas = updateLaw({
  name: 'immutable-scopes',
  kinds: ['/ResourceQuota'],
  why: 'the API server refuses the update, because what is counted already was counted in these scopes',
  fix: RECREATE,
  check(update) {
    const [old, now] = [update.before, update.after].map((quota) => new Set(listAt(mapAt(quota, 'spec'), 'scopes')));
    const isSame = old?.size === now?.size && [...(old ?? [])].every((scope) => now?.has(scope));
    if (!isSame) {
      update.forbid('spec.scopes');
    }
  },
});
