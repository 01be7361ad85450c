import { podSpec } from '../api-types';
import { law } from '../law';

/** https://kubernetes.io/docs/concepts/workloads/pods/ephemeral-containers/ */
export const ephemeralContainers = [
  law({
    name: 'ephemeral-containers',
    type: podSpec,
    why: 'the API server refuses the pods; ephemeral containers are only added to pods that run already',
    fix: 'remove them; add one when it is needed: kubectl debug',
    check({ ephemeralContainers: containers = [] }, place) {
      if (containers.length > 0) {
        place.refuse(['ephemeralContainers'], 'the pod has ephemeral containers from the start');
      }
    },
  }),
];
