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

/** How a key is taken. */
export interface KeyReferenceOptions {
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
  key(key: string, options?: KeyReferenceOptions): ConfigMapKey;
}

/** A Secret that is made elsewhere. */
export interface ExistingSecret extends ObjectReference {
  readonly kind: 'Secret';
  /** One key of it, for an environment variable. */
  key(key: string, options?: KeyReferenceOptions): SecretKey;
}

/** One key of a ConfigMap as an environment variable takes it. */
export function configMapKey(configMap: ObjectReference, key: string, options: KeyReferenceOptions = {}): ConfigMapKey {
  return keyOf(configMap, { configMapKeyRef: { name: configMap.name, key, ...options } });
}

/** One key of a Secret as an environment variable takes it. */
export function secretKey(secret: ObjectReference, key: string, options: KeyReferenceOptions = {}): SecretKey {
  return keyOf(secret, { secretKeyRef: { name: secret.name, key, ...options } });
}

/** The object that a value has its key of, if it has one of ours. */
export function objectOfKey(value: object): ObjectReference | undefined {
  const kept: Kept = value;
  return kept[OBJECT];
}

/** A field that is not written, and that no comparison sees; a map of all keys would cost the garbage collector dear. */
const OBJECT: unique symbol = Symbol('kustruct.object');

interface Kept {
  readonly [OBJECT]?: ObjectReference;
}

function keyOf<Key extends object>(object: ObjectReference, key: Key): Key {
  return Object.defineProperty(key, OBJECT, { value: object });
}
