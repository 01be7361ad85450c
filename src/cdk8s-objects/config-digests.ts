import type { IConstruct } from 'constructs';
import type { Fields } from '../manifests/manifest';
import { withText } from '../manifests/plain';

/** What of the config that pods read is in a digest in their annotations. */
export interface ConfigDigests {
  /**
   * Whether pods are replaced when the values change that they read from ConfigMaps, and from Secrets whose values are
   * encrypted in the files.
   */
  readonly configDigest?: boolean;
  /** Whether they are replaced as well when values in the clear change that they read from Secrets. */
  readonly secretDigest?: boolean;
}

/** What holds where nobody says anything. */
export const USUAL_DIGESTS = { configDigest: true } as const satisfies ConfigDigests;

const KEY = 'kustruct.config-digests';

/** Says what is in digests for a construct that has no children yet, and for all that will be below it. */
export function setConfigDigests(scope: IConstruct, { configDigest, secretDigest }: ConfigDigests): void {
  scope.node.setContext(KEY, { configDigest, secretDigest });
}

/** What is in the digest of a construct. */
export function configDigestsAt(construct: IConstruct): ConfigDigests {
  const found: ConfigDigests | undefined = construct.node.tryGetContext(KEY);
  return found ?? USUAL_DIGESTS;
}

/** Where the digest is in an object that makes pods. */
const DIGEST = ['spec', 'template', 'metadata', 'annotations', 'kustruct.dev/config-digest'];

/** A finished manifest with the digest of the config that its pods read. */
export function withConfigDigest(manifest: object, digest: string): Fields {
  return withText(manifest, DIGEST, digest);
}

const noted = new WeakMap<IConstruct, string>();

/** Notes the digest of an object that an App of cdk8s writes by itself; nothing where it has none. */
export function noteConfigDigest(object: IConstruct, digest: string | undefined): void {
  if (digest !== undefined) {
    noted.set(object, digest);
  } else {
    noted.delete(object);
  }
}

/** The finished manifest of an object with the digest that was noted for it. */
export function withNotedDigest(object: IConstruct, manifest: Fields): Fields {
  const digest = noted.get(object);
  return digest === undefined ? manifest : withConfigDigest(manifest, digest);
}
