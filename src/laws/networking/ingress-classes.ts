import type {
  IngressClass,
  IngressClassParametersReference,
  IngressSpec,
} from '../../kubernetes/generated/networking/v1';
import { quote } from '../../manifests/literal';
import { apiType, type Given } from '../api-type';
import { ingress } from '../api-types';
import { text } from '../grammars/constraint';
import { domainPrefixedPathFault, labelFault, pathFault, subdomainFault } from '../grammars/names';
import { law } from '../law';
import type { Place } from '../place';

const NAME = 'ingress-classes';

/** https://kubernetes.io/docs/concepts/services-networking/ingress/#ingress-class */
export const ingressClasses = [
  law({
    name: NAME,
    type: apiType<IngressClass>('networking/v1.IngressClass'),
    why: 'the API server refuses the IngressClass',
    fix: "name the controller after a domain: controller: 'example.com/ingress'",
    check({ spec: { controller = '' } = {} }, place) {
      const fault = domainPrefixedPathFault(controller, LONGEST);
      if (fault !== undefined) {
        place.refuse(['spec', 'controller'], `the controller ${quote(controller)} ${fault}`);
      }
    },
  }),
  law({
    name: NAME,
    type: apiType<IngressClassParametersReference>('networking/v1.IngressClassParametersReference'),
    why: 'the API server refuses the IngressClass',
    fix: "name an object: parameters: { apiGroup: 'example.com', kind: 'IngressParameters', name: 'external' }",
    fields: { apiGroup: text(subdomainFault), kind: text(pathFault), name: text(pathFault) },
    check: checkScope,
  }),
  law({
    name: NAME,
    type: apiType<IngressSpec>('networking/v1.IngressSpec'),
    why: 'the API server refuses the Ingress',
    fix: "name an IngressClass: ingressClassName: 'nginx'",
    fields: { ingressClassName: text(subdomainFault) },
  }),
  law({
    name: NAME,
    type: ingress,
    why: 'the API server refuses the Ingress',
    fix: 'keep ingressClassName alone',
    check({ metadata = {}, spec = {} }, place) {
      const annotated = metadata.annotations?.[ANNOTATION];
      const { ingressClassName } = spec;
      if (annotated !== undefined && ingressClassName !== undefined && annotated !== ingressClassName) {
        const what = `the annotation ${ANNOTATION} is ${quote(annotated)}, but ingressClassName is ${quote(ingressClassName)}`;
        place.refuse(['metadata', 'annotations', ANNOTATION], what);
      }
    },
  }),
];

const LONGEST = 250;
const ANNOTATION = 'kubernetes.io/ingress.class';

function checkScope({ scope = 'Cluster', namespace }: Given<IngressClassParametersReference>, place: Place): void {
  if (scope !== 'Cluster' && scope !== 'Namespace') {
    place.refuse(['scope'], `scope is ${quote(scope)}`, "write 'Cluster' or 'Namespace'");
  }
  if (scope === 'Cluster' && namespace !== undefined) {
    place.refuse(
      ['namespace'],
      'namespace is set together with scope "Cluster"',
      "leave it out, or scope: 'Namespace'",
    );
  }
  if (scope === 'Namespace') {
    const fault = namespace === undefined ? 'is missing, but scope is "Namespace"' : labelFault(namespace);
    if (fault !== undefined) {
      const what = namespace === undefined ? `the namespace ${fault}` : `the namespace ${quote(namespace)} ${fault}`;
      place.refuse(['namespace'], what, "name the namespace of the parameters: namespace: 'ingress'");
    }
  }
}
