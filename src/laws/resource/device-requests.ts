import type {
  CELDeviceSelector,
  DeviceRequest,
  DeviceSelector,
  DeviceSubRequest,
  DeviceToleration,
  ExactDeviceRequest,
} from '../../kubernetes/generated/resource/v1';
import { quote } from '../../manifests/literal';
import { apiType, type Given } from '../api-type';
import { text } from '../grammars/constraint';
import { labelFault, labelKeyFault, labelValueFault, subdomainFault } from '../grammars/names';
import { law } from '../law';
import { refuseRepeated, refuseTooMany } from '../lists';
import type { Place } from '../place';
import { MOST_SELECTORS } from './limits';

const ABOUT = {
  name: 'device-claims',
  why: 'the API server refuses the object',
  fix: "write a complete request: { name: 'gpu', exactly: { deviceClassName: 'gpu.example.com', count: 1 } }",
};

/** https://kubernetes.io/docs/concepts/scheduling-eviction/dynamic-resource-allocation/#resourceclaim */
export const deviceRequests = [
  law({
    ...ABOUT,
    type: apiType<DeviceRequest>('resource/v1.DeviceRequest'),
    fields: { name: text(labelFault) },
    check({ exactly, firstAvailable = [] }, place) {
      if (exactly === undefined && firstAvailable.length === 0) {
        place.refuse([], 'the request has neither exactly nor firstAvailable');
      } else if (exactly !== undefined && firstAvailable.length > 0) {
        place.refuse([], 'the request has both exactly and firstAvailable', 'remove one of the two');
      }
      refuseTooMany(firstAvailable.length, MOST_CHOICES, ['firstAvailable'], place);
      const names = firstAvailable.map(({ name = '' }) => name);
      refuseRepeated(names, (index) => ['firstAvailable', index, 'name'], 'name', place);
    },
  }),
  law({
    ...ABOUT,
    type: apiType<ExactDeviceRequest>('resource/v1.ExactDeviceRequest'),
    fields: { deviceClassName: text(subdomainFault) },
    check: checkRequest,
  }),
  law({
    ...ABOUT,
    type: apiType<DeviceSubRequest>('resource/v1.DeviceSubRequest'),
    fields: { name: text(labelFault), deviceClassName: text(subdomainFault) },
    check: checkRequest,
  }),
  law({
    ...ABOUT,
    type: apiType<DeviceSelector>('resource/v1.DeviceSelector'),
    fix: 'write an expression: cel: { expression: \'device.driver == "gpu.example.com"\' }',
    check({ cel }, place) {
      if (cel === undefined) {
        place.refuse(['cel'], 'the selector has no cel');
      }
    },
  }),
  law({
    ...ABOUT,
    type: apiType<CELDeviceSelector>('resource/v1.CELDeviceSelector'),
    fix: 'write a shorter expression',
    check({ expression = '' }, place) {
      const bytes = Buffer.byteLength(expression);
      if (bytes > MOST_BYTES) {
        place.refuse(['expression'], `expression is ${bytes} bytes long; the limit is ${MOST_BYTES}`);
      }
    },
  }),
  law({
    ...ABOUT,
    type: apiType<DeviceToleration>('resource/v1.DeviceToleration'),
    fix: "write { key: 'example.com/worn', operator: 'Exists' }",
    fields: { key: text(labelKeyFault, true) },
    check: checkToleration,
  }),
];

const MOST_CHOICES = 8;
const MOST_BYTES = 10 * 1024;

/** The default mode is an exact count, and the default count is 1. */
function checkRequest({ allocationMode, count = 0, selectors = [] }: Given<ExactDeviceRequest>, place: Place): void {
  refuseTooMany(selectors.length, MOST_SELECTORS, ['selectors'], place);
  if (allocationMode === 'All' && count !== 0) {
    const what = `count is ${count}, but allocationMode is "All"`;
    place.refuse(['count'], what, "remove count, or write allocationMode: 'ExactCount'");
  } else if (count < 0) {
    place.refuse(['count'], `count is ${count}; the minimum is 1`, 'count: 1');
  }
}

/** The default operator is `Equal`. */
function checkToleration({ operator, value = '' }: Given<DeviceToleration>, place: Place): void {
  if (operator === 'Exists' && value !== '') {
    place.refuse(['value'], `the operator Exists has the value ${quote(value)}`, "remove value, or use 'Equal'");
  } else if (operator !== 'Exists') {
    const fault = labelValueFault(value);
    if (fault !== undefined) {
      place.refuse(['value'], `the value ${quote(value)} ${fault}`);
    }
  }
}
