import type { PriorityClass } from '../../kubernetes/generated/scheduling/v1';
import { quote } from '../../manifests/literal';
import { apiType } from '../api-type';
import { law } from '../law';
import { givenName } from '../metadata/given-name';

/** https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/#priorityclass */
export const priorityClasses = [
  law({
    name: 'pod-priority',
    type: apiType<PriorityClass>('scheduling/v1.PriorityClass'),
    why: 'the API server refuses the PriorityClass',
    fix: `use a value of at most 1000000000`,
    check({ metadata, value = 0, globalDefault = false, preemptionPolicy }, place) {
      const name = givenName(metadata);
      const reserved = SYSTEM.get(name);
      if (name.startsWith('system-') && (reserved !== value || globalDefault)) {
        const what = `the name ${quote(name)} begins with "system-", which is reserved for Kubernetes' own classes`;
        place.refuse(['metadata', 'name'], what, 'give it another name');
      } else if (!name.startsWith('system-') && value > HIGHEST) {
        place.refuse(['value'], `value is ${value}; the maximum is ${HIGHEST}`);
      }
      if (preemptionPolicy === '') {
        place.refuse(['preemptionPolicy'], 'preemptionPolicy is empty', "write 'Never', or leave it out");
      }
    },
  }),
];

const HIGHEST = 1_000_000_000;
const SYSTEM: ReadonlyMap<string, number> = new Map([
  ['system-node-critical', 2_000_001_000],
  ['system-cluster-critical', 2_000_000_000],
]);
