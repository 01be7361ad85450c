import { listAt, mapAt } from '../../manifests/read-fields';
import { updateLaw } from './update-law';

/**
 * The ranges of a ServiceCIDR are fixed, except that a single range may get one of the other family.
 * @see https://kubernetes.io/docs/tasks/network/extend-service-ip-ranges/
 */
export const addressRanges = updateLaw({
  name: 'immutable-address-range',
  kinds: ['networking.k8s.io/ServiceCIDR'],
  why: 'the API server refuses the update, because Services have addresses from these ranges',
  fix: 'add the range in a separate ServiceCIDR',
  check(update) {
    const [old, now] = [update.before, update.after].map((range) => listAt(mapAt(range, 'spec'), 'cidrs'));
    const isWidened = old?.length === 1 && now?.length === 2 && old[0] === now[0];
    if (!isWidened) {
      update.forbid('spec.cidrs');
    }
  },
});
