import { podFieldReferences } from '../../../src/laws/pods/pod-field-references';
import { pod, podOf, testPodLaws } from './pod-law-tester';

testPodLaws(
  podFieldReferences,
  [
    [
      'the address of the node in a variable',
      podOf({ env: [{ name: 'A', valueFrom: { fieldRef: { fieldPath: 'status.hostIP' } } }] }),
    ],
    [
      'a label by its key',
      podOf({
        env: [{ name: 'A', valueFrom: { fieldRef: { fieldPath: "metadata.labels['app.kubernetes.io/name']" } } }],
      }),
    ],
    [
      'an annotation in capitals, which the server accepts',
      podOf({
        env: [{ name: 'A', valueFrom: { fieldRef: { fieldPath: "metadata.annotations['A.example.com/B']" } } }],
      }),
    ],
    [
      'all labels in a file',
      pod({
        volumes: [
          { name: 'info', downwardAPI: { items: [{ path: 'a', fieldRef: { fieldPath: 'metadata.labels' } }] } },
        ],
      }),
    ],
    [
      'cpu in thousandths, in any notation',
      podOf({ env: [{ name: 'A', valueFrom: { resourceFieldRef: { resource: 'limits.cpu', divisor: '1000u' } } }] }),
    ],
    [
      'memory by 1 with an exponent that changes nothing',
      podOf({ env: [{ name: 'A', valueFrom: { resourceFieldRef: { resource: 'limits.memory', divisor: '10e-1' } } }] }),
    ],
    [
      'memory by a unit',
      podOf({
        env: [{ name: 'A', valueFrom: { resourceFieldRef: { resource: 'requests.memory', divisor: '1024Ki' } } }],
      }),
    ],
    [
      'huge pages',
      podOf({
        env: [{ name: 'A', valueFrom: { resourceFieldRef: { resource: 'limits.hugepages-2Mi', divisor: '1Mi' } } }],
      }),
    ],
  ],
  [
    [
      'all labels in a variable',
      podOf({ env: [{ name: 'A', valueFrom: { fieldRef: { fieldPath: 'metadata.labels' } } }] }),
      'spec.containers[0].env[0].valueFrom.fieldRef.fieldPath',
      'fieldPath is "metadata.labels"',
    ],
    [
      'the address of the node in a file',
      pod({
        volumes: [{ name: 'info', downwardAPI: { items: [{ path: 'a', fieldRef: { fieldPath: 'status.hostIP' } }] } }],
      }),
      'spec.volumes[0].downwardAPI.items[0].fieldRef.fieldPath',
      'fieldPath is "status.hostIP"',
    ],
    [
      'an unknown field',
      podOf({ env: [{ name: 'A', valueFrom: { fieldRef: { fieldPath: 'metadata.uuid' } } }] }),
      'spec.containers[0].env[0].valueFrom.fieldRef.fieldPath',
      'fieldPath is "metadata.uuid"',
    ],
    [
      'a key of a field without keys',
      podOf({ env: [{ name: 'A', valueFrom: { fieldRef: { fieldPath: "metadata.name['a']" } } }] }),
      'spec.containers[0].env[0].valueFrom.fieldRef.fieldPath',
      'fieldPath is "metadata.name[\'a\']", but "metadata.name" has no keys',
    ],
    [
      'an invalid label key',
      podOf({ env: [{ name: 'A', valueFrom: { fieldRef: { fieldPath: "metadata.labels['a b']" } } }] }),
      'spec.containers[0].env[0].valueFrom.fieldRef.fieldPath',
      'the key "a b" in fieldPath contains " "; only letters, digits, "-", "_" and "." are allowed',
    ],
    [
      'a version that is not that of pods',
      podOf({ env: [{ name: 'A', valueFrom: { fieldRef: { apiVersion: 'v2', fieldPath: 'metadata.name' } } }] }),
      'spec.containers[0].env[0].valueFrom.fieldRef.apiVersion',
      'apiVersion is "v2", which is not the version of pods',
    ],
    [
      'an unknown resource',
      podOf({ env: [{ name: 'A', valueFrom: { resourceFieldRef: { resource: 'limits.gpu', divisor: '0' } } }] }),
      'spec.containers[0].env[0].valueFrom.resourceFieldRef.resource',
      'resource is "limits.gpu"',
    ],
    [
      'a resource of no container in a file',
      pod({
        volumes: [
          { name: 'info', downwardAPI: { items: [{ path: 'a', resourceFieldRef: { resource: 'limits.cpu' } }] } },
        ],
      }),
      'spec.volumes[0].downwardAPI.items[0].resourceFieldRef.containerName',
      'the file names no container for the resource',
    ],
    [
      'cpu in tenths',
      podOf({ env: [{ name: 'A', valueFrom: { resourceFieldRef: { resource: 'limits.cpu', divisor: '100m' } } }] }),
      'spec.containers[0].env[0].valueFrom.resourceFieldRef.divisor',
      'divisor is "100m"',
    ],
    [
      'memory in thousands with an exponent, which the server does not write as 1k',
      podOf({ env: [{ name: 'A', valueFrom: { resourceFieldRef: { resource: 'limits.memory', divisor: '1e3' } } }] }),
      'spec.containers[0].env[0].valueFrom.resourceFieldRef.divisor',
      'divisor is "1e3"',
    ],
    [
      'cpu in a unit of memory with a blank behind it',
      podOf({ env: [{ name: 'A', valueFrom: { resourceFieldRef: { resource: 'limits.cpu', divisor: '1Mi ' } } }] }),
      'spec.containers[0].env[0].valueFrom.resourceFieldRef.divisor',
      'divisor is "1Mi "',
    ],
    [
      'memory in two thousands',
      podOf({ env: [{ name: 'A', valueFrom: { resourceFieldRef: { resource: 'limits.memory', divisor: '2k' } } }] }),
      'spec.containers[0].env[0].valueFrom.resourceFieldRef.divisor',
      'divisor is "2k"',
    ],
  ],
);
