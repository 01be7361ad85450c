import { objectAnnotations } from '../../../src/laws/metadata/object-annotations';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';

function configMap(annotations: Fields): Fields {
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'web', annotations } };
}

function deployment(annotations: Fields): Fields {
  const spec = { template: { metadata: { annotations } } };
  return { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'web' }, spec };
}

testLaws(objectAnnotations, {
  accept: [
    { title: 'any string as a value', given: configMap({ 'example.com/note': 'a b\nc' }) },
    { title: 'capital letters in the domain of a key', given: configMap({ 'Example.com/note': '' }) },
    { title: 'exactly as many bytes as the limit', given: configMap({ note: 'a'.repeat(256 * 1024 - 4) }) },
  ],
  refuse: [
    {
      title: 'an invalid annotation key',
      given: configMap({ 'a b': '' }),
      at: 'metadata.annotations[a b]',
      what: 'the annotation key "a b" contains " "; only letters, digits, "-", "_" and "." are allowed',
    },
    {
      title: 'more bytes than the limit, in letters of two bytes',
      given: configMap({ note: 'é'.repeat(128 * 1024) }),
      at: 'metadata.annotations',
      what: 'the annotations take 262148 bytes; the limit is 262144',
    },
    {
      title: 'an invalid key of a pod annotation',
      given: deployment({ '-note': '' }),
      at: 'spec.template.metadata.annotations[-note]',
      what: 'the annotation key "-note" does not begin and end with a letter or digit',
    },
  ],
});
