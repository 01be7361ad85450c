import { secretTypes } from '../../../src/laws/config/secret-types';
import type { Fields } from '../../../src/manifests/manifest';
import { testLaws } from '../law-tester';

function secret(type: string, fields: Fields = {}): Fields {
  return { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'db' }, type, ...fields };
}

const TLS = 'kubernetes.io/tls';
const REGISTRIES = 'kubernetes.io/dockerconfigjson';

testLaws(secretTypes, {
  accept: [
    { title: 'any data without a type', given: secret('') },
    { title: 'a custom type', given: secret('example.com/x') },
    {
      title: 'a certificate and its key',
      given: secret(TLS, { data: { 'tls.crt': '' }, stringData: { 'tls.key': '' } }),
    },
    { title: 'a password alone', given: secret('kubernetes.io/basic-auth', { stringData: { password: '' } }) },
    {
      title: 'null for registries, which is a map to the server',
      given: secret(REGISTRIES, { stringData: { '.dockerconfigjson': 'null' } }),
    },
    { title: 'registries in Base64', given: secret(REGISTRIES, { data: { '.dockerconfigjson': 'e30=' } }) },
    {
      title: 'registries as a list of bytes',
      given: secret(REGISTRIES, { data: { '.dockerconfigjson': [123, 125] } }),
    },
    {
      title: 'a token with the name of its account',
      given: secret('kubernetes.io/service-account-token', {
        metadata: { name: 'a', annotations: { 'kubernetes.io/service-account.name': 'api' } },
      }),
    },
  ],
  refuse: [
    {
      title: 'a certificate without its key',
      given: secret(TLS, { data: { 'tls.crt': '' } }),
      at: 'data[tls.key]',
      what: 'the Secret is of type "kubernetes.io/tls", but has no "tls.key"',
      fix: "'tls.key': '...'",
    },
    {
      title: 'registries that are not JSON',
      given: secret(REGISTRIES, { stringData: { '.dockerconfigjson': '[]' } }),
      at: 'stringData[.dockerconfigjson]',
      what: 'the value of ".dockerconfigjson" is not a JSON object',
      fix: 'dockerRegistries',
    },
    {
      title: 'an empty key for SSH',
      given: secret('kubernetes.io/ssh-auth', { data: { 'ssh-privatekey': '' } }),
      at: 'data.ssh-privatekey',
      what: 'the value of "ssh-privatekey" is empty',
    },
    {
      title: 'a token without an account',
      given: secret('kubernetes.io/service-account-token'),
      at: 'metadata.annotations[kubernetes.io/service-account.name]',
      what: 'the Secret is the token of a service account, but has no annotation kubernetes.io/service-account.name',
    },
  ],
});
