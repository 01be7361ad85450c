import type { ConfigMapKeySelector, SecretKeySelector } from '../../kubernetes/generated/core/v1';
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

/** Options of a reference to a key. */
export interface KeyReferenceOptions {
  /**
   * Whether the pod may start if the object or the key is missing.
   * @default false
   */
  readonly optional?: boolean;
}

/** A ConfigMap that is created elsewhere. */
export interface ExistingConfigMap extends ObjectReference {
  readonly kind: 'ConfigMap';
  /** References one key, for an environment variable. */
  key(key: string, options?: KeyReferenceOptions): ConfigMapKey;
}

/** A Secret that is created elsewhere. */
export interface ExistingSecret extends ObjectReference {
  readonly kind: 'Secret';
  /** References one key, for an environment variable. */
  key(key: string, options?: KeyReferenceOptions): SecretKey;
}

/** References a key of a ConfigMap for an environment variable. */
export function configMapKey(configMap: ObjectReference, key: string, options: KeyReferenceOptions = {}): ConfigMapKey {
  return keyOf(configMap, { configMapKeyRef: { name: configMap.name, key, ...options } });
}

/** References a key of a Secret for an environment variable. */
export function secretKey(secret: ObjectReference, key: string, options: KeyReferenceOptions = {}): SecretKey {
  return keyOf(secret, { secretKeyRef: { name: secret.name, key, ...options } });
}

/** The object that the key belongs to, if it is one of this program. */
export function objectOfKey(value: object): ObjectReference | undefined {
  const kept: Kept = value;
  return kept[OBJECT];
}

/**
 * A property that is not serialized or compared. A WeakMap of all keys would be expensive for the garbage collector.
 */
const OBJECT: unique symbol = Symbol('kustruct.object');

interface Kept {
  readonly [OBJECT]?: ObjectReference;
}

function keyOf<Key extends object>(object: ObjectReference, key: Key): Key {
  return Object.defineProperty(key, OBJECT, { value: object });
}
