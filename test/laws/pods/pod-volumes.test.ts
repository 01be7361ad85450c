import { podVolumes } from '../../../src/laws/pods/pod-volumes';
import { pod, testPodLaws } from './pod-law-tester';

testPodLaws(
  podVolumes,
  [
    ['a volume without a source, which is an emptyDir', pod({ volumes: [{ name: 'a' }] })],
    [
      'a volume with the name of a claim, which replaces it',
      {
        apiVersion: 'apps/v1',
        kind: 'StatefulSet',
        metadata: { name: 'db' },
        spec: {
          selector: { matchLabels: { app: 'db' } },
          serviceName: 'db',
          volumeClaimTemplates: [{ metadata: { name: 'data' }, spec: {} }],
          template: { spec: { volumes: [{ name: 'data' }, { name: 'data' }] } },
        },
      },
    ],
    [
      'an ephemeral claim',
      pod({
        volumes: [
          { name: 'a', ephemeral: { volumeClaimTemplate: { metadata: { labels: { app: 'web' } }, spec: {} } } },
        ],
      }),
    ],
  ],
  [
    [
      'a name that is not a DNS label',
      pod({ volumes: [{ name: 'a.b' }] }),
      'spec.volumes[0].name',
      'the volume name "a.b" contains "."; only a-z, 0-9 and "-" are allowed',
    ],
    [
      'two volumes with the same name',
      pod({ volumes: [{ name: 'a' }, { name: 'a' }] }),
      'spec.volumes[1].name',
      'two volumes are named "a"',
    ],
    [
      'two sources',
      pod({ volumes: [{ name: 'a', emptyDir: {}, secret: { secretName: 'b' } }] }),
      'spec.volumes[0].secret',
      'the volume has the sources emptyDir and secret',
    ],
    [
      'a claim without a template',
      pod({ volumes: [{ name: 'a', ephemeral: {} }] }),
      'spec.volumes[0].ephemeral.volumeClaimTemplate',
      'the volume has no volumeClaimTemplate',
    ],
    [
      'a claim that another volume uses',
      pod({
        volumes: [
          { name: 'a', ephemeral: { volumeClaimTemplate: { spec: {} } } },
          { name: 'b', persistentVolumeClaim: { claimName: 'web-a' } },
        ],
      }),
      'spec.volumes[0].ephemeral',
      'the volume 1 of the pod names the claim "web-a", which is created for this one',
    ],
  ],
);
