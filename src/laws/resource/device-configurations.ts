import type {
  DeviceClaimConfiguration,
  DeviceClassConfiguration,
  OpaqueDeviceConfiguration,
} from '../../kubernetes/generated/resource/v1';
import { toJson } from '../../manifests/json';
import { apiType, type Given } from '../api-type';
import { text } from '../grammars/constraint';
import { driverNameFault } from '../grammars/driver-names';
import { law } from '../law';
import type { Place } from '../place';

const ABOUT = {
  name: 'device-claims',
  why: 'the API server refuses the object',
  fix: "name a driver and its parameters: opaque: { driver: 'gpu.example.com', parameters: { mode: 'shared' } }",
};

/** https://kubernetes.io/docs/concepts/scheduling-eviction/dynamic-resource-allocation/ */
export const deviceConfigurations = [
  law({
    ...ABOUT,
    type: apiType<DeviceClaimConfiguration>('resource/v1.DeviceClaimConfiguration'),
    check: checkOpaque,
  }),
  law({
    ...ABOUT,
    type: apiType<DeviceClassConfiguration>('resource/v1.DeviceClassConfiguration'),
    check: checkOpaque,
  }),
  law({
    ...ABOUT,
    type: apiType<OpaqueDeviceConfiguration>('resource/v1.OpaqueDeviceConfiguration'),
    fields: { driver: text(driverNameFault) },
    check({ parameters }, place) {
      if (parameters === undefined) {
        place.refuse(['parameters'], 'the configuration has no parameters', 'parameters: {}');
        return;
      }
      const bytes = Buffer.byteLength(toJson(parameters));
      if (bytes > MOST_BYTES) {
        place.refuse(
          ['parameters'],
          `parameters is ${bytes} bytes long as JSON; the limit is ${MOST_BYTES}`,
          'shorten the parameters',
        );
      }
    },
  }),
];

const MOST_BYTES = 10 * 1024;

function checkOpaque({ opaque }: Given<DeviceClassConfiguration>, place: Place): void {
  if (opaque === undefined) {
    place.refuse(['opaque'], 'the configuration has no opaque');
  }
}
