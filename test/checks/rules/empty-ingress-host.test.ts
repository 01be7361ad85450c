import { emptyIngressHost } from '../../../src/checks/rules/empty-ingress-host';
import type { Fields } from '../../../src/manifests/manifest';
import { object } from '../objects';
import { testRule } from '../rule-tester';

function ingress(...rules: readonly Fields[]): Fields {
  return object('networking.k8s.io/v1', 'Ingress', 'web', { spec: { rules } });
}

testRule(emptyIngressHost, {
  accept: [
    { title: 'a host', given: ingress({ host: 'shop.example.com' }) },
    { title: 'no host, for every host', given: ingress({}) },
    { title: 'no rules', given: ingress() },
  ],
  reject: [
    {
      title: 'a host that is an empty string',
      given: ingress({ host: 'shop.example.com' }, { host: '' }),
      at: 'spec.rules[1].host',
      what: 'the host is ""',
      fix: "host: 'shop.example.com'",
    },
  ],
});
