import type { ApiObject } from 'cdk8s';
import { quote } from '../../manifests/literal';
import { nearest } from '../../manifests/nearest';
import { type Refusal, refuse } from '../../problems/refusals';
import type { ObjectReference } from '../object';
import { type KeyReferenceOptions, type SecretKey, secretKey } from './keys';

/** A Secret that a controller or a tool creates from an object of the program. It can be used wherever a Secret can. */
export interface SecretReference<Key extends string = string> extends ObjectReference {
  readonly kind: 'Secret';
  /** The object from which the Secret is created. */
  readonly object: ApiObject;
  /** The namespace of the Secret. */
  readonly metadata: { readonly namespace?: string };
  /** References one key, for an environment variable. If the keys are known, any other key is a compile error. */
  key(key: Key, options?: KeyReferenceOptions): SecretKey;
}

/**
 * The Secret that will be created from an object.
 *
 * @param keys all keys that it will have; any key if this is empty
 */
export function referenceTo<Key extends string>(
  object: ApiObject,
  name: string,
  keys: readonly string[],
): SecretReference<Key> {
  const { namespace } = object.metadata;
  const reference: SecretReference<Key> = {
    kind: 'Secret',
    name,
    object,
    metadata: { ...(namespace !== undefined && { namespace }) },
    key(key, options) {
      if (keys.length > 0 && !keys.includes(key) && options?.optional !== true) {
        refuse(object, missingKey(name, key, keys));
      }
      return secretKey(reference, key, options);
    },
  };
  return reference;
}

/** Why a key cannot be read. */
export function missingKey(name: string, key: string, keys: readonly string[]): Refusal {
  return {
    what: `the Secret ${quote(name)} will have no key ${quote(key)}`,
    why: 'pods that read it would not start',
    fix: `use one that it will have: ${nearest(key, keys)}`,
  };
}
