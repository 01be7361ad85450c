import { kustomizeStrings } from '../../../src/checks/rules/kustomize-strings';
import type { Fields } from '../../../src/manifests/manifest';
import { deployment, object } from '../objects';
import { testRule } from '../rule-tester';

function config(data: Fields): Fields {
  return object('v1', 'ConfigMap', 'settings', { data });
}

function annotated(annotations: Fields): Fields {
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings', annotations } };
}

function custom(spec: Fields): Fields {
  return object('example.com/v1', 'Thing', 'a', { spec });
}

testRule(kustomizeStrings, {
  accept: [
    {
      title: 'strings that YAML must escape',
      given: config({ a: 'é \t\u0007 \u00a0 \u200b \ufeff \ud83d\ude00\r\n', b: '\0' }),
    },
    {
      title: 'strings that YAML reads as another type',
      given: [config({ '0': '1e3', true: '~' }), custom({ '': 1, '0': 2 })],
    },
    {
      title: 'annotation names that only look like numbers',
      given: annotated({ '1.2.3': 'a', '1-2': 'b', 'example.com/0': 'c', y: 'd', '0xZ': 'e', v1: 'f' }),
    },
    { title: 'names that YAML misreads on pods', given: deployment({}, { annotations: { '0': 'a' } }) },
    {
      title: 'tabs elsewhere',
      given: [annotated({ note: '\ta' }), annotated({ note: 'a\n\tb' }), config({ a: '\ta\nb' })],
    },
    { title: 'names that another rule refuses', given: annotated({ '': 'a', '~': 'b', '+1': 'c' }) },
    { title: 'long keys', given: custom({ ['k'.repeat(1024)]: 1 }) },
  ],
  reject: [
    {
      title: 'DEL',
      given: config({ a: 'x\u007fy' }),
      at: 'data.a',
      what: 'the text contains the character U+007F',
      fix: "text.replaceAll('\\u007f', ''), or give it as bytes: Buffer.from(...)",
    },
    {
      title: 'a line break that only YAML recognizes',
      given: deployment({ containers: [{ name: 'web', args: ['a', 'b\u2028c'] }] }),
      at: 'spec.template.spec.containers[0].args[1]',
      what: 'the text contains the character U+2028',
      fix: "text.replaceAll('\\u2028', '')",
    },
    {
      title: 'a noncharacter of Unicode',
      given: custom({ list: [[{ a: '\uffff' }]] }),
      at: 'spec.list[0][0].a',
      what: 'the text contains the character U+FFFF',
    },
    {
      title: 'NEL in a key',
      given: custom({ 'a\u0085b': 1 }),
      at: 'spec[a\u0085b]',
      what: 'the key contains the character U+0085',
    },
    {
      title: 'the merge key of YAML',
      given: config({ '<<': 'a' }),
      at: 'data[<<]',
      what: 'the key is "<<", by which YAML merges maps',
    },
    {
      title: 'a key that is too long',
      given: custom({ ['k'.repeat(1025)]: 1 }),
      at: `spec.${'k'.repeat(1025)}`,
      what: 'the key is 1025 characters long; the limit is 1024',
    },
    ...['0', '1e3', 'true', 'Null', '1.5', '0x1F', '1_000', '2001-12-14', '08', '0b101'].map((name) => ({
      title: `the annotation name ${name}`,
      given: annotated({ [name]: 'a' }),
      at: /^[a-zA-Z]/.test(name) ? `metadata.annotations.${name}` : `metadata.annotations[${name}]`,
      what: `the annotation name "${name}" is not a string to Kustomize`,
      fix: `'example.com/${name}'`,
    })),
    {
      title: 'an annotation with several lines that starts with a tab',
      given: annotated({ note: '\ta\nb' }),
      at: 'metadata.annotations.note',
      what: 'the annotation note begins with a tab and has a line break',
      fix: 'text.trimStart()',
    },
  ],
});
