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
      'an unmasked /proc for users of its own',
      podOf({ securityContext: { procMount: 'Unmasked' } }, { hostUsers: false }),
    ],
    ['a sysctl of the network of the pod', pod({ securityContext: { sysctls: [{ name: 'net.core.somaxconn' }] } })],
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
      'privileges that may not grow',
      podOf({ securityContext: { privileged: true, allowPrivilegeEscalation: false } }),
      'spec.containers[0].securityContext',
      'the container is privileged, and may not get more privileges',
    ],
    [
      'a capability that may not grow',
      podOf({ securityContext: { capabilities: { add: ['CAP_SYS_ADMIN'] }, allowPrivilegeEscalation: false } }),
      'spec.containers[0].securityContext',
      'the container has CAP_SYS_ADMIN, and may not get more privileges',
    ],
    [
      'an unmasked /proc for users of the node',
      podOf({ securityContext: { procMount: 'Unmasked' } }),
      'spec.containers[0].securityContext.procMount',
      'procMount is "Unmasked", but the pod uses the user namespace of the node',
    ],
    [
      'relabelling by mount',
      pod({ securityContext: { seLinuxChangePolicy: 'MountOption' } }),
      'spec.securityContext.seLinuxChangePolicy',
      'seLinuxChangePolicy is "MountOption"; without the feature SELinuxMount it must be "Recursive"',
    ],
    [
      'a sysctl that is not one',
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
      'a sysctl of the network of the node',
      pod({ hostNetwork: true, securityContext: { sysctls: [{ name: 'net/core/somaxconn' }] } }),
      'spec.securityContext.sysctls[0].name',
      '"net/core/somaxconn" is that of the node, because hostNetwork is true',
    ],
    [
      'a sysctl of the messages of the node',
      pod({ hostIPC: true, securityContext: { sysctls: [{ name: 'kernel.msgmax' }] } }),
      'spec.securityContext.sysctls[0].name',
      '"kernel.msgmax" is that of the node, because hostIPC is true',
    ],
    [
      'processes of the pod and of the node',
      pod({ hostPID: true, shareProcessNamespace: true }),
      'spec.shareProcessNamespace',
      'shareProcessNamespace and hostPID are both true',
    ],
    [
      'the network of the node with users of its own',
      pod({ hostNetwork: true, hostUsers: false }),
      'spec.hostNetwork',
      'hostNetwork is true, and hostUsers is false',
    ],
    [
      'devices with users of its own',
      podOf({ volumeDevices: [{ name: 'b', devicePath: '/dev/b' }] }, { hostUsers: false }),
      'spec.containers[0].volumeDevices',
      'the container has volumeDevices, and hostUsers is false',
    ],
  ],
);
