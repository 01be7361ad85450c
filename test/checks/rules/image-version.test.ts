import { imageVersion } from '../../../src/checks/rules/image-version';
import { cronJob, deployment, pod } from '../objects';
import { testRule } from '../rule-tester';

function running(image: string) {
  return deployment({ containers: [{ name: 'web', image }] });
}

testRule(imageVersion, {
  accept: [
    { title: 'a tag', given: [running('nginx:1.27.3'), running('localhost:5000/api:1')] },
    { title: 'a digest, with any tag', given: running(`nginx:latest@sha256:${'a'.repeat(64)}`) },
    { title: 'the image name that Istio replaces with its proxy', given: running('auto') },
    { title: 'an invalid image reference, which another rule reports', given: running('Nginx') },
    { title: 'a placeholder', given: running('ghcr.io/acme/api:${TAG}') },
  ],
  reject: [
    {
      title: 'an image without a tag',
      given: running('nginx'),
      at: 'spec.template.spec.containers[0].image',
      what: 'the image "nginx" has no fixed version',
      fix: "pin it: image: 'nginx:1.2.3'",
    },
    {
      title: 'the port of a registry, which is not a tag',
      given: cronJob({ containers: [{ name: 'web', image: 'localhost:5000/api' }] }),
      at: 'spec.jobTemplate.spec.template.spec.containers[0].image',
      what: 'the image "localhost:5000/api" has no fixed version',
    },
    {
      title: 'the tag latest, on an init container',
      given: pod({ initContainers: [{ name: 'first', image: 'ghcr.io/acme/tools:latest' }] }),
      at: 'spec.initContainers[0].image',
      what: 'the image "ghcr.io/acme/tools:latest" has no fixed version',
      fix: "image: 'ghcr.io/acme/tools:1.2.3'",
    },
  ],
});
