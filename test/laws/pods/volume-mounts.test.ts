import { volumeMounts } from '../../../src/laws/pods/volume-mounts';
import { container, podOf, testPodLaws } from './pod-law-tester';

testPodLaws(
  volumeMounts,
  [
    [
      'two volumes',
      podOf(
        {
          volumeMounts: [
            { name: 'a', mountPath: '/a' },
            { name: 'b', mountPath: '/b', subPath: 'x/..y' },
          ],
        },
        { volumes: [{ name: 'a' }, { name: 'b', persistentVolumeClaim: { claimName: 'b' } }] },
      ),
    ],
    [
      'a device',
      podOf(
        { volumeDevices: [{ name: 'b', devicePath: '/dev/b' }] },
        { volumes: [{ name: 'a' }, { name: 'b', persistentVolumeClaim: { claimName: 'b' } }] },
      ),
    ],
    [
      'a claim of a StatefulSet',
      {
        apiVersion: 'apps/v1',
        kind: 'StatefulSet',
        metadata: { name: 'db' },
        spec: {
          selector: { matchLabels: { app: 'db' } },
          serviceName: 'db',
          volumeClaimTemplates: [{ metadata: { name: 'data' }, spec: {} }],
          template: { spec: { containers: [container({ volumeMounts: [{ name: 'data', mountPath: '/data' }] })] } },
        },
      },
    ],
  ],
  [
    [
      'an unknown volume',
      podOf(
        { volumeMounts: [{ name: 'c', mountPath: '/c' }] },
        { volumes: [{ name: 'a' }, { name: 'b', persistentVolumeClaim: { claimName: 'b' } }] },
      ),
      'spec.containers[0].volumeMounts[0].name',
      'the container "web" mounts the volume "c", but the pod has only a, b',
    ],
    [
      'two volumes at one path',
      podOf(
        {
          volumeMounts: [
            { name: 'a', mountPath: '/a' },
            { name: 'b', mountPath: '/a' },
          ],
        },
        { volumes: [{ name: 'a' }, { name: 'b', persistentVolumeClaim: { claimName: 'b' } }] },
      ),
      'spec.containers[0].volumeMounts[1].mountPath',
      'two volumes are mounted at "/a"',
    ],
    [
      'an empty path',
      podOf(
        { volumeMounts: [{ name: 'a', mountPath: '' }] },
        { volumes: [{ name: 'a' }, { name: 'b', persistentVolumeClaim: { claimName: 'b' } }] },
      ),
      'spec.containers[0].volumeMounts[0].mountPath',
      'mountPath is empty',
    ],
    [
      'an absolute subPath',
      podOf(
        { volumeMounts: [{ name: 'a', mountPath: '/a', subPath: '/b' }] },
        { volumes: [{ name: 'a' }, { name: 'b', persistentVolumeClaim: { claimName: 'b' } }] },
      ),
      'spec.containers[0].volumeMounts[0].subPath',
      'subPath is "/b", which begins with "/", but must be relative',
    ],
    [
      'a subPath that climbs',
      podOf(
        { volumeMounts: [{ name: 'a', mountPath: '/a', subPathExpr: 'a/../b' }] },
        { volumes: [{ name: 'a' }, { name: 'b', persistentVolumeClaim: { claimName: 'b' } }] },
      ),
      'spec.containers[0].volumeMounts[0].subPathExpr',
      'subPathExpr is "a/../b", which contains a step ".."',
    ],
    [
      'subPath and subPathExpr',
      podOf(
        { volumeMounts: [{ name: 'a', mountPath: '/a', subPath: 'a', subPathExpr: 'a' }] },
        { volumes: [{ name: 'a' }, { name: 'b', persistentVolumeClaim: { claimName: 'b' } }] },
      ),
      'spec.containers[0].volumeMounts[0].subPathExpr',
      'the mount has subPath and subPathExpr',
    ],
    [
      'bidirectional mounts in an unprivileged container',
      podOf(
        { volumeMounts: [{ name: 'a', mountPath: '/a', mountPropagation: 'Bidirectional' }] },
        { volumes: [{ name: 'a' }, { name: 'b', persistentVolumeClaim: { claimName: 'b' } }] },
      ),
      'spec.containers[0].volumeMounts[0].mountPropagation',
      'mountPropagation is "Bidirectional", but the container is not privileged',
    ],
    [
      'recursiveReadOnly without readOnly',
      podOf(
        { volumeMounts: [{ name: 'a', mountPath: '/a', recursiveReadOnly: 'Enabled' }] },
        { volumes: [{ name: 'a' }, { name: 'b', persistentVolumeClaim: { claimName: 'b' } }] },
      ),
      'spec.containers[0].volumeMounts[0].recursiveReadOnly',
      'recursiveReadOnly is set, but readOnly is not',
    ],
    [
      'recursiveReadOnly that is not there',
      podOf(
        { volumeMounts: [{ name: 'a', mountPath: '/a', recursiveReadOnly: 'Always' }] },
        { volumes: [{ name: 'a' }, { name: 'b', persistentVolumeClaim: { claimName: 'b' } }] },
      ),
      'spec.containers[0].volumeMounts[0].recursiveReadOnly',
      'recursiveReadOnly is "Always"',
    ],
    [
      'a device that is not a claim',
      podOf(
        { volumeDevices: [{ name: 'a', devicePath: '/dev/a' }] },
        { volumes: [{ name: 'a' }, { name: 'b', persistentVolumeClaim: { claimName: 'b' } }] },
      ),
      'spec.containers[0].volumeDevices[0].name',
      'the volume "a" is not a claim, so it cannot be a device',
    ],
    [
      'an unknown device',
      podOf(
        { volumeDevices: [{ name: 'c', devicePath: '/dev/c' }] },
        { volumes: [{ name: 'a' }, { name: 'b', persistentVolumeClaim: { claimName: 'b' } }] },
      ),
      'spec.containers[0].volumeDevices[0].name',
      'the pod has no volume "c"',
    ],
    [
      'a device path that goes up',
      podOf(
        { volumeDevices: [{ name: 'b', devicePath: '/dev/../b' }] },
        { volumes: [{ name: 'a' }, { name: 'b', persistentVolumeClaim: { claimName: 'b' } }] },
      ),
      'spec.containers[0].volumeDevices[0].devicePath',
      'devicePath is "/dev/../b", which contains a step ".."',
    ],
    [
      'a volume that is a device, too',
      podOf(
        { volumeMounts: [{ name: 'b', mountPath: '/b' }], volumeDevices: [{ name: 'b', devicePath: '/dev/b' }] },
        { volumes: [{ name: 'b', persistentVolumeClaim: { claimName: 'b' } }] },
      ),
      'spec.containers[0].volumeMounts[0].name',
      'the volume "b" is used both as a mount and as a device',
    ],
  ],
);
