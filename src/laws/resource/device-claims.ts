import type { DeviceClaim, DeviceConstraint } from '../../kubernetes/generated/resource/v1';
import { quote } from '../../manifests/literal';
import { apiType, type Given } from '../api-type';
import { fullDeviceFieldFault } from '../grammars/device-names';
import { labelFault } from '../grammars/names';
import { law } from '../law';
import { refuseRepeated, refuseTooMany } from '../lists';
import type { Place, Steps } from '../place';
import { MOST_CONFIGURATIONS, MOST_REQUESTS } from './limits';

const ABOUT = { name: 'device-claims', why: 'the API server refuses the claim' };

/** https://kubernetes.io/docs/concepts/scheduling-eviction/dynamic-resource-allocation/#resourceclaim */
export const deviceClaims = [
  law({
    ...ABOUT,
    type: apiType<DeviceClaim>('resource/v1.DeviceClaim'),
    fix: "name each request once, and only existing ones: requests: ['gpu']",
    check({ requests = [], constraints = [], config = [] }, place) {
      refuseTooMany(requests.length, MOST_REQUESTS, ['requests'], place);
      refuseTooMany(constraints.length, MOST_CONSTRAINTS, ['constraints'], place);
      refuseTooMany(config.length, MOST_CONFIGURATIONS, ['config'], place);
      const names = requests.map(({ name = '' }) => name);
      refuseRepeated(names, (index) => ['requests', index, 'name'], 'name', place);
      const known = referableNames(requests);
      for (const [index, constraint] of constraints.entries()) {
        checkReferences(constraint.requests, known, ['constraints', index, 'requests'], place);
      }
      for (const [index, configuration] of config.entries()) {
        checkReferences(configuration.requests, known, ['config', index, 'requests'], place);
      }
    },
  }),
  law({
    ...ABOUT,
    type: apiType<DeviceConstraint>('resource/v1.DeviceConstraint'),
    fix: "name an attribute with its domain: matchAttribute: 'gpu.example.com/board'",
    check: checkConstraint,
  }),
];

const MOST_CONSTRAINTS = 32;

/** The names of requests, and of their alternatives as `request/alternative`. */
function referableNames(requests: readonly NonNullable<Given<DeviceClaim>['requests']>[number][]): ReadonlySet<string> {
  return new Set(
    requests.flatMap(({ name = '', firstAvailable = [] }) => [
      name,
      ...firstAvailable.map((choice) => `${name}/${choice.name ?? ''}`),
    ]),
  );
}

function checkReferences(
  references: readonly string[] = [],
  known: ReadonlySet<string>,
  steps: Steps,
  place: Place,
): void {
  refuseTooMany(references.length, MOST_REQUESTS, steps, place);
  refuseRepeated(references, (index) => [...steps, index], 'request', place);
  for (const [index, reference] of references.entries()) {
    const fault = reference
      .split('/')
      .map((part) => labelFault(part))
      .find((found) => found !== undefined);
    if (fault !== undefined || !known.has(reference)) {
      const what = `the request ${quote(reference)} ${fault ?? 'is not in the claim'}`;
      const names = [...known].map(quote).join(', ');
      place.refuse([...steps, index], what, known.size === 0 ? 'add the request' : `use one of ${names}`);
    }
  }
}

/** If both attributes are set, the server checks only the first. */
function checkConstraint({ matchAttribute, distinctAttribute }: Given<DeviceConstraint>, place: Place): void {
  const field = matchAttribute === undefined ? 'distinctAttribute' : 'matchAttribute';
  const name = matchAttribute ?? distinctAttribute;
  if (name === undefined) {
    place.refuse([], 'the constraint has neither matchAttribute nor distinctAttribute');
    return;
  }
  const fault = fullDeviceFieldFault(name);
  if (fault !== undefined) {
    place.refuse([field], `${field} is ${quote(name)}, which ${fault}`);
  }
}
