import { volumeSources } from '../../../src/laws/pods/volume-sources';
import { pod, template, testPodLaws } from './pod-law-tester';

testPodLaws(
  volumeSources,
  [
    [
      'usual sources',
      pod({
        volumes: [
          { name: 'a', emptyDir: { sizeLimit: '1Gi' } },
          { name: 'b', csi: { driver: 'Secrets-Store.csi.k8s.io' } },
          { name: 'c', persistentVolumeClaim: { claimName: 'data' } },
        ],
      }),
    ],
    ['an image that is filled in later, in a template', template({ volumes: [{ name: 'a', image: {} }] })],
  ],
  [
    [
      'a limit below 0',
      pod({ volumes: [{ name: 'a', emptyDir: { sizeLimit: '-1' } }] }),
      'spec.volumes[0].emptyDir.sizeLimit',
      'sizeLimit is -1, which is negative',
    ],
    [
      'a folder that climbs',
      pod({ volumes: [{ name: 'a', gitRepo: { repository: 'r', directory: '..' } }] }),
      'spec.volumes[0].gitRepo.directory',
      'directory is "..", which contains a step ".."',
    ],
    [
      'an invalid driver',
      pod({ volumes: [{ name: 'a', csi: { driver: 'a_b' } }] }),
      'spec.volumes[0].csi.driver',
      'driver is "a_b", which contains "_"; only a-z, 0-9, "-" and "." are allowed',
    ],
    [
      'a Secret without a name',
      pod({ volumes: [{ name: 'a', csi: { driver: 'a', nodePublishSecretRef: {} } }] }),
      'spec.volumes[0].csi.nodePublishSecretRef.name',
      'the name "" of the Secret is empty',
    ],
    [
      'no claim',
      pod({ volumes: [{ name: 'a', persistentVolumeClaim: { claimName: '' } }] }),
      'spec.volumes[0].persistentVolumeClaim.claimName',
      'claimName is empty',
    ],
    [
      'no image in a pod',
      pod({ volumes: [{ name: 'a', image: {} }] }),
      'spec.volumes[0].image.reference',
      'the volume has no image',
    ],
  ],
);
