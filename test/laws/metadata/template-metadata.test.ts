import { templateMetadata } from '../../../src/laws/metadata/template-metadata';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';
import { pod } from '../pods/pod-law-tester';

function ephemeral(metadata: Fields): Fields {
  return pod({ volumes: [{ name: 'a', ephemeral: { volumeClaimTemplate: { metadata, spec: {} } } }] });
}

function claims(metadata: Fields): Fields {
  return {
    apiVersion: 'resource.k8s.io/v1',
    kind: 'ResourceClaimTemplate',
    metadata: { name: 'gpu', finalizers: ['example.com/a'] },
    spec: { metadata, spec: {} },
  };
}

const VOLUME = 'spec.volumes[0].ephemeral.volumeClaimTemplate.metadata';

testLaws(templateMetadata, {
  accept: [
    {
      title: 'labels and annotations',
      given: claims({ labels: { app: 'a' }, annotations: { 'Example.com/a': 'b c' } }),
    },
    { title: 'an empty name', given: ephemeral({ name: '', generation: 0 }) },
  ],
  refuse: [
    {
      title: 'the name of a claim',
      given: ephemeral({ name: 'b' }),
      at: `${VOLUME}.name`,
      what: 'the template of a claim has name; only labels and annotations are allowed',
    },
    {
      title: 'an empty list of finalizers',
      given: claims({ finalizers: [] }),
      at: 'spec.metadata.finalizers',
      what: 'the template of a claim has finalizers; only labels and annotations are allowed',
    },
    {
      title: 'an invalid label',
      given: ephemeral({ labels: { app: '-a' } }),
      at: `${VOLUME}.labels.app`,
      what: 'the value "-a" of the label "app" does not begin and end with a letter or digit',
    },
    {
      title: 'an invalid annotation',
      given: claims({ annotations: { 'a b': '' } }),
      at: 'spec.metadata.annotations[a b]',
      what: 'the annotation key "a b" contains " "; only letters, digits, "-", "_" and "." are allowed',
    },
  ],
});
