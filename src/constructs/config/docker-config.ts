import type { IConstruct } from 'constructs';
import { fieldPath } from '../../manifests/field';
import type { ConfigContent } from './content';
import { readText } from './contents';

/** Credentials by the registry's address. */
export type DockerRegistries = { readonly [registry: string]: DockerLogin };

/** Credentials for a registry. */
export interface DockerLogin {
  /** The user name. */
  readonly username: ConfigContent;
  /** The password or, better, a token: `fromEnv('GHCR_TOKEN')`. */
  readonly password: ConfigContent;
  /**
   * The e-mail address, which old registries require.
   * @default none
   */
  readonly email?: string;
}

const KEY = fieldPath('stringData', '.dockerconfigjson');

/** The text of a `config.json`, as `docker login` and `kubectl create secret docker-registry` write it. */
export function dockerConfigOf(registries: DockerRegistries, owner: IConstruct): string {
  const logins = Object.entries(registries).map(([registry, { username, password, email }]) => {
    const name = readText(username, KEY, owner);
    const secret = readText(password, KEY, owner);
    const auth = Buffer.from(`${name}:${secret}`).toString('base64');
    return [registry, { username: name, password: secret, email, auth }] as const;
  });
  return JSON.stringify({ auths: Object.fromEntries(logins.sort(([one], [other]) => (one < other ? -1 : 1))) });
}
