import type { ConfigMapKeySelector, SecretKeySelector } from 'kubernetes-types/core/v1';
import type { ObjectReference } from '../object';

/** One key of a ConfigMap, as the value of an environment variable. */
export interface ConfigMapKey {
  /** The ConfigMap and the key, as the API writes them. */
  readonly configMapKeyRef: ConfigMapKeySelector;
}

/** One key of a Secret, as the value of an environment variable. */
export interface SecretKey {
  /** The Secret and the key, as the API writes them. */
  readonly secretKeyRef: SecretKeySelector;
}

/** How a key is taken. */
export interface KeyOptions {
  /**
   * Whether the pod may start without the object or the key.
   * @default false
   */
  readonly optional?: boolean;
}

/** A ConfigMap that is made elsewhere. */
export interface ExistingConfigMap extends ObjectReference {
  readonly kind: 'ConfigMap';
  /** One key of it, for an environment variable. */
  key(key: string, options?: KeyOptions): ConfigMapKey;
}

/** A Secret that is made elsewhere. */
export interface ExistingSecret extends ObjectReference {
  readonly kind: 'Secret';
  /** One key of it, for an environment variable. */
  key(key: string, options?: KeyOptions): SecretKey;
}

export function configMapKey(name: string, key: string, options: KeyOptions = {}): ConfigMapKey {
  return { configMapKeyRef: { name, key, ...options } };
}

export function secretKey(name: string, key: string, options: KeyOptions = {}): SecretKey {
  return { secretKeyRef: { name, key, ...options } };
}
