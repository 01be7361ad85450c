import type {
  CounterSet,
  DeviceCounterConsumption,
  ResourcePool,
  ResourceSlice,
  ResourceSliceSpec,
} from '../../kubernetes/generated/resource/v1';
import { quote } from '../../manifests/literal';
import { apiType, type Given } from '../api-type';
import { text } from '../grammars/constraint';
import { poolNameFault } from '../grammars/device-names';
import { driverNameFault } from '../grammars/driver-names';
import { labelFault, subdomainFault } from '../grammars/names';
import { atLeast } from '../grammars/numbers';
import { law } from '../law';
import { refuseRepeated, refuseTooMany } from '../lists';
import type { Place } from '../place';
import { refuseFalse } from './refuse-false';
import { sliceSpec } from './slice-spec';

const ABOUT = { name: 'resource-slices', why: 'the API server refuses the slice, and its devices are not found' };

/** https://kubernetes.io/docs/concepts/scheduling-eviction/dynamic-resource-allocation/#resourceslice */
export const resourceSlices = [
  law({
    ...ABOUT,
    type: apiType<ResourceSlice>('resource/v1.ResourceSlice'),
    fix: "spec: { driver: 'gpu.example.com', nodeName: 'worker-1', pool: { name: 'worker-1', resourceSliceCount: 1 } }",
    check({ spec: given }, place) {
      if (given === undefined) {
        place.refuse(['spec'], 'the slice has no spec');
      }
    },
  }),
  law({
    ...ABOUT,
    type: sliceSpec,
    fix: "set the nodes of its devices: nodeName: 'worker-1', or allNodes: true",
    fields: { driver: text(driverNameFault), nodeName: text(subdomainFault) },
    check(given, place) {
      checkNodes(given, place);
      checkContents(given, place);
      if (given.pool === undefined) {
        place.refuse(['pool'], 'the slice has no pool', "pool: { name: 'worker-1', resourceSliceCount: 1 }");
      }
    },
  }),
  law({
    ...ABOUT,
    type: apiType<ResourcePool>('resource/v1.ResourcePool'),
    fix: "name the pool and count its slices: pool: { name: 'worker-1', generation: 1, resourceSliceCount: 1 }",
    fields: { name: text(poolNameFault), generation: atLeast(0), resourceSliceCount: atLeast(1) },
    check({ resourceSliceCount }, place) {
      if (resourceSliceCount === undefined) {
        place.refuse(['resourceSliceCount'], 'the pool has no resourceSliceCount');
      }
    },
  }),
  law({
    ...ABOUT,
    type: apiType<CounterSet>('resource/v1.CounterSet'),
    fix: "name the counters and their values: { name: 'board', counters: { memory: { value: '40Gi' } } }",
    fields: { name: text(labelFault) },
    check: ({ counters }, place) => checkCounters(counters, place),
  }),
  law({
    ...ABOUT,
    type: apiType<DeviceCounterConsumption>('resource/v1.DeviceCounterConsumption'),
    fix: "name a counter set and what is consumed: { counterSet: 'board', counters: { memory: { value: '10Gi' } } }",
    fields: { counterSet: text(labelFault) },
    check: ({ counters }, place) => checkCounters(counters, place),
  }),
];

const MOST_DEVICES = 128;
/** The limit is lower for devices with taints or shared counters, which cost the scheduler more. */
const MOST_COSTLY_DEVICES = 64;
const MOST_COUNTER_SETS = 8;
const MOST_COUNTERS = 32;

function checkNodes(given: Given<ResourceSliceSpec>, place: Place): void {
  const { nodeName = '', nodeSelector, allNodes, perDeviceNodeSelection } = given;
  const chosen = Object.entries({
    nodeName: nodeName !== '',
    nodeSelector: nodeSelector !== undefined,
    allNodes: allNodes === true,
    perDeviceNodeSelection: perDeviceNodeSelection === true,
  }).flatMap(([field, isSet]) => (isSet ? [field] : []));
  if (chosen.length > 1) {
    place.refuse([], `the slice has ${chosen.join(' and ')}; only one of them is allowed`, 'keep one of them');
  } else if (chosen.length === 0) {
    const fields = 'nodeName, nodeSelector, allNodes and perDeviceNodeSelection';
    place.refuse([], `the slice has none of ${fields}`);
  }
  refuseFalse({ allNodes, perDeviceNodeSelection }, place);
  const terms = nodeSelector?.nodeSelectorTerms?.length ?? 0;
  if (terms > 1) {
    const what = `there are ${terms} nodeSelectorTerms; there must be exactly one`;
    place.refuse(['nodeSelector', 'nodeSelectorTerms'], what, 'use several slices');
  }
}

function checkContents({ devices, sharedCounters }: Given<ResourceSliceSpec>, place: Place): void {
  if (devices !== undefined && sharedCounters !== undefined) {
    place.refuse(['sharedCounters'], 'the slice has both devices and sharedCounters', 'use a slice for each');
  }
  const isCostly = devices?.some(
    ({ taints = [], consumesCounters = [] }) => taints.length + consumesCounters.length > 0,
  );
  const most = isCostly === true ? MOST_COSTLY_DEVICES : MOST_DEVICES;
  refuseTooMany(devices?.length ?? 0, most, ['devices'], place);
  refuseTooMany(sharedCounters?.length ?? 0, MOST_COUNTER_SETS, ['sharedCounters'], place);
  for (const [field, elements = []] of Object.entries({ devices, sharedCounters })) {
    const names = elements.map(({ name = '' }) => name);
    refuseRepeated(names, (index) => [field, index, 'name'], 'name', place);
  }
}

function checkCounters(counters: { readonly [name: string]: unknown } = {}, place: Place): void {
  const names = Object.keys(counters);
  if (names.length === 0) {
    place.refuse(['counters'], 'there are no counters');
  }
  refuseTooMany(names.length, MOST_COUNTERS, ['counters'], place);
  for (const name of names) {
    const fault = labelFault(name);
    if (fault !== undefined) {
      place.refuse(['counters', name], `the name ${quote(name)} ${fault}`);
    }
  }
}
