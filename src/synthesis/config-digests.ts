import type { IConstruct } from 'constructs';
import { configDigestsAt, noteConfigDigest, withConfigDigest } from '../cdk8s-objects/config-digests';
import { isFields } from '../manifests/field';
import { type Fields, group, type Manifest } from '../manifests/manifest';
import { isManifest } from '../manifests/plain';
import { mapAt } from '../manifests/read-fields';
import { isChecked } from '../problems/tree-check';
import { ConfigValues } from './config-values';

/** The kinds that replace their pods when their template changes, and that allow the change. */
const ROLLING: ReadonlySet<string> = new Set(['Deployment', 'StatefulSet', 'DaemonSet']);

/** Adds digests of the config that pods read to their annotations, so that they are replaced when it changes. */
export class ConfigDigesting {
  readonly #values = new ConfigValues();
  /** An App of cdk8s renders objects of other packages itself. */
  readonly #isOurs: boolean;

  /** @param lowered all finished manifests, after overrides and patches */
  constructor(root: IConstruct, lowered: readonly { readonly manifests: readonly Manifest[] }[]) {
    this.#isOurs = isChecked(root.node.root);
    for (const { manifests } of lowered) {
      for (const manifest of manifests) {
        this.#values.learn(manifest);
      }
    }
  }

  /**
   * Returns the manifest with its digest, if it has one.
   *
   * @param isTyped whether a typed construct made it, which writes the digest wherever it is asked for its manifest
   */
  complete(manifest: Manifest, construct: IConstruct, isTyped: boolean): Manifest {
    if (!ROLLING.has(manifest.kind) || (this.#values.isEmpty && this.#isOurs) || !(this.#isOurs || isTyped)) {
      return manifest;
    }
    const digest = this.#digestOf(manifest, construct);
    if (!this.#isOurs) {
      noteConfigDigest(construct, digest);
    }
    const fresh: Fields | undefined = digest === undefined ? undefined : withConfigDigest(manifest, digest);
    return fresh !== undefined && isManifest(fresh) ? fresh : manifest;
  }

  #digestOf(manifest: Manifest, construct: IConstruct): string | undefined {
    const { metadata = {}, spec } = mapAt(manifest, 'spec', 'template');
    // A value that is not a map is refused elsewhere.
    const hasPlace = isFields(metadata) && isFields(metadata.annotations ?? {});
    return hasPlace && isFields(spec) && group(manifest) === 'apps'
      ? this.#values.digestOf(manifest, spec, () => configDigestsAt(construct))
      : undefined;
  }
}
