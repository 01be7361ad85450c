import type { PodSpec } from '../../kubernetes/generated/core/v1';
import { quote } from '../../manifests/literal';
import type { Given } from '../api-type';
import { podSpec } from '../api-types';
import { law } from '../law';
import type { Place, Steps } from '../place';
import { containersOf } from './containers-of';

const NAME = 'pod-os';
const WHY = 'the API server refuses the pods, because that operating system does not support the field';

/** https://kubernetes.io/docs/concepts/workloads/pods/#pod-os */
export const podOs = [
  law({
    name: NAME,
    type: podSpec,
    why: WHY,
    fix: 'remove it, or leave os out',
    check(spec, place) {
      if (spec.os === undefined) {
        return;
      }
      const { name = '' } = spec.os;
      if (name === 'linux') {
        checkLinux(spec, place);
      } else if (name === 'windows') {
        checkWindows(spec, place);
      } else {
        place.refuse(
          ['os', 'name'],
          `the name of the os is ${quote(name)}`,
          "write os: { name: 'linux' } or { name: 'windows' }",
        );
      }
    },
  }),
];

function checkLinux(spec: Given<PodSpec>, place: Place): void {
  refuseSet(spec.securityContext, ['windowsOptions'], ['securityContext'], 'Linux', place);
  for (const { container, steps } of containersOf(spec)) {
    refuseSet(container.securityContext, ['windowsOptions'], [...steps, 'securityContext'], 'Linux', place);
  }
}

function checkWindows(spec: Given<PodSpec>, place: Place): void {
  refuseSet(spec, ['hostUsers', 'shareProcessNamespace'], [], 'Windows', place);
  for (const field of ['hostPID', 'hostIPC'] as const) {
    if (spec[field] === true) {
      place.refuse([field], `the pod is for Windows, but ${field} is true`);
    }
  }
  refuseSet(spec.securityContext, OF_PODS, ['securityContext'], 'Windows', place);
  if ((spec.securityContext?.sysctls ?? []).length > 0) {
    place.refuse(['securityContext', 'sysctls'], 'the pod is for Windows, but has sysctls');
  }
  for (const { container, steps } of containersOf(spec)) {
    refuseSet(container.securityContext, OF_CONTAINERS, [...steps, 'securityContext'], 'Windows', place);
  }
}

function refuseSet(
  value: object | undefined,
  fields: readonly string[],
  steps: Steps,
  system: string,
  place: Place,
): void {
  for (const field of value === undefined ? [] : fields) {
    const content: unknown = value && Reflect.get(value, field);
    if (content !== undefined) {
      place.refuse([...steps, field], `the pod is for ${system}, but has ${field}`);
    }
  }
}

const OF_PODS = [
  'appArmorProfile',
  'fsGroup',
  'fsGroupChangePolicy',
  'runAsGroup',
  'runAsUser',
  'seLinuxChangePolicy',
  'seLinuxOptions',
  'seccompProfile',
  'supplementalGroups',
  'supplementalGroupsPolicy',
];

const OF_CONTAINERS = [
  'allowPrivilegeEscalation',
  'appArmorProfile',
  'capabilities',
  'privileged',
  'procMount',
  'readOnlyRootFilesystem',
  'runAsGroup',
  'runAsUser',
  'seLinuxOptions',
  'seccompProfile',
];
