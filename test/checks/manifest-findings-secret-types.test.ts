import type { Fields } from '../../src/manifests/manifest';
import { testManifests } from './manifest-tester';
import { object } from './objects';

function secret(type: string, rest: Fields = {}): Fields {
  return object('v1', 'Secret', 'db', { type, ...rest });
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}

const TLS = 'kubernetes.io/tls';
const DOCKER = 'kubernetes.io/dockerconfigjson';
const SSH = 'kubernetes.io/ssh-auth';
const BASIC = 'kubernetes.io/basic-auth';
const ACCOUNT = 'kubernetes.io/service-account-token';

testManifests(['secret-types', 'field-type', 'enum-value'], {
  accept: [
    {
      title: 'types without required keys',
      given: [secret('Opaque'), secret('example.com/own'), object('v1', 'Secret', 'a')],
    },
    {
      title: 'a certificate, partly as bytes',
      given: secret(TLS, { data: { 'tls.crt': '' }, stringData: { 'tls.key': '' } }),
    },
    { title: 'JSON as a string', given: secret(DOCKER, { stringData: { '.dockerconfigjson': '{"auths":{}}' } }) },
    { title: 'JSON as bytes', given: secret('kubernetes.io/dockercfg', { data: { '.dockercfg': base64('{}') } }) },
    { title: 'a password alone', given: secret(BASIC, { stringData: { password: 'x' } }) },
    { title: 'a key for SSH', given: secret(SSH, { stringData: { 'ssh-privatekey': 'x' } }) },
    {
      title: 'the token of an account',
      given: {
        ...secret(ACCOUNT),
        metadata: { name: 'token', annotations: { 'kubernetes.io/service-account.name': 'builder' } },
      },
    },
  ],
  refuse: [
    {
      title: 'a certificate without its key',
      given: secret(TLS, { stringData: { 'tls.crt': 'x' } }),
      at: 'data[tls.key]',
      what: 'the Secret is of type "kubernetes.io/tls", but has no "tls.key"',
      fix: "stringData: { 'tls.key': '...' }",
    },
    {
      title: 'no data for a registry',
      given: secret(DOCKER, { data: 'x' }),
      at: 'data',
      what: 'data is a string; it must be a map',
      fix: "write it as a string: stringData: { password: '...' }",
    },
    {
      title: 'a string that is not JSON, without showing it',
      given: secret(DOCKER, { stringData: { '.dockerconfigjson': 'user:s3cret' } }),
      at: 'stringData[.dockerconfigjson]',
      what: 'the value of ".dockerconfigjson" is not a JSON object',
    },
    {
      title: 'bytes that are not JSON',
      given: secret(DOCKER, { data: { '.dockerconfigjson': base64('{"auths":') } }),
      at: 'data[.dockerconfigjson]',
      what: 'the value of ".dockerconfigjson" is not a JSON object',
    },
    {
      title: 'a JSON list',
      given: secret(DOCKER, {
        data: { '.dockerconfigjson': base64('{}') },
        stringData: { '.dockerconfigjson': '[]' },
      }),
      at: 'stringData[.dockerconfigjson]',
      what: 'the value of ".dockerconfigjson" is not a JSON object',
    },
    {
      title: 'neither a user name nor a password',
      given: secret(BASIC, { stringData: { user: 'x' } }),
      at: 'data.username',
      what: 'the Secret is of type "kubernetes.io/basic-auth", but has no "username" and no "password"',
    },
    {
      title: 'an empty key for SSH',
      given: secret(SSH, { stringData: { 'ssh-privatekey': '' } }),
      at: 'stringData.ssh-privatekey',
      what: 'the value of "ssh-privatekey" is empty',
    },
    {
      title: 'a token without a service account',
      given: secret(ACCOUNT),
      at: 'metadata.annotations[kubernetes.io/service-account.name]',
      what: 'the Secret is the token of a service account, but has no annotation kubernetes.io/service-account.name',
      fix: "'kubernetes.io/service-account.name': 'builder'",
    },
  ],
});
