import { containerNames } from '../../../src/laws/pods/container-names';
import type { Fields } from '../../../src/manifests/manifest';
import { container, pod, podOf, testPodLaws } from './pod-law-tester';

testPodLaws(
  containerNames,
  [
    ['one container', pod()],
    ['an init container with another name', pod({ initContainers: [container({ name: 'first' })] })],
  ],
  [
    [
      'a PodTemplate without a template',
      { apiVersion: 'v1', kind: 'PodTemplate', metadata: { name: 'web' } },
      'template.spec.containers',
      'the pod has no container',
    ],
    ...['Deployment', 'ReplicaSet', 'StatefulSet', 'DaemonSet'].map(withoutTemplate),
    [
      'a pod without a spec',
      { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web' } },
      'spec.containers',
      'the pod has no container',
    ],
    ['a pod without containers', pod({ containers: [] }), 'spec.containers', 'the pod has no container'],
    [
      'a name that is not a DNS label',
      podOf({ name: 'Web_1' }),
      'spec.containers[0].name',
      'the container name "Web_1" contains "W"; only a-z, 0-9 and "-" are allowed',
    ],
    [
      'two containers with the same name',
      pod({ containers: [container(), container()] }),
      'spec.containers[1].name',
      'two containers are named "web"',
    ],
    [
      'an init container with the name of another container',
      pod({ initContainers: [container()] }),
      'spec.initContainers[0].name',
      'two containers are named "web"',
    ],
  ],
);

function withoutTemplate(kind: string): readonly [title: string, given: Fields, at: string, what: string] {
  const selector = { matchExpressions: [{ key: 'old', operator: 'DoesNotExist' }] };
  const given = { apiVersion: 'apps/v1', kind, metadata: { name: 'web' }, spec: { selector } };
  return [`a ${kind} without a template`, given, 'spec.template.spec.containers', 'the pod has no container'];
}
