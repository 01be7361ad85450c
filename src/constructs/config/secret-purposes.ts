import type { IConstruct } from 'constructs';
import { nameOf, type ReferenceTo } from '../object';
import { type BootstrapToken, bootstrapTokenContents } from './bootstrap-token';
import type { ConfigContent, ConfigContents } from './content';
import { type DockerRegistries, dockerConfigOf } from './docker-config';

/** The types of Secret that Kubernetes defines; any other string is a custom type. */
export type SecretType =
  | 'Opaque'
  | 'kubernetes.io/service-account-token'
  | 'kubernetes.io/dockercfg'
  | 'kubernetes.io/dockerconfigjson'
  | 'kubernetes.io/basic-auth'
  | 'kubernetes.io/ssh-auth'
  | 'kubernetes.io/tls'
  | 'bootstrap.kubernetes.io/token'
  | (string & {});

/** The keys that a Secret of each type has. */
export type PurposeKey =
  | 'tls.crt'
  | 'tls.key'
  | '.dockerconfigjson'
  | '.dockercfg'
  | 'username'
  | 'password'
  | 'ssh-privatekey'
  | 'token'
  | 'ca.crt'
  | 'namespace'
  | 'token-id'
  | 'token-secret';

/**
 * The type of a Secret, or a typed form of one of Kubernetes' own types with its required data.
 *
 * https://kubernetes.io/docs/concepts/configuration/secret/#secret-types
 */
export interface SecretPurposes {
  /**
   * The type in the API's form; `data` and `stringData` must have the keys that it requires.
   * @default 'Opaque'
   * @see https://kubernetes.io/docs/concepts/configuration/secret/#secret-types
   */
  readonly type?: SecretType;
  /**
   * A certificate and its key, as an Ingress uses them; further keys such as `ca.crt` go in `stringData`.
   * @see https://kubernetes.io/docs/concepts/configuration/secret/#tls-secrets
   */
  readonly tls?: TlsContent;
  /**
   * Credentials for `imagePullSecrets`, by the registry's address: `'ghcr.io'`, or `'https://index.docker.io/v1/'` for
   * Docker Hub.
   * @see https://kubernetes.io/docs/tasks/configure-pod-container/pull-image-private-registry/
   */
  readonly dockerRegistries?: DockerRegistries;
  /**
   * A whole `~/.docker/config.json`, for `imagePullSecrets`. It is an error if it is not JSON, or has no password
   * because a credential store keeps it.
   * @see https://kubernetes.io/docs/concepts/configuration/secret/#docker-config-secrets
   */
  readonly dockerConfig?: ConfigContent;
  /**
   * A whole `~/.dockercfg`, the legacy form of `dockerConfig`. It is an error if it is not JSON.
   * @see https://kubernetes.io/docs/concepts/configuration/secret/#docker-config-secrets
   */
  readonly dockercfg?: ConfigContent;
  /**
   * A user name, a password, or both.
   * @see https://kubernetes.io/docs/concepts/configuration/secret/#basic-authentication-secret
   */
  readonly basicAuth?: BasicAuthContent;
  /**
   * A private SSH key; `known_hosts` goes in `stringData`.
   * @see https://kubernetes.io/docs/concepts/configuration/secret/#ssh-authentication-secrets
   */
  readonly sshAuth?: SshAuthContent;
  /**
   * The ServiceAccount, of the same namespace, whose token the cluster writes to this Secret. The token never expires.
   * @see https://kubernetes.io/docs/concepts/configuration/secret/#serviceaccount-token-secrets
   */
  readonly serviceAccountToken?: string | ReferenceTo<'ServiceAccount'>;
  /**
   * A token with which new nodes join the cluster. The Secret is named after it and is in `kube-system`.
   * @see https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/
   */
  readonly bootstrapToken?: BootstrapToken;
}

/** A certificate and its key. */
export interface TlsContent {
  /** The certificate in PEM, followed by the certificates that signed it. */
  readonly cert: ConfigContent;
  /** The private key in PEM. */
  readonly key: ConfigContent;
}

/** A user name, a password, or both. */
export type BasicAuthContent =
  | { readonly username: ConfigContent; readonly password?: ConfigContent }
  | { readonly username?: ConfigContent; readonly password: ConfigContent };

/** A private SSH key. */
export interface SshAuthContent {
  /** The key as `ssh-keygen` writes it, with the final line break. */
  readonly privateKey: ConfigContent;
}

/** A purpose in the API's form. */
export interface LoweredPurpose {
  readonly type?: SecretType;
  readonly contents: ConfigContents;
}

/** The annotation with the name of the account whose token is written to the Secret. */
const ACCOUNT_ANNOTATION = 'kubernetes.io/service-account.name';

/** The annotations that a Secret for this purpose needs. */
export function purposeAnnotations({ serviceAccountToken }: SecretPurposes): { readonly [key: string]: string } {
  return serviceAccountToken === undefined ? {} : { [ACCOUNT_ANNOTATION]: nameOf(serviceAccountToken) };
}

/** The type and data of a Secret for this purpose. */
export function lowerPurpose(purposes: SecretPurposes, owner: IConstruct): LoweredPurpose {
  const { type, tls, dockerRegistries, dockerConfig, dockercfg, basicAuth, sshAuth, bootstrapToken } = purposes;
  if (tls !== undefined) {
    return { type: 'kubernetes.io/tls', contents: { 'tls.crt': tls.cert, 'tls.key': tls.key } };
  }
  if (dockerRegistries !== undefined) {
    return dockerPurpose(dockerConfigOf(dockerRegistries, owner));
  }
  if (dockerConfig !== undefined) {
    return dockerPurpose(dockerConfig);
  }
  if (dockercfg !== undefined) {
    return { type: 'kubernetes.io/dockercfg', contents: { '.dockercfg': dockercfg } };
  }
  if (basicAuth !== undefined) {
    return { type: 'kubernetes.io/basic-auth', contents: given({ ...basicAuth }) };
  }
  if (sshAuth !== undefined) {
    return { type: 'kubernetes.io/ssh-auth', contents: { 'ssh-privatekey': sshAuth.privateKey } };
  }
  if (bootstrapToken !== undefined) {
    return { type: 'bootstrap.kubernetes.io/token', contents: bootstrapTokenContents(bootstrapToken) };
  }
  return purposes.serviceAccountToken === undefined
    ? { type, contents: {} }
    : { type: 'kubernetes.io/service-account-token', contents: {} };
}

function dockerPurpose(config: ConfigContent): LoweredPurpose {
  return { type: 'kubernetes.io/dockerconfigjson', contents: { '.dockerconfigjson': config } };
}

function given({
  username,
  password,
}: {
  readonly username?: ConfigContent;
  readonly password?: ConfigContent;
}): ConfigContents {
  return { ...(username === undefined ? {} : { username }), ...(password === undefined ? {} : { password }) };
}
