import type { Construct } from 'constructs';
import type { Secret as Wire } from 'kubernetes-types/core/v1';
import { KubernetesObject, type NamespacedProps } from '../object';
import { toBase64 } from './base64';
import { type ExistingSecret, type KeyOptions, type SecretKey, secretKey } from './keys';

/** The types of Secret that Kubernetes knows; any other text is a type of your own. */
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

/** What a Secret can be given. */
export interface SecretProps extends NamespacedProps<Wire> {
  /**
   * What the Secret is for, which decides the keys it must have.
   * @default 'Opaque'
   * @see https://kubernetes.io/docs/concepts/configuration/secret/#secret-types
   */
  readonly type?: SecretType;
  /**
   * Texts by key, in the clear; the API server encodes them.
   * @default no texts
   * @see https://kubernetes.io/docs/concepts/configuration/secret/
   */
  readonly stringData?: { readonly [key: string]: string };
  /**
   * Bytes by key: raw, or as the base64 text that the API takes. All data together is at most 1 MiB.
   * @default no bytes
   * @see https://kubernetes.io/docs/concepts/configuration/secret/
   */
  readonly data?: { readonly [key: string]: Uint8Array | string };
  /**
   * Whether the data can never be changed again.
   * @default false
   * @see https://kubernetes.io/docs/concepts/configuration/secret/#secret-immutable
   */
  readonly immutable?: boolean;
}

/**
 * Passwords, tokens and keys that pods read as environment variables or files.
 *
 * What is given here stands in the output for all to read; for real secrets use `Secret.existing()` and let an operator
 * make them in the cluster.
 *
 * https://kubernetes.io/docs/concepts/configuration/secret/
 */
export class Secret extends KubernetesObject<Wire> {
  readonly #props: SecretProps;

  constructor(scope: Construct, id: string, props: SecretProps = {}) {
    super(scope, id, { apiVersion: 'v1', kind: 'Secret' }, props);
    this.#props = props;
  }

  /** A Secret that is made elsewhere, by its name. */
  static existing(name: string): ExistingSecret {
    return { kind: 'Secret', name, key: (key, options) => secretKey(name, key, options) };
  }

  /** One key of it, for an environment variable. */
  key(key: string, options?: KeyOptions): SecretKey {
    return secretKey(this.name, key, options);
  }

  protected lower(): Omit<Wire, 'metadata'> {
    const { type, data, stringData, immutable } = this.#props;
    return { type, data: data && toBase64(data), stringData: stringData && { ...stringData }, immutable };
  }
}
