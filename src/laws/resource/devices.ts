import type { Device, DeviceAttribute, DeviceTaint } from '../../kubernetes/generated/resource/v1';
import { quote } from '../../manifests/literal';
import { apiType, type Given } from '../api-type';
import { text } from '../grammars/constraint';
import { deviceFieldFault, versionFault } from '../grammars/device-names';
import { labelFault, labelKeyFault, labelValueFault, subdomainFault } from '../grammars/names';
import { type Fault, law } from '../law';
import { refuseRepeated, refuseTooMany } from '../lists';
import type { Place } from '../place';
import { refuseFalse } from './refuse-false';
import { sliceSpec } from './slice-spec';

const ABOUT = { name: 'resource-slices', why: 'the API server refuses the slice, and its devices are not found' };

/** https://kubernetes.io/docs/concepts/scheduling-eviction/dynamic-resource-allocation/#resourceslice */
export const devices = [
  law({
    ...ABOUT,
    type: apiType<Device>('resource/v1.Device'),
    fix: "describe the device: { name: 'gpu-0', attributes: { model: { string: 'a' } }, capacity: { memory: { value: '16Gi' } } }",
    fields: { name: text(labelFault) },
    check(device, place) {
      checkFields(device, place);
      checkNodes(device, place.enclosing(sliceSpec)?.perDeviceNodeSelection === true, place);
      checkConditions(device, place);
      refuseTooMany(device.taints?.length ?? 0, MOST_TAINTS, ['taints'], place);
      const sets = (device.consumesCounters ?? []).map(({ counterSet = '' }) => counterSet);
      refuseTooMany(sets.length, MOST_CONSUMPTIONS, ['consumesCounters'], place);
      refuseRepeated(sets, (index) => ['consumesCounters', index, 'counterSet'], 'set', place);
    },
  }),
  law({
    ...ABOUT,
    type: apiType<DeviceAttribute>('resource/v1.DeviceAttribute'),
    fix: "give it one value: { string: 'a' }",
    fields: { string: withinLimit, version: (version) => text(versionFault)(version) ?? withinLimit(version) },
    check({ bool, int, string, version }, place) {
      const values = Object.entries({ bool, int, string, version }).filter(([, value]) => value !== undefined);
      if (values.length !== 1) {
        const found = values.length === 0 ? 'no value' : values.map(([name]) => name).join(' and ');
        place.refuse([], `the attribute has ${found}; it must have exactly one`);
      }
    },
  }),
  law({
    ...ABOUT,
    type: apiType<DeviceTaint>('resource/v1.DeviceTaint'),
    fix: "write { key: 'example.com/worn', effect: 'NoSchedule' }",
    fields: {
      key: text(labelKeyFault),
      value: text(labelValueFault),
      effect: (effect) => ((effect as string) === '' ? 'is empty' : undefined),
    },
  }),
];

const MOST_FIELDS = 32;
const MOST_BYTES = 64;
const MOST_TAINTS = 16;
const MOST_CONSUMPTIONS = 2;
const MOST_CONDITIONS = 4;

function withinLimit(value: string): Fault {
  const bytes = Buffer.byteLength(value);
  return bytes > MOST_BYTES ? `is ${bytes} bytes long; the limit is ${MOST_BYTES}` : undefined;
}

/** Attributes and capacities share one limit. */
function checkFields({ attributes = {}, capacity = {} }: Given<Device>, place: Place): void {
  const fields = Object.entries({ attributes, capacity }).flatMap(([field, values]) =>
    Object.keys(values).map((name) => [field, name] as const),
  );
  if (fields.length > MOST_FIELDS) {
    place.refuse([], `the device has ${fields.length} attributes and capacities; the limit is ${MOST_FIELDS}`);
  }
  for (const [field, name] of fields) {
    const fault = deviceFieldFault(name);
    if (fault !== undefined) {
      place.refuse([field, name], `the name ${quote(name)} ${fault}`);
    }
  }
}

function checkNodes({ nodeName, nodeSelector, allNodes }: Given<Device>, isChosenHere: boolean, place: Place): void {
  const fields = Object.entries({ nodeName, nodeSelector, allNodes }).filter(([, value]) => value !== undefined);
  const names = fields.map(([name]) => name);
  if (!isChosenHere) {
    if (names.length > 0) {
      const what = `the device has ${names.join(' and ')}, but the slice does not set perDeviceNodeSelection`;
      place.refuse([], what, 'set perDeviceNodeSelection: true in the spec of the slice');
    }
    return;
  }
  const chosen = fields.filter(([, value]) => value !== '' && value !== false);
  if (chosen.length !== 1) {
    const found = chosen.length === 0 ? 'none' : 'more than one';
    const what = `the device has ${found} of nodeName, nodeSelector and allNodes`;
    place.refuse([], what, "set the node of the device: nodeName: 'worker-1'");
  }
  const fault = nodeName === undefined ? undefined : subdomainFault(nodeName);
  if (fault !== undefined) {
    place.refuse(['nodeName'], `nodeName is ${quote(nodeName ?? '')}, which ${fault}`);
  }
  refuseFalse({ allNodes }, place);
}

function checkConditions(device: Given<Device>, place: Place): void {
  const { bindingConditions: ready = [], bindingFailureConditions: failed = [] } = device;
  for (const [field, names] of Object.entries({ bindingConditions: ready, bindingFailureConditions: failed })) {
    refuseTooMany(names.length, MOST_CONDITIONS, [field], place);
    refuseRepeated(names, (index) => [field, index], 'condition', place);
    for (const [index, name] of names.entries()) {
      const isRepeated = field === 'bindingFailureConditions' && ready.includes(name);
      const fault = labelKeyFault(name) ?? (isRepeated ? 'is also in bindingConditions' : undefined);
      if (fault !== undefined) {
        place.refuse([field, index], `the condition ${quote(name)} ${fault}`);
      }
    }
  }
  if ((ready.length === 0) !== (failed.length === 0)) {
    const [there, missing] = ready.length > 0 ? ['', 'Failure'] : ['Failure', ''];
    const what = `the device has binding${there}Conditions, and no binding${missing}Conditions`;
    place.refuse([`binding${missing}Conditions`], what, 'write both, or neither');
  }
}
