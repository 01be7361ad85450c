import { misspelledNamespaces } from '../../../src/checks/rules/misspelled-namespaces';
import type { Fields } from '../../../src/manifests/manifest';
import { testRule } from '../rule-tester';

const NAMESPACE = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'storefront' } };

function inNamespace(namespace: string): Fields {
  return { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'web', namespace } };
}

testRule(misspelledNamespaces, {
  accept: [
    { title: 'a Namespace of the rendering', given: [NAMESPACE, inNamespace('storefront')] },
    { title: 'a namespace that may exist in the cluster', given: [NAMESPACE, inNamespace('kube-system')] },
    { title: 'any namespace if the rendering has no Namespaces', given: inNamespace('storefornt') },
    {
      title: 'two existing namespaces with similar names',
      given: [NAMESPACE, { ...NAMESPACE, metadata: { name: 'storefronts' } }, inNamespace('storefronts')],
    },
  ],
  reject: [
    {
      title: 'two swapped letters',
      given: [NAMESPACE, inNamespace('storefornt')],
      at: 'metadata.namespace',
      what: 'there is no Namespace "storefornt", but "storefront"',
      fix: "namespace: 'storefront'",
    },
    {
      title: 'a missing letter',
      given: [NAMESPACE, inNamespace('storefrnt')],
      at: 'metadata.namespace',
      what: 'there is no Namespace "storefrnt", but "storefront"',
    },
  ],
});
