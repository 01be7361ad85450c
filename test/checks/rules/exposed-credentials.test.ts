import { exposedCredentials } from '../../../src/checks/rules/exposed-credentials';
import { check } from '../../../src/checks/run';
import { cronJob, deployment, object, pod } from '../objects';
import { rendering } from '../rendering';
import { testRule } from '../rule-tester';

const WEB = { name: 'web', image: 'nginx:1.27.3' };
const TOKEN = `${'ghp_'}abcdefghijklmnopqrstuvwxyzABCDEFGHIJ`;
const PRIVATE_KEY = `-----BEGIN ${'RSA PRIVATE KEY'}-----\nMIIE\n-----END ${'RSA PRIVATE KEY'}-----\n`;

testRule(exposedCredentials, {
  accept: [
    {
      title: 'values of Secrets, which another rule reports',
      given: object('v1', 'Secret', 'a', { stringData: { TOKEN } }),
    },
    {
      title: 'certificates',
      given: object('v1', 'ConfigMap', 'a', { data: { 'ca.crt': '-----BEGIN CERTIFICATE-----' } }),
    },
    { title: 'variables from Secrets', given: pod({ containers: [{ ...WEB, env: [{ name: 'A', valueFrom: {} }] }] }) },
    {
      title: 'a file that SOPS encrypted',
      given: object('v1', 'ConfigMap', 'a', { data: { TOKEN }, sops: { version: '3.9.0' } }),
    },
  ],
  reject: [
    {
      title: 'a private key in a ConfigMap',
      given: object('v1', 'ConfigMap', 'a', { data: { 'tls.key': PRIVATE_KEY } }),
      at: 'data[tls.key]',
      what: 'the value of "tls.key" contains a private key',
      fix: 'revoke it',
    },
    {
      title: 'a token in a variable',
      given: deployment({ containers: [{ ...WEB, env: [{ name: 'GITHUB_TOKEN', value: TOKEN }] }] }),
      at: 'spec.template.spec.containers[0].env[0].value',
      what: 'the variable "GITHUB_TOKEN" contains a token of GitHub',
    },
    {
      title: 'a token in an argument',
      given: cronJob({ containers: [{ ...WEB, args: [`--token=${TOKEN}`] }] }),
      at: 'spec.jobTemplate.spec.template.spec.containers[0].args[0]',
      what: 'an element of args contains a token of GitHub',
    },
    {
      title: 'a token in a custom kind',
      given: object('helm.toolkit.fluxcd.io/v2', 'HelmRelease', 'a', {
        spec: { values: { github: { token: TOKEN } } },
      }),
      at: 'spec.values.github.token',
      what: 'the value of "token" contains a token of GitHub',
    },
    {
      title: 'a token in an annotation',
      given: { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'a', annotations: { token: TOKEN } } },
      at: 'metadata.annotations.token',
      what: 'the annotation "token" contains a token of GitHub',
    },
  ],
});

test('the message never shows a credential', () => {
  const given = rendering([object('v1', 'ConfigMap', 'a', { data: { TOKEN } })]);
  expect(JSON.stringify(check(given, [exposedCredentials]))).not.toContain(TOKEN.slice(4, 12));
});
