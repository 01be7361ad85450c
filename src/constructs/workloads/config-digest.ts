import type { IConstruct } from 'constructs';
import { setConfigDigests } from '../../cdk8s-objects/config-digests';
import type { Defaults } from '../defaults';
import { over } from '../over';

/** What can be given to everything that replaces its pods when their template changes. */
export interface ConfigDigestProps {
  /**
   * Whether pods are replaced when config changes that they read from ConfigMaps of the same program, or from Secrets of it that
   * are encrypted: by a digest of it in their annotations.
   * @default where the profile is `secure`: true
   * @see https://kubernetes.io/docs/concepts/configuration/configmap/#mounted-configmaps-are-updated-automatically
   */
  readonly configDigest?: boolean;
  /**
   * The same for Secrets of the program with values in the clear. Whoever reads the digest of a weak password can try until one
   * fits.
   * @default false
   * @see https://kubernetes.io/docs/concepts/configuration/secret/
   */
  readonly secretDigest?: boolean;
}

/** States what the author of a workload says of digests, where that is anything. */
export function stateConfigDigests(
  workload: IConstruct,
  { configDigest, secretDigest }: ConfigDigestProps,
  profile: Defaults,
): void {
  if (configDigest !== undefined || secretDigest !== undefined) {
    const { configDigest: usual, secretDigest: usually } = profile;
    setConfigDigests(workload, over({ configDigest: usual, secretDigest: usually }, { configDigest, secretDigest }));
  }
}
