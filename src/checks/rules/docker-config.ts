import { fieldPath, isMap } from '../../manifests/field';
import type { Fields, Manifest } from '../../manifests/manifest';
import { mapAt } from '../../manifests/read-fields';
import { type Finding, rule } from '../rule';

const WRITE_REGISTRIES =
  "name the user: dockerRegistries: { 'ghcr.io': { username: 'bot', password: fromEnv('TOKEN') } }";

/** Passwords for registries, in the two formats that nodes read. */
export const dockerConfig = rule({
  name: 'secret-types',
  severity: 'error',
  isAccepted: true,
  why: 'nodes cannot read the passwords, so no pod can pull an image with this Secret',
  fix: WRITE_REGISTRIES,
  kinds: ['/Secret'],

  check({ manifest }) {
    const form = typeof manifest.type === 'string' ? FORMS.get(manifest.type) : undefined;
    return form === undefined ? [] : findingsIn(manifest, form);
  },
});

/** One of the two formats: its key, and its check. */
interface Form {
  readonly key: string;
  readonly faultOf: (config: Fields) => Omit<Finding, 'at'> | undefined;
}

const FORMS: ReadonlyMap<string, Form> = new Map([
  ['kubernetes.io/dockerconfigjson', { key: '.dockerconfigjson', faultOf: configFault }],
  ['kubernetes.io/dockercfg', { key: '.dockercfg', faultOf: dockercfgFault }],
]);

function findingsIn(secret: Manifest, { key, faultOf }: Form): readonly Finding[] {
  const field = mapAt(secret, 'stringData')[key] === undefined ? 'data' : 'stringData';
  const value = mapAt(secret, field)[key];
  const text = typeof value === 'string' && field === 'data' ? Buffer.from(value, 'base64').toString() : value;
  // A law reports what is not JSON.
  const config = typeof text === 'string' ? parseMap(text) : undefined;
  const fault = config && faultOf(config);
  return fault === undefined ? [] : [{ at: fieldPath(field, key), ...fault }];
}

function parseMap(text: string): Fields | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return isMap(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function configFault(config: Fields): Omit<Finding, 'at'> | undefined {
  const { auths, credsStore, credHelpers } = config;
  if (!isMap(auths)) {
    const fix = Object.values(config).some(isMap) ? 'it may have the old format: dockercfg: …' : WRITE_REGISTRIES;
    return { what: 'the docker config has no map "auths"', fix };
  }
  const stores = [credsStore, ...(isMap(credHelpers) ? Object.values(credHelpers) : [])];
  const store = stores.find((name) => typeof name === 'string');
  return store !== undefined && !Object.values(auths).some(hasLogin)
    ? { what: `the docker config keeps its passwords in the credential store "${store}"` }
    : undefined;
}

function dockercfgFault(config: Fields): Omit<Finding, 'at'> | undefined {
  return isMap(config.auths)
    ? { what: 'the docker config has the new format, with a map "auths"', fix: 'use dockerConfig: …' }
    : undefined;
}

function hasLogin(login: unknown): boolean {
  return isMap(login) && ['auth', 'username', 'identitytoken', 'registrytoken'].some((field) => field in login);
}
