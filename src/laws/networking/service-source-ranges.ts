import { quote } from '../../manifests/literal';
import { service } from '../api-types';
import { cidrFault, rangeOf } from '../grammars/cidr';
import { law } from '../law';
import type { Place, Steps } from '../place';

/** https://kubernetes.io/docs/tasks/access-application-cluster/create-external-load-balancer/ */
export const serviceSourceRanges = [
  law({
    name: 'service-addresses',
    type: service,
    why: 'the API server refuses the Service',
    fix: "write a CIDR: '10.0.0.0/8'",
    check({ metadata = {}, spec = {} }, place) {
      const { loadBalancerSourceRanges: ranges = [], type = '' } = spec;
      for (const [index, range] of ranges.entries()) {
        refuseRange(range.trim(), ['spec', 'loadBalancerSourceRanges', index], place);
      }
      const listed = metadata.annotations?.[ANNOTATION];
      if (listed === undefined || ranges.length > 0) {
        return;
      }
      const at = ['metadata', 'annotations', ANNOTATION];
      if (type !== 'LoadBalancer') {
        const what = `a Service of type ${quote(type === '' ? 'ClusterIP' : type)} has the annotation ${ANNOTATION}`;
        place.refuse(at, what, "leave it out, or type: 'LoadBalancer'");
      }
      for (const range of listed.trim() === '' ? [] : listed.trim().split(',')) {
        refuseRange(range.trim(), at, place);
      }
    },
  }),
];

const ANNOTATION = 'service.beta.kubernetes.io/load-balancer-source-ranges';

function refuseRange(range: string, at: Steps, place: Place): void {
  const fault = cidrFault(range, place);
  if (fault !== undefined) {
    place.refuse(at, `the range ${fault}`, rangeOf(range));
  }
}
