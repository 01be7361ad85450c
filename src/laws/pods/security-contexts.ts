import type { PodSecurityContext, PodSpec, SecurityContext, Sysctl } from '../../kubernetes/generated/core/v1';
import { quote } from '../../manifests/literal';
import { apiType } from '../api-type';
import { podSpec } from '../api-types';
import { between } from '../grammars/numbers';
import { law } from '../law';
import { WHY } from './why';

const NAME = 'security-contexts';
const id = between(0, 2 ** 31 - 1);
const notEmpty = (value: string) => (value === '' ? 'is empty' : undefined);

/** https://kubernetes.io/docs/tasks/configure-pod-container/security-context/ */
export const securityContexts = [
  law({
    name: NAME,
    type: apiType<SecurityContext>('core/v1.SecurityContext'),
    why: WHY,
    fix: 'write users and groups as numbers: runAsUser: 1000',
    fields: { runAsUser: id, runAsGroup: id, procMount: notEmpty },
    check({ procMount, allowPrivilegeEscalation, privileged = false, capabilities = {} }, place) {
      if (procMount === 'Unmasked' && place.enclosing(podSpec)?.hostUsers !== false) {
        place.refuse(
          ['procMount'],
          'procMount is "Unmasked", but the pod uses the user namespace of the node',
          'add hostUsers: false',
        );
      }
      if (allowPrivilegeEscalation !== false) {
        return;
      }
      if (privileged) {
        const what = 'the container is privileged, but allowPrivilegeEscalation is false';
        place.refuse([], what, 'leave privileged or allowPrivilegeEscalation out');
      }
      if ((capabilities.add ?? []).includes('CAP_SYS_ADMIN')) {
        const what = 'the container has CAP_SYS_ADMIN, but allowPrivilegeEscalation is false';
        place.refuse([], what, 'leave the capability or allowPrivilegeEscalation out');
      }
    },
  }),
  law({
    name: NAME,
    type: apiType<PodSecurityContext>('core/v1.PodSecurityContext'),
    why: WHY,
    fix: 'write users and groups as numbers: runAsUser: 1000',
    fields: {
      runAsUser: id,
      runAsGroup: id,
      fsGroup: id,
      supplementalGroups: { each: id },
      fsGroupChangePolicy: notEmpty,
      supplementalGroupsPolicy: notEmpty,
      seLinuxChangePolicy: (policy) =>
        policy === 'Recursive'
          ? undefined
          : `is ${quote(policy)}; without the feature gate SELinuxMount it must be "Recursive"`,
    },
  }),
  law({
    name: 'security-contexts',
    type: podSpec,
    why: WHY,
    fix: "name a parameter of the kernel, once: { name: 'net.core.somaxconn', value: '1024' }",
    check(spec, place) {
      const names = new Set<string>();
      for (const [index, { name = '' }] of (spec.securityContext?.sysctls ?? []).entries()) {
        const at = ['securityContext', 'sysctls', index, 'name'];
        if (name.length > 253 || !SYSCTL.test(name)) {
          place.refuse(at, `${quote(name)} is not the name of a sysctl`);
        } else if (names.has(name)) {
          place.refuse(at, `two sysctls are ${quote(name)}`);
        }
        names.add(name);
        const shared = sharedNamespace(name, spec);
        if (shared !== undefined) {
          place.refuse(
            at,
            `${quote(name)} belongs to the node, because ${shared} is true`,
            `remove it, or leave ${shared} out`,
          );
        }
      }
    },
  }),
  law({
    name: 'host-namespaces',
    type: podSpec,
    why: WHY,
    fix: 'keep one of the two',
    check({ hostPID = false, hostIPC = false, hostNetwork = false, shareProcessNamespace, hostUsers, ...spec }, place) {
      if (shareProcessNamespace === true && hostPID) {
        place.refuse(['shareProcessNamespace'], 'shareProcessNamespace and hostPID are both true');
      }
      if (hostUsers !== false) {
        return;
      }
      for (const [field, isShared] of Object.entries({ hostNetwork, hostPID, hostIPC })) {
        if (isShared) {
          place.refuse([field], `${field} is true, but hostUsers is false`);
        }
      }
      for (const field of ['initContainers', 'containers'] as const) {
        for (const [index, { volumeDevices = [] }] of (spec[field] ?? []).entries()) {
          if (volumeDevices.length > 0) {
            place.refuse([field, index, 'volumeDevices'], 'the container has volumeDevices, but hostUsers is false');
          }
        }
      }
    },
  }),
];

const SYSCTL = /^(?:[a-z0-9](?:[-_a-z0-9]*[a-z0-9])?[./])*[a-z0-9](?:[-_a-z0-9]*[a-z0-9])?$/;

/** The field that makes a kernel parameter belong to the node; undefined if it belongs to the pod. */
function sharedNamespace(
  name: Sysctl['name'],
  { hostNetwork, hostIPC }: Pick<Partial<PodSpec>, 'hostNetwork' | 'hostIPC'>,
) {
  const dotted = withDots(name);
  if (hostNetwork === true && dotted.startsWith('net.')) {
    return 'hostNetwork';
  }
  return hostIPC === true && (IPC.has(dotted) || dotted.startsWith('fs.mqueue.')) ? 'hostIPC' : undefined;
}

/** Names may be written with slashes; then dots and slashes are swapped. */
function withDots(name: string): string {
  const first = /[./]/.exec(name)?.[0];
  return first === '/' ? name.replace(/[./]/g, (sign) => (sign === '/' ? '.' : '/')) : name;
}

const IPC: ReadonlySet<string> = new Set([
  'kernel.sem',
  'kernel.shm',
  'kernel.shmall',
  'kernel.shmmax',
  'kernel.shmmni',
  'kernel.shm_rmid_forced',
  'kernel.msg',
  'kernel.msgmax',
  'kernel.msgmnb',
  'kernel.msgmni',
]);
