import type { HTTPIngressPath, HTTPIngressRuleValue } from '../../kubernetes/generated/networking/v1';
import { literal, quote } from '../../manifests/literal';
import { apiType } from '../api-type';
import { ingress } from '../api-types';
import { type Fault, law } from '../law';

const ABOUT = { name: 'ingress-paths', why: 'the API server refuses the Ingress' };

/** https://kubernetes.io/docs/concepts/services-networking/ingress/#path-types */
export const ingressPaths = [
  law({
    ...ABOUT,
    type: ingress,
    fix: "add a rule: rules: [{ host: 'shop.example.com', http: { paths: [{ path: '/', pathType: 'Prefix', backend }] } }]",
    check({ spec: { rules = [], defaultBackend } = {} }, place) {
      if (rules.length === 0 && defaultBackend === undefined) {
        place.refuse(['spec'], 'the Ingress has neither rules nor a defaultBackend');
      }
    },
  }),
  law({
    ...ABOUT,
    type: apiType<HTTPIngressRuleValue>('networking/v1.HTTPIngressRuleValue'),
    fix: "add a path: paths: [{ path: '/', pathType: 'Prefix', backend }]",
    check({ paths = [] }, place) {
      if (paths.length === 0) {
        place.refuse(['paths'], 'a rule has no paths');
      }
    },
  }),
  law({
    ...ABOUT,
    type: apiType<HTTPIngressPath>('networking/v1.HTTPIngressPath'),
    fix: "start the path with a slash: path: '/api'",
    check({ path = '', pathType, backend }, place) {
      if (backend === undefined) {
        const fix = "set a backend: backend: { service: { name: 'web', port: { number: 80 } } }";
        place.refuse(['backend'], 'a path has no backend', fix);
      }
      if (pathType === '') {
        place.refuse(['pathType'], 'pathType is empty', "write pathType: 'Prefix'");
      }
      const fault = pathType === undefined || pathType === '' ? undefined : pathFault(path, pathType);
      if (fault !== undefined) {
        const fix = path.startsWith('/') ? PLAIN : `start the path with a slash: path: ${literal(`/${path}`)}`;
        place.refuse(['path'], `the path ${quote(path)} ${fault}`, fix);
      }
    },
  }),
];

const PLAIN = "write the normalized path, or pathType: 'ImplementationSpecific'";
const SEQUENCES = ['//', '/./', '/../', '%2f', '%2F'];
const ENDS = ['/..', '/.'];

function pathFault(path: string, pathType: string): Fault {
  const isLoose = pathType === 'ImplementationSpecific';
  if (!path.startsWith('/') && !(isLoose && path === '')) {
    return 'does not begin with "/"';
  }
  const sequence = isLoose ? undefined : SEQUENCES.find((part) => path.includes(part));
  const end = isLoose ? undefined : ENDS.find((part) => path.endsWith(part));
  if (sequence !== undefined) {
    return `contains ${quote(sequence)}, which pathType ${quote(pathType)} does not allow`;
  }
  return end && `ends with ${quote(end)}, which pathType ${quote(pathType)} does not allow`;
}
