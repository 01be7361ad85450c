import { capacityPolicies } from './capacity-policies';
import { deviceClaims } from './device-claims';
import { deviceClasses } from './device-classes';
import { deviceConfigurations } from './device-configurations';
import { deviceRequests } from './device-requests';
import { devices } from './devices';
import { resourceSlices } from './resource-slices';

/** The laws of dynamic resource allocation, without the expressions that select devices. */
export const resourceLaws = [
  ...deviceClasses,
  ...deviceClaims,
  ...deviceRequests,
  ...deviceConfigurations,
  ...resourceSlices,
  ...devices,
  ...capacityPolicies,
];
