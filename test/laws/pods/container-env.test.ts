import { containerEnv } from '../../../src/laws/pods/container-env';
import { podOf, testPodLaws } from './pod-law-tester';

testPodLaws(
  containerEnv,
  [
    ['a value, and no value', podOf({ env: [{ name: 'A', value: '1' }, { name: 'B' }] })],
    ['a name that shells do not support', podOf({ env: [{ name: '1 a.b', value: '1' }] })],
    [
      'a key of a ConfigMap',
      podOf({ env: [{ name: 'A', valueFrom: { configMapKeyRef: { name: 'web', key: 'MODE' } } }] }),
    ],
    ['a whole Secret, by the prefix of its name', podOf({ envFrom: [{ prefix: 'A_', secretRef: { name: 'web-' } }] })],
    [
      'a file of an emptyDir',
      podOf(
        { env: [{ name: 'A', valueFrom: { fileKeyRef: { volumeName: 'env', path: 'a.env', key: 'A' } } }] },
        { volumes: [{ name: 'env' }] },
      ),
    ],
  ],
  [
    [
      'a name with "="',
      podOf({ env: [{ name: 'A=1' }] }),
      'spec.containers[0].env[0].name',
      'name is "A=1", which contains "="; only printable ASCII except "=" is allowed',
    ],
    [
      'a value without a source',
      podOf({ env: [{ name: 'A', valueFrom: {} }] }),
      'spec.containers[0].env[0].valueFrom',
      '"A" has no source for its value',
    ],
    [
      'a value twice',
      podOf({ env: [{ name: 'A', value: '1', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } }] }),
      'spec.containers[0].env[0].valueFrom',
      '"A" has both a value and fieldRef',
    ],
    [
      'a value from two sources',
      podOf({
        env: [
          { name: 'A', valueFrom: { secretKeyRef: { name: 'a', key: 'b' }, fieldRef: { fieldPath: 'metadata.name' } } },
        ],
      }),
      'spec.containers[0].env[0].valueFrom',
      '"A" has several sources: secretKeyRef and fieldRef',
    ],
    [
      'an invalid key of a ConfigMap',
      podOf({ env: [{ name: 'A', valueFrom: { configMapKeyRef: { name: 'web', key: 'a b' } } }] }),
      'spec.containers[0].env[0].valueFrom.configMapKeyRef.key',
      'key is "a b", which contains " "; only letters, digits, "-", "_" and "." are allowed',
    ],
    [
      'a key of a Secret without a name',
      podOf({ env: [{ name: 'A', valueFrom: { secretKeyRef: { key: 'a' } } }] }),
      'spec.containers[0].env[0].valueFrom.secretKeyRef.name',
      'secretKeyRef has no name',
    ],
    [
      'all keys without a source',
      podOf({ envFrom: [{ prefix: 'A_' }] }),
      'spec.containers[0].envFrom[0]',
      'an element of envFrom has no source',
    ],
    [
      'all keys of two objects',
      podOf({ envFrom: [{ configMapRef: { name: 'a' }, secretRef: { name: 'b' } }] }),
      'spec.containers[0].envFrom[0]',
      'an element of envFrom names two objects',
    ],
    [
      'all keys of an invalid name',
      podOf({ envFrom: [{ configMapRef: { name: 'A' } }] }),
      'spec.containers[0].envFrom[0].configMapRef.name',
      'name is "A", which contains "A"; only a-z, 0-9, "-" and "." are allowed',
    ],
    [
      'a file of a volume that is not an emptyDir',
      podOf(
        { env: [{ name: 'A', valueFrom: { fileKeyRef: { volumeName: 'env', path: 'a.env', key: 'A' } } }] },
        { volumes: [{ name: 'env', configMap: { name: 'a' } }] },
      ),
      'spec.containers[0].env[0].valueFrom.fileKeyRef.volumeName',
      'the volume "env" is not an emptyDir',
    ],
    [
      'a file outside of the volume',
      podOf(
        { env: [{ name: 'A', valueFrom: { fileKeyRef: { volumeName: 'env', path: '../a', key: 'A' } } }] },
        { volumes: [{ name: 'env' }] },
      ),
      'spec.containers[0].env[0].valueFrom.fileKeyRef.path',
      'path is "../a", which contains a step ".."',
    ],
  ],
);
