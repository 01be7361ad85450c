import type { IConstruct } from 'constructs';
import type { Fields } from '../manifests/manifest';
import { withText } from '../manifests/plain';

/** Which config of pods is included in the digest in their annotations. */
export interface ConfigDigests {
  /**
   * Whether pods are replaced when values change that they read from ConfigMaps, or from Secrets whose values are encrypted
   * in the files.
   */
  readonly configDigest?: boolean;
  /** Whether pods are also replaced when plain-text values change that they read from Secrets. */
  readonly secretDigest?: boolean;
}

/** The default. */
export const USUAL_DIGESTS = { configDigest: true } as const satisfies ConfigDigests;

const KEY = 'kustruct.config-digests';

/** Sets what digests include for a construct that has no children yet, and for all its future descendants. */
export function setConfigDigests(scope: IConstruct, { configDigest, secretDigest }: ConfigDigests): void {
  scope.node.setContext(KEY, { configDigest, secretDigest });
}

/** What the digest of a construct includes. */
export function configDigestsAt(construct: IConstruct): ConfigDigests {
  const found: ConfigDigests | undefined = construct.node.tryGetContext(KEY);
  return found ?? USUAL_DIGESTS;
}

/** The path of the digest in a workload. */
const DIGEST = ['spec', 'template', 'metadata', 'annotations', 'kustruct.dev/config-digest'];

/** A complete manifest with the digest of the config that its pods read. */
export function withConfigDigest(manifest: object, digest: string): Fields {
  return withText(manifest, DIGEST, digest);
}

const noted = new WeakMap<IConstruct, string>();

/** Notes the digest of an object that cdk8s' own App writes; undefined removes it. */
export function noteConfigDigest(object: IConstruct, digest: string | undefined): void {
  if (digest !== undefined) {
    noted.set(object, digest);
  } else {
    noted.delete(object);
  }
}

/** The complete manifest of an object, with its noted digest if there is one. */
export function withNotedDigest(object: IConstruct, manifest: Fields): Fields {
  const digest = noted.get(object);
  return digest === undefined ? manifest : withConfigDigest(manifest, digest);
}
