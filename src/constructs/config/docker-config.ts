import { fieldPath, isMap } from '../../manifests/field';
import type { Fields } from '../../manifests/manifest';
import type { Content } from './content';
import { type Refuse, readText } from './contents';

/** Who signs in to which registry, by the registry's address. */
export type DockerRegistries = { readonly [registry: string]: DockerLogin };

/** Who signs in to a registry. */
export interface DockerLogin {
  /** The name to sign in with. */
  readonly username: Content;
  /** The password or, better, a token: `fromEnv('GHCR_TOKEN')`. */
  readonly password: Content;
  /**
   * The e-mail address, which old registries ask for.
   * @default none
   */
  readonly email?: string;
}

/** What a docker config lacks, and what to do about it; its text is secret and never shown. */
interface Fault {
  readonly what: string;
  readonly fix: string;
}

const NEW_KEY = fieldPath('stringData', '.dockerconfigjson');
const OLD_KEY = fieldPath('stringData', '.dockercfg');
const WHY = 'the node could not read the passwords, so that no pod could pull an image with this Secret';
const WRITE_REGISTRIES =
  "name who signs in: dockerRegistries: { 'ghcr.io': { username: 'bot', password: fromEnv('TOKEN') } }";

/** The text of a `config.json`, as `docker login` and `kubectl create secret docker-registry` write it. */
export function dockerConfigOf(registries: DockerRegistries, refuse: Refuse): string {
  const logins = Object.entries(registries).map(([registry, { username, password, email }]) => {
    const name = readText(username, NEW_KEY, refuse) ?? '';
    const secret = readText(password, NEW_KEY, refuse) ?? '';
    const auth = Buffer.from(`${name}:${secret}`).toString('base64');
    return [registry, { username: name, password: secret, email, auth }] as const;
  });
  return JSON.stringify({ auths: Object.fromEntries(logins.sort(([one], [other]) => (one < other ? -1 : 1))) });
}

/** The text of a whole `config.json`; what holds no passwords is refused, and something sound stands in for it. */
export function readDockerConfig(content: Content, refuse: Refuse): string {
  return readJson(content, NEW_KEY, configFault, refuse) ?? '{"auths":{}}';
}

/** The text of a whole `.dockercfg`; what is no map of registries is refused, and something sound stands in for it. */
export function readDockercfg(content: Content, refuse: Refuse): string {
  return readJson(content, OLD_KEY, dockercfgFault, refuse) ?? '{}';
}

function readJson(
  content: Content,
  field: string,
  faultOf: (config: Fields) => Fault | undefined,
  refuse: Refuse,
): string | undefined {
  const text = readText(content, field, refuse);
  if (text === undefined) {
    return undefined;
  }
  const config = parseMap(text);
  const fault = config === undefined ? { what: 'is not a map in JSON', fix: WRITE_REGISTRIES } : faultOf(config);
  if (fault === undefined) {
    return text;
  }
  refuse({ field, what: `the docker config ${fault.what}`, why: WHY, fix: fault.fix });
  return undefined;
}

function parseMap(text: string): Fields | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return isMap(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function configFault(config: Fields): Fault | undefined {
  const { auths, credsStore, credHelpers } = config;
  if (!isMap(auths)) {
    const fix = Object.values(config).some(isMap) ? 'it may be of the old form: dockercfg: …' : WRITE_REGISTRIES;
    return { what: 'has no map "auths"', fix };
  }
  const elsewhere = [
    ...(typeof credsStore === 'string' ? [credsStore] : []),
    ...(isMap(credHelpers) ? Object.values(credHelpers) : []),
  ];
  return elsewhere.length > 0 && !Object.values(auths).some(hasLogin)
    ? { what: `keeps its passwords in the credential store "${elsewhere[0]}"`, fix: WRITE_REGISTRIES }
    : undefined;
}

function dockercfgFault(config: Fields): Fault | undefined {
  return isMap(config.auths)
    ? { what: 'is of the new form, with a map "auths"', fix: 'call it so: dockerConfig: …' }
    : undefined;
}

function hasLogin(login: unknown): boolean {
  return isMap(login) && ['auth', 'username', 'identitytoken', 'registrytoken'].some((field) => field in login);
}
