import { kindFacts } from '../../kubernetes/kinds';
import { objectMeta } from '../api-types';
import { law } from '../law';
import { type StoredKind, storedKind } from './stored-kind';

/** https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/object-meta/#System */
export const objectGenerations = [
  law({
    name: 'object-generations',
    type: objectMeta,
    why: 'the API server refuses the object',
    fix: 'leave generation out; the server sets it',
    check({ generation = 0 }, place) {
      const kind = generation < 0 ? storedKind(place) : undefined;
      if (kind !== undefined && !isCounted(kind)) {
        place.refuse(['generation'], `generation is ${generation}; the minimum is 0`);
      }
    },
  }),
];

function isCounted({ group, kind }: StoredKind): boolean {
  return kindFacts(group, kind) === undefined || COUNTED_GROUPS.has(group) || COUNTED.has(kind);
}

/** For these kinds the server always sets generation to 1. */
const COUNTED_GROUPS: ReadonlySet<string> = new Set([
  'admissionregistration.k8s.io',
  'apiextensions.k8s.io',
  'batch',
  'discovery.k8s.io',
  'flowcontrol.apiserver.k8s.io',
  'policy',
  'scheduling.k8s.io',
]);
const COUNTED: ReadonlySet<string> = new Set([
  'DaemonSet',
  'Deployment',
  'DeviceClass',
  'Ingress',
  'IngressClass',
  'NetworkPolicy',
  'Pod',
  'PodTemplate',
  'ReplicaSet',
  'ReplicationController',
  'ResourceSlice',
  'StatefulSet',
]);
