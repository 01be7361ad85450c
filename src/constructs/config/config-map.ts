import type { Construct } from 'constructs';
import type { ConfigMap as Wire } from 'kubernetes-types/core/v1';
import { KubernetesObject, type NamespacedProps } from '../object';
import { toBase64 } from './base64';
import { type ConfigMapKey, configMapKey, type ExistingConfigMap, type KeyOptions } from './keys';

/** What a ConfigMap can be given. */
export interface ConfigMapProps extends NamespacedProps<Wire> {
  /**
   * Texts by key. A key is at most 253 letters, digits, `-`, `_` and `.`; all data together is at most 1 MiB.
   * @default no texts
   * @see https://kubernetes.io/docs/concepts/configuration/configmap/
   */
  readonly data?: { readonly [key: string]: string };
  /**
   * Bytes by key: raw, or as the base64 text that the API takes.
   * @default no bytes
   * @see https://kubernetes.io/docs/concepts/configuration/configmap/
   */
  readonly binaryData?: { readonly [key: string]: Uint8Array | string };
  /**
   * Whether the data can never be changed again.
   * @default false
   * @see https://kubernetes.io/docs/concepts/configuration/configmap/#configmap-immutable
   */
  readonly immutable?: boolean;
}

/**
 * Settings that pods read as environment variables or files.
 *
 * https://kubernetes.io/docs/concepts/configuration/configmap/
 */
export class ConfigMap extends KubernetesObject<Wire> {
  readonly #props: ConfigMapProps;

  constructor(scope: Construct, id: string, props: ConfigMapProps = {}) {
    super(scope, id, { apiVersion: 'v1', kind: 'ConfigMap' }, props);
    this.#props = props;
  }

  /** A ConfigMap that is made elsewhere, by its name. */
  static existing(name: string): ExistingConfigMap {
    return { kind: 'ConfigMap', name, key: (key, options) => configMapKey(name, key, options) };
  }

  /** One key of it, for an environment variable. */
  key(key: string, options?: KeyOptions): ConfigMapKey {
    return configMapKey(this.name, key, options);
  }

  protected lower(): Omit<Wire, 'metadata'> {
    const { data, binaryData, immutable } = this.#props;
    return { data: data && { ...data }, binaryData: binaryData && toBase64(binaryData), immutable };
  }
}
