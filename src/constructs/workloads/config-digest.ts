import type { IConstruct } from 'constructs';
import { setConfigDigests } from '../../cdk8s-objects/config-digests';
import type { Defaults } from '../defaults';
import { withDefaults } from '../merge-fields';

/** Props of every workload that replaces its pods when their template changes. */
export interface ConfigDigestProps {
  /**
   * Whether pods are replaced when the config that they read changes: ConfigMaps of the same program, and its encrypted
   * Secrets. A digest of the config goes into the pods' annotations.
   * @default true with the profile `secure`
   * @see https://kubernetes.io/docs/concepts/configuration/configmap/#mounted-configmaps-are-updated-automatically
   */
  readonly configDigest?: boolean;
  /**
   * The same for Secrets of the program with plain-text values. Anyone who can read the digest of a weak password can
   * guess it by brute force.
   * @default false
   * @see https://kubernetes.io/docs/concepts/configuration/secret/
   */
  readonly secretDigest?: boolean;
}

/** Records the author's settings for digests, if there are any. */
export function stateConfigDigests(
  workload: IConstruct,
  { configDigest, secretDigest }: ConfigDigestProps,
  profile: Defaults,
): void {
  if (configDigest !== undefined || secretDigest !== undefined) {
    const { configDigest: usual, secretDigest: usually } = profile;
    setConfigDigests(
      workload,
      withDefaults({ configDigest: usual, secretDigest: usually }, { configDigest, secretDigest }),
    );
  }
}
