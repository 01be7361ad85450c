import { imageReferences } from '../../../src/checks/rules/image-references';
import { deployment, pod } from '../objects';
import { testRule } from '../rule-tester';

const AT = 'spec.template.spec.containers[0].image';

function running(image: string) {
  return deployment({ containers: [{ name: 'web', image }] });
}

testRule(imageReferences, {
  accept: [
    { title: 'valid references', given: [running('ghcr.io/acme/api:1.4.2'), running('nginx')] },
    { title: 'a space that a tool in the cluster replaces', given: running(' ') },
    { title: 'names that a builder replaces', given: [running('ko://github.com/Acme/API'), running('{{ image }}')] },
    { title: 'placeholders', given: [running('{IMAGE}'), running('IMAGE_URL'), running('<image>')] },
    { title: 'a placeholder', given: running('${IMAGE}') },
  ],
  reject: [
    {
      title: 'capital letters',
      given: running('ghcr.io/Acme/API:1.4.2'),
      at: AT,
      what: 'the image "ghcr.io/Acme/API:1.4.2" has upper-case letters in its path',
      fix: "image: 'ghcr.io/acme/api:1.4.2'",
    },
    {
      title: 'spaces',
      given: running('nginx:1.27.3 '),
      at: AT,
      what: 'the image "nginx:1.27.3 " contains whitespace',
      fix: "image: 'nginx:1.27.3'",
    },
    {
      title: 'a URL',
      given: running('https://ghcr.io/acme/api:1'),
      at: AT,
      what: 'the image "https://ghcr.io/acme/api:1" has the registry "https:", which is not a host',
      fix: "image: 'ghcr.io/acme/api:1'",
    },
    {
      title: 'an image of an init container with an empty tag',
      given: pod({ initContainers: [{ name: 'first', image: 'busybox:' }] }),
      at: 'spec.initContainers[0].image',
      what: 'the image "busybox:" has an empty tag',
      fix: 'write registry, path and tag',
    },
    {
      title: 'an image of a volume',
      given: pod({ volumes: [{ name: 'model', image: { reference: 'acme/Model:1' } }] }),
      at: 'spec.volumes[0].image.reference',
      what: 'the image "acme/Model:1" has upper-case letters in its path',
    },
  ],
});
