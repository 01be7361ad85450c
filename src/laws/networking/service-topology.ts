import { quote } from '../../manifests/literal';
import { service } from '../api-types';
import { law } from '../law';

/** https://kubernetes.io/docs/concepts/services-networking/topology-aware-routing/ */
export const serviceTopology = [
  law({
    name: 'object-annotations',
    type: service,
    why: 'the API server refuses the Service',
    fix: `keep service.kubernetes.io/topology-mode alone`,
    check({ metadata: { annotations = {} } = {} }, place) {
      const { [HINTS]: hints, [MODE]: mode } = annotations;
      if (hints !== undefined && mode !== undefined && hints !== mode) {
        const what = `the annotation ${MODE} is ${quote(mode)}, but ${HINTS} is ${quote(hints)}`;
        place.refuse(['metadata', 'annotations', MODE], what);
      }
    },
  }),
];

const MODE = 'service.kubernetes.io/topology-mode';
const HINTS = 'service.kubernetes.io/topology-aware-hints';
