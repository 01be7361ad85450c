import { requireIgnoreReason } from '../../../src/checks/rules/require-ignore-reason';
import type { Value } from '../../../src/manifests/manifest';
import { testRule } from '../rule-tester';

const KEY = 'ignore.kustruct.dev/valid-name';
const FOUND = { at: `metadata.annotations[${KEY}]`, what: `the annotation ${KEY} gives no reason` };

function annotated(key: string, value: Value) {
  return { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'db', annotations: { [key]: value } } };
}

testRule(requireIgnoreReason, {
  accept: [
    { title: 'a reason', given: annotated(KEY, 'the server is patched') },
    { title: 'other annotations without a value', given: annotated('example.com/note', '') },
    {
      title: 'no annotations',
      given: { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'db', annotations: null } },
    },
  ],
  reject: [
    { title: 'an empty string', given: annotated(KEY, ''), ...FOUND, fix: `annotations: { '${KEY}': ` },
    { title: 'spaces', given: annotated(KEY, '  '), ...FOUND },
    { title: 'a value that is not a string', given: annotated(KEY, true), ...FOUND },
  ],
});
