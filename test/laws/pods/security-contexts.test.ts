import { securityContexts } from '../../../src/laws/pods/security-contexts';
import { pod, podOf, testPodLaws } from './pod-law-tester';

testPodLaws(
  securityContexts,
  [
    [
      'users and groups',
      pod({
        securityContext: {
          runAsUser: 0,
          runAsGroup: 2147483647,
          supplementalGroups: [1],
          fsGroup: 2000,
          seLinuxChangePolicy: 'Recursive',
        },
      }),
    ],
    ['privileges', podOf({ securityContext: { privileged: true } })],
    [
      'an unmasked /proc in a user namespace',
      podOf({ securityContext: { procMount: 'Unmasked' } }, { hostUsers: false }),
    ],
    ['a network sysctl of the pod', pod({ securityContext: { sysctls: [{ name: 'net.core.somaxconn' }] } })],
  ],
  [
    [
      'a user below 0',
      podOf({ securityContext: { runAsUser: -1 } }),
      'spec.containers[0].securityContext.runAsUser',
      'runAsUser is -1; it must be from 0 to 2147483647',
    ],
    [
      'a group beyond 31 bits',
      pod({ securityContext: { supplementalGroups: [2147483648] } }),
      'spec.securityContext.supplementalGroups[0]',
      'an element of supplementalGroups is 2147483648; it must be from 0 to 2147483647',
    ],
    [
      'a privileged container without privilege escalation',
      podOf({ securityContext: { privileged: true, allowPrivilegeEscalation: false } }),
      'spec.containers[0].securityContext',
      'the container is privileged, but allowPrivilegeEscalation is false',
    ],
    [
      'CAP_SYS_ADMIN without privilege escalation',
      podOf({ securityContext: { capabilities: { add: ['CAP_SYS_ADMIN'] }, allowPrivilegeEscalation: false } }),
      'spec.containers[0].securityContext',
      'the container has CAP_SYS_ADMIN, but allowPrivilegeEscalation is false',
    ],
    [
      'an unmasked /proc without a user namespace',
      podOf({ securityContext: { procMount: 'Unmasked' } }),
      'spec.containers[0].securityContext.procMount',
      'procMount is "Unmasked", but the pod uses the user namespace of the node',
    ],
    [
      'relabelling by mount',
      pod({ securityContext: { seLinuxChangePolicy: 'MountOption' } }),
      'spec.securityContext.seLinuxChangePolicy',
      'seLinuxChangePolicy is "MountOption"; without the feature gate SELinuxMount it must be "Recursive"',
    ],
    [
      'an invalid sysctl',
      pod({ securityContext: { sysctls: [{ name: 'net..core' }] } }),
      'spec.securityContext.sysctls[0].name',
      '"net..core" is not the name of a sysctl',
    ],
    [
      'a sysctl twice',
      pod({ securityContext: { sysctls: [{ name: 'kernel.sem' }, { name: 'kernel.sem' }] } }),
      'spec.securityContext.sysctls[1].name',
      'two sysctls are "kernel.sem"',
    ],
    [
      'a network sysctl on the host network',
      pod({ hostNetwork: true, securityContext: { sysctls: [{ name: 'net/core/somaxconn' }] } }),
      'spec.securityContext.sysctls[0].name',
      '"net/core/somaxconn" belongs to the node, because hostNetwork is true',
    ],
    [
      'an IPC sysctl with hostIPC',
      pod({ hostIPC: true, securityContext: { sysctls: [{ name: 'kernel.msgmax' }] } }),
      'spec.securityContext.sysctls[0].name',
      '"kernel.msgmax" belongs to the node, because hostIPC is true',
    ],
    [
      'shared processes of the pod and of the node',
      pod({ hostPID: true, shareProcessNamespace: true }),
      'spec.shareProcessNamespace',
      'shareProcessNamespace and hostPID are both true',
    ],
    [
      'the host network with a user namespace',
      pod({ hostNetwork: true, hostUsers: false }),
      'spec.hostNetwork',
      'hostNetwork is true, but hostUsers is false',
    ],
    [
      'devices with a user namespace',
      podOf({ volumeDevices: [{ name: 'b', devicePath: '/dev/b' }] }, { hostUsers: false }),
      'spec.containers[0].volumeDevices',
      'the container has volumeDevices, but hostUsers is false',
    ],
  ],
);
