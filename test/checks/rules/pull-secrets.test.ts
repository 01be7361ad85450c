import { pullSecrets } from '../../../src/checks/rules/pull-secrets';
import type { Fields } from '../../../src/manifests/manifest';
import { deployment, object } from '../objects';
import { testRule } from '../rule-tester';

const PULLING = deployment({ imagePullSecrets: [{ name: 'ghcr' }] });
const ACCOUNT = object('v1', 'ServiceAccount', 'web', { imagePullSecrets: [{ name: 'ghcr' }] });

function secret(type?: string): Fields {
  return object('v1', 'Secret', 'ghcr', type === undefined ? {} : { type });
}

testRule(pullSecrets, {
  accept: [
    { title: 'logins of registries', given: [secret('kubernetes.io/dockerconfigjson'), PULLING, ACCOUNT] },
    { title: 'logins in the old format', given: [secret('kubernetes.io/dockercfg'), PULLING] },
    { title: 'Secrets that may exist in the cluster', given: [PULLING, ACCOUNT] },
    { title: 'pods and accounts without them', given: [deployment(), object('v1', 'ServiceAccount', 'web')] },
  ],
  reject: [
    {
      title: 'a Secret without a type',
      given: [secret(), PULLING],
      at: 'spec.template.spec.imagePullSecrets[0].name',
      what: 'the Secret "ghcr" is of the type "Opaque", not one for registries',
      fix: "dockerRegistries: { 'ghcr.io'",
    },
    {
      title: 'a Secret of another type in a ServiceAccount',
      given: [secret('kubernetes.io/basic-auth'), ACCOUNT],
      at: 'imagePullSecrets[0].name',
      what: 'the Secret "ghcr" is of the type "kubernetes.io/basic-auth", not one for registries',
    },
  ],
});
