import type { ApiObject } from 'cdk8s';
import { quote } from '../../manifests/literal';
import { nearest } from '../../manifests/nearest';
import { type Refusal, refuse } from '../../problems/refusals';
import type { ObjectReference } from '../object';
import { type KeyReferenceOptions, type SecretKey, secretKey } from './keys';

/** A Secret that a controller or a tool makes of an object of the program; it goes wherever a Secret goes. */
export interface SecretReference<Key extends string = string> extends ObjectReference {
  readonly kind: 'Secret';
  /** The object that it is made of. */
  readonly object: ApiObject;
  /** Where the Secret will be. */
  readonly metadata: { readonly namespace?: string };
  /** One key of it, for an environment variable; one that it will not have does not compile where the keys are known. */
  key(key: Key, options?: KeyReferenceOptions): SecretKey;
}

/**
 * The Secret that will be made of an object.
 *
 * @param keys all keys that it will have; any where there is none
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
    fix: `take one that it will have: ${nearest(key, keys)}`,
  };
}
