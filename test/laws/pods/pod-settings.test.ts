import { podSettings } from '../../../src/laws/pods/pod-settings';
import { pod, template, testPodLaws } from './pod-law-tester';

testPodLaws(
  podSettings,
  [
    [
      'references to other objects',
      pod({
        serviceAccountName: 'web',
        nodeName: 'node-1.example.com',
        priorityClassName: '',
        runtimeClassName: 'gvisor',
      }),
    ],
    ['a node and gates in a template', template({ nodeName: 'a', schedulingGates: [{ name: 'example.com/a' }] })],
    [
      'a hostname in a StatefulSet, which has its own',
      {
        apiVersion: 'apps/v1',
        kind: 'StatefulSet',
        metadata: { name: 'db' },
        spec: {
          selector: { matchLabels: { app: 'db' } },
          serviceName: 'db',
          volumeClaimTemplates: [{ metadata: { name: 'data' }, spec: {} }],
          template: { spec: { hostname: 'A', subdomain: 'B' } },
        },
      },
    ],
  ],
  [
    [
      'an invalid account',
      pod({ serviceAccountName: 'Web' }),
      'spec.serviceAccountName',
      'serviceAccountName is "Web", which contains "W"; only a-z, 0-9, "-" and "." are allowed',
    ],
    [
      'an empty runtime class',
      pod({ runtimeClassName: '' }),
      'spec.runtimeClassName',
      'runtimeClassName is "", which is empty',
    ],
    [
      'a node and gates in a pod',
      pod({ nodeName: 'a', schedulingGates: [{ name: 'example.com/a' }] }),
      'spec.nodeName',
      'nodeName is "a", but the pod has schedulingGates',
    ],
    [
      'a deadline of 0',
      pod({ activeDeadlineSeconds: 0 }),
      'spec.activeDeadlineSeconds',
      'activeDeadlineSeconds is 0; it must be from 1 to 2147483647',
    ],
    [
      'a hostname with a dot',
      pod({ hostname: 'a.b' }),
      'spec.hostname',
      'hostname is "a.b", which contains "."; only a-z, 0-9 and "-" are allowed',
    ],
    [
      'a subdomain in capitals',
      pod({ subdomain: 'A' }),
      'spec.subdomain',
      'subdomain is "A", which contains "A"; only a-z, 0-9 and "-" are allowed',
    ],
    [
      'a hostname on the host network',
      pod({ hostNetwork: true, hostnameOverride: 'a.b' }),
      'spec.hostnameOverride',
      'hostnameOverride is set, and hostNetwork is true',
    ],
    [
      'a hostname of 65 characters',
      pod({ hostnameOverride: 'a'.repeat(65) }),
      'spec.hostnameOverride',
      'hostnameOverride is "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", which is 65 characters long; the limit is 64',
    ],
    ['an empty preemption policy', pod({ preemptionPolicy: '' }), 'spec.preemptionPolicy', 'preemptionPolicy is empty'],
    [
      'a readiness gate with a blank',
      pod({ readinessGates: [{ conditionType: 'a b' }] }),
      'spec.readinessGates[0].conditionType',
      'conditionType is "a b", which contains " "; only letters, digits, "-", "_" and "." are allowed',
    ],
    [
      'a scheduling gate twice',
      pod({ schedulingGates: [{ name: 'a' }, { name: 'a' }] }),
      'spec.schedulingGates[1]',
      'two schedulingGates are named "a"',
    ],
  ],
);
