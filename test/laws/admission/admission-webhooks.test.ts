import { admissionRules } from '../../../src/laws/admission/admission-rules';
import { admissionWebhooks } from '../../../src/laws/admission/admission-webhooks';
import { matchConditions } from '../../../src/laws/admission/match-conditions';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';

const SERVICE = { service: { name: 'hooks', namespace: 'hooks' } };
const WEBHOOK = {
  name: 'pods.hooks.example.com',
  admissionReviewVersions: ['v1'],
  sideEffects: 'None',
  clientConfig: SERVICE,
};
const RULE = { operations: ['CREATE'], apiGroups: [''], apiVersions: ['v1'], resources: ['pods'] };

function hooks(...webhooks: readonly Fields[]): Fields {
  const kind = 'MutatingWebhookConfiguration';
  return { apiVersion: 'admissionregistration.k8s.io/v1', kind, metadata: { name: 'hooks' }, webhooks };
}

function hook(fields: Fields): Fields {
  return hooks({ ...WEBHOOK, ...fields });
}

function rule(fields: Fields): Fields {
  return hook({ rules: [{ ...RULE, ...fields }] });
}

testLaws(admissionWebhooks, {
  accept: [
    { title: 'a webhook behind a Service', given: hook({}) },
    { title: 'a webhook with a URL', given: hook({ clientConfig: { url: 'https://[fd00::1]:8443/a%20b' } }) },
    {
      title: 'a path with a trailing slash',
      given: hook({ clientConfig: { service: { ...SERVICE.service, path: '/a/b/' } } }),
    },
  ],
  refuse: [
    {
      title: 'two of one name',
      given: hooks(WEBHOOK, WEBHOOK),
      at: 'webhooks[1].name',
      what: 'two webhooks are named "pods.hooks.example.com"',
    },
    {
      title: 'a name with two parts',
      given: hook({ name: 'a.b' }),
      at: 'webhooks[0].name',
      what: 'name is "a.b", which has fewer than three parts, as in "pods.hooks.example.com"',
    },
    {
      title: 'side effects',
      given: hook({ sideEffects: 'Some' }),
      at: 'webhooks[0].sideEffects',
      what: 'sideEffects is "Some"; it must be "None" or "NoneOnDryRun"',
    },
    {
      title: 'reviews that the server does not send',
      given: hook({ admissionReviewVersions: ['v2'] }),
      at: 'webhooks[0].admissionReviewVersions',
      what: 'the webhook accepts no version of reviews that the API server sends',
    },
    {
      title: 'a long timeout',
      given: hook({ timeoutSeconds: 31 }),
      at: 'webhooks[0].timeoutSeconds',
      what: 'timeoutSeconds is 31; it must be from 1 to 30',
    },
    {
      title: 'no address',
      given: hook({ clientConfig: {} }),
      at: 'webhooks[0].clientConfig',
      what: 'the webhook has no address',
    },
    {
      title: 'a URL without TLS',
      given: hook({ clientConfig: { url: 'http://a' } }),
      at: 'webhooks[0].clientConfig.url',
      what: 'url is "http://a", which does not begin with "https://"',
    },
    {
      title: 'a URL with a query',
      given: hook({ clientConfig: { url: 'https://a/?b=c' } }),
      at: 'webhooks[0].clientConfig.url',
      what: 'url is "https://a/?b=c", which is not of the form "https://host/path"',
    },
    {
      title: 'a path with an empty segment',
      given: hook({ clientConfig: { service: { ...SERVICE.service, path: '/a//b' } } }),
      at: 'webhooks[0].clientConfig.service.path',
      what: 'path is "/a//b", which has a step that is empty',
    },
  ],
});

testLaws(admissionRules, {
  accept: [
    { title: 'all subresources of pods', given: rule({ resources: ['pods', 'pods/*'] }) },
    { title: 'all resources after a single one, which the server accepts', given: rule({ resources: ['pods', '*'] }) },
  ],
  refuse: [
    {
      title: 'no operations',
      given: rule({ operations: [] }),
      at: 'webhooks[0].rules[0].operations',
      what: 'the rule has no operations',
    },
    {
      title: 'all versions and one',
      given: rule({ apiVersions: ['*', 'v1'] }),
      at: 'webhooks[0].rules[0].apiVersions',
      what: 'apiVersions has "*" together with others',
    },
    {
      title: 'all resources and one',
      given: rule({ resources: ['*', 'pods'] }),
      at: 'webhooks[0].rules[0].resources',
      what: 'resources has "*" together with "pods"',
    },
    {
      title: 'a subresource that others cover',
      given: rule({ resources: ['pods/*', 'pods/log'] }),
      at: 'webhooks[0].rules[0].resources[1]',
      what: '"pods/log" is already covered by "pods/*"',
    },
  ],
});

testLaws(matchConditions, {
  accept: [
    { title: 'a name with a domain', given: hook({ matchConditions: [{ name: 'a.b/c', expression: 'true' }] }) },
  ],
  refuse: [
    {
      title: 'an empty expression',
      given: hook({ matchConditions: [{ name: 'a', expression: ' ' }] }),
      at: 'webhooks[0].matchConditions[0].expression',
      what: 'expression is empty',
    },
  ],
});
