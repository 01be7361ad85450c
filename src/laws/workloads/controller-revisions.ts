import type { ControllerRevision } from '../../kubernetes/generated/apps/v1';
import { apiType } from '../api-type';
import { atLeast } from '../grammars/numbers';
import { law } from '../law';

/** https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/controller-revision-v1/ */
export const controllerRevisions = [
  law({
    name: 'controller-revisions',
    type: apiType<ControllerRevision>('apps/v1.ControllerRevision'),
    why: 'the API server refuses the ControllerRevision',
    fix: 'leave ControllerRevisions to the controllers that make them',
    fields: { revision: atLeast(0) },
    check({ data }, place) {
      if (data === undefined) {
        place.refuse(['data'], 'the ControllerRevision has no data');
      }
    },
  }),
];
