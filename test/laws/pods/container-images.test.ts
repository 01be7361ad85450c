import { containerImages } from '../../../src/laws/pods/container-images';
import { container, pod, podOf, template, testPodLaws } from './pod-law-tester';

testPodLaws(
  containerImages,
  [
    ['an image', pod()],
    ['a blank in a template, which a tool fills in', template({ containers: [container({ image: ' ' })] })],
  ],
  [
    [
      'a container without an image',
      pod({ containers: [{ name: 'web' }] }),
      'spec.containers[0].image',
      'the container "web" has no image',
    ],
    [
      'an empty image in a template',
      template({ containers: [container({ image: '' })] }),
      'spec.template.spec.containers[0].image',
      'the container "web" has no image',
    ],
    [
      'an image with a blank in a pod',
      podOf({ image: 'nginx:1 ' }),
      'spec.containers[0].image',
      'the image "nginx:1 " of the container "web" begins or ends with whitespace',
    ],
  ],
);
