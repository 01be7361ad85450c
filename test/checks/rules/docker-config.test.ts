import { dockerConfig } from '../../../src/checks/rules/docker-config';
import type { Fields } from '../../../src/manifests/manifest';
import { object } from '../objects';
import { testRule } from '../rule-tester';

const NEW = { key: '.dockerconfigjson', type: 'kubernetes.io/dockerconfigjson' };
const OLD = { key: '.dockercfg', type: 'kubernetes.io/dockercfg' };
const LOGIN = { username: 'bot', password: 'x' };

function secret({ key, type }: typeof NEW, config: unknown): Fields {
  return object('v1', 'Secret', 'pull', { type, stringData: { [key]: JSON.stringify(config) } });
}

function encoded({ key, type }: typeof NEW, config: unknown): Fields {
  const data = { [key]: Buffer.from(JSON.stringify(config)).toString('base64') };
  return object('v1', 'Secret', 'pull', { type, data });
}

testRule(dockerConfig, {
  accept: [
    { title: 'logins in the new format', given: secret(NEW, { auths: { 'ghcr.io': LOGIN } }) },
    { title: 'logins in base64', given: encoded(NEW, { auths: { 'ghcr.io': LOGIN } }) },
    {
      title: 'logins and a credential store',
      given: secret(NEW, { auths: { 'ghcr.io': LOGIN }, credsStore: 'desktop' }),
    },
    { title: 'logins in the old format', given: secret(OLD, { 'ghcr.io': LOGIN }) },
    { title: 'values that are not maps, which another law refuses', given: secret(NEW, 'x') },
    { title: 'a Secret of another type', given: secret({ ...NEW, type: 'Opaque' }, {}) },
  ],
  reject: [
    {
      title: 'the new format without auths',
      given: secret(NEW, {}),
      at: 'stringData[.dockerconfigjson]',
      what: 'the docker config has no map "auths"',
      fix: 'dockerRegistries: {',
    },
    {
      title: 'the new format without auths, in base64',
      given: encoded(NEW, {}),
      at: 'data[.dockerconfigjson]',
      what: 'the docker config has no map "auths"',
    },
    {
      title: 'the old format instead of the new one',
      given: secret(NEW, { 'ghcr.io': LOGIN }),
      at: 'stringData[.dockerconfigjson]',
      what: 'the docker config has no map "auths"',
      fix: 'dockercfg: …',
    },
    {
      title: 'the new format instead of the old one',
      given: secret(OLD, { auths: {} }),
      at: 'stringData[.dockercfg]',
      what: 'the docker config has the new format, with a map "auths"',
      fix: 'dockerConfig: …',
    },
    {
      title: 'passwords in a credential store',
      given: secret(NEW, { auths: { 'ghcr.io': {} }, credHelpers: { 'ghcr.io': 'desktop' } }),
      at: 'stringData[.dockerconfigjson]',
      what: 'the docker config keeps its passwords in the credential store "desktop"',
    },
  ],
});
