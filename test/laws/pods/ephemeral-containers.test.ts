import { ephemeralContainers } from '../../../src/laws/pods/ephemeral-containers';
import { pod, template, testPodLaws } from './pod-law-tester';

testPodLaws(
  ephemeralContainers,
  [['an empty list', pod({ ephemeralContainers: [] })]],
  [
    [
      'one in a template',
      template({ ephemeralContainers: [{ name: 'debug', image: 'busybox' }] }),
      'spec.template.spec.ephemeralContainers',
      'the pod has ephemeral containers from the start',
    ],
  ],
);
