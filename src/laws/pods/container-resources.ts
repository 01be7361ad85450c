import type { ResourceClaim } from '../../kubernetes/generated/core/v1';
import type { Overhead } from '../../kubernetes/generated/node/v1';
import { quote } from '../../manifests/literal';
import { apiType, type Given } from '../api-type';
import { container, podSpec } from '../api-types';
import { labelFault } from '../grammars/names';
import { containerResourceFault } from '../grammars/resource-names';
import { law } from '../law';
import type { Place } from '../place';
import { checkOverhead, checkResources } from './resource-amounts';
import { WHY } from './why';

/** https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/ */
export const containerResources = [
  law({
    name: 'container-resources',
    type: container,
    why: WHY,
    fix: "use resources that exist: resources: { requests: { cpu: '250m', memory: '256Mi' } }",
    check({ resources = {} }, place) {
      checkResources(resources, ['resources'], containerResourceFault, place);
    },
  }),
  law({
    name: 'pod-resources',
    type: podSpec,
    why: WHY,
    fix: 'leave it out; it is set by the runtime class',
    check({ overhead }, place) {
      if (overhead !== undefined) {
        checkOverhead(overhead, ['overhead'], containerResourceFault, place);
      }
    },
  }),
  law({
    name: 'runtime-classes',
    type: apiType<Overhead>('node/v1.Overhead'),
    why: 'the API server refuses the RuntimeClass',
    fix: "set the overhead of a pod: podFixed: { memory: '64Mi' }",
    check: ({ podFixed = {} }, place) => checkOverhead(podFixed, ['podFixed'], containerResourceFault, place),
  }),
  law({
    name: 'pod-resource-claims',
    type: container,
    why: WHY,
    fix: "name a claim of the pod, once: resources: { claims: [{ name: 'gpu' }] }",
    check({ resources = {} }, place) {
      const { claims = [] } = resources;
      if (claims.length > 0) {
        checkClaims(claims, place);
      }
    },
  }),
  law({
    name: 'container-resources',
    type: container,
    why: WHY,
    fix: "set it at most once for cpu and once for memory: { resourceName: 'cpu', restartPolicy: 'NotRequired' }",
    check({ resizePolicy = [] }, place) {
      const isNeverRestarted = place.enclosing(podSpec)?.restartPolicy === 'Never';
      const names = new Set<string>();
      for (const [index, { resourceName = '', restartPolicy = '' }] of resizePolicy.entries()) {
        const at = ['resizePolicy', index];
        if (names.has(resourceName)) {
          place.refuse(at, `two resizePolicies are for ${quote(resourceName)}`);
        }
        names.add(resourceName);
        if (resourceName !== 'cpu' && resourceName !== 'memory') {
          place.refuse([...at, 'resourceName'], `resourceName is ${quote(resourceName)}, which cannot be resized`);
        }
        if (restartPolicy !== 'NotRequired' && restartPolicy !== 'RestartContainer') {
          place.refuse([...at, 'restartPolicy'], `restartPolicy is ${quote(restartPolicy)}`);
        } else if (isNeverRestarted && restartPolicy !== 'NotRequired') {
          const what = 'restartPolicy is "RestartContainer", but that of the pod is "Never"';
          place.refuse([...at, 'restartPolicy'], what, "write restartPolicy: 'NotRequired'");
        }
      }
    },
  }),
];

function checkClaims(claims: readonly Given<ResourceClaim>[], place: Place): void {
  const known = new Set((place.enclosing(podSpec)?.resourceClaims ?? []).map(({ name }) => name ?? ''));
  const seen = new Set<string>();
  for (const [index, { name = '', request = '' }] of claims.entries()) {
    const at = ['resources', 'claims', index];
    if (name === '' || !known.has(name)) {
      place.refuse([...at, 'name'], name === '' ? 'the claim has no name' : `the pod has no claim ${quote(name)}`);
    }
    const fault = request === '' ? undefined : labelFault(request);
    if (fault !== undefined) {
      place.refuse([...at, 'request'], `request is ${quote(request)}, which ${fault}`);
    }
    // A whole claim includes all of its requests that were named before.
    const key = request === '' ? name : `${name}/${request}`;
    const isPart = request === '' && [...seen].some((other) => other.startsWith(`${name}/`));
    if (name !== '' && (seen.has(name) || seen.has(key) || isPart)) {
      place.refuse(at, `the claim ${quote(key)} appears twice`, 'name it once');
    }
    seen.add(key);
  }
}
