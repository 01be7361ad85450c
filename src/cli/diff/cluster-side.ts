import { converted } from '../../changes/model/converted';
import { mergingWith } from '../../manifests/crd-merge-keys';
import { isFields } from '../../manifests/field';
import { group, identity, type Manifest, type Rendered, type Rendering } from '../../manifests/manifest';
import { isManifest } from '../../manifests/plain';
import type { Problem } from '../../problems/problem';
import { withoutDrift } from './drift';
import { type ClusterOptions, type FullManifest, getFromCluster } from './kubectl-get';
import { comparable } from './live-manifest';
import { appliedParts } from './managed-fields';
import { notAnswered } from './problems';

/** What to compare with a cluster. */
export interface ClusterComparison {
  /** What was rendered when it was last applied; undefined if unknown. */
  readonly before: Rendering | undefined;
  /** The current rendering. */
  readonly after: Rendering;
  /** The field managers that apply the rendered objects. */
  readonly appliers: readonly string[];
}

/** The rendered objects in a cluster, in three states; each is compared with the next. */
export interface ClusterStates {
  /** The objects in the cluster, with only the fields that were rendered or applied. */
  readonly live: Rendering;
  /** The same, without changes that others made. */
  readonly settled: Rendering;
  /** The rendered objects, without those that the cluster does not return. */
  readonly after: Rendering;
  readonly problems: readonly Problem[];
}

/** Reads the objects that are rendered, or were rendered before, from a cluster. */
export function clusterStates(
  { before = [], after, appliers }: ClusterComparison,
  cluster: ClusterOptions,
): ClusterStates {
  const rendered = new Set(after.map(({ manifest }) => identity(manifest)));
  const gone = before.filter(({ manifest }) => !rendered.has(identity(manifest)));
  const asked = [...after, ...gone];
  const { found, unknown } = getFromCluster(
    asked.map(({ manifest }) => manifest),
    cluster,
  );
  const unanswered = new Set(unknown.flatMap(({ objects }) => objects.map(identity)));
  const merging = mergingWith(asked.map(({ manifest }) => manifest));
  const lookup = new LiveObjects(found);
  const earlier = new Map(before.map((object) => [identity(object.manifest), object.manifest]));
  const states = asked.flatMap((object): State[] => {
    const { manifest } = object;
    const key = identity(manifest);
    const there = lookup.of(manifest);
    const was = rendered.has(key) ? earlier.get(key) : undefined;
    const known = was && (converted(was, manifest.apiVersion) ?? was);
    if (unanswered.has(key) || !isWhole(manifest)) {
      return [];
    }
    if (there === undefined) {
      // An applied object was deleted in the cluster, which is not a change of the program.
      return known === undefined ? [] : [{ settled: as(object, known) }];
    }
    const live = comparable(there, [manifest, ...appliedParts(there, appliers)], merging(manifest));
    const settled =
      known === undefined || !isWhole(known) ? live : withoutDrift(live, known, manifest, merging(manifest));
    return [{ live: as(object, live), settled: as(object, settled) }];
  });
  return {
    live: states.flatMap(({ live }) => live ?? []),
    settled: states.map(({ settled }) => settled),
    after: after.filter(({ manifest }) => !unanswered.has(identity(manifest))),
    problems: unknown.map(({ objects, reason }) => notAnswered(objects, reason)),
  };
}

interface State {
  readonly live?: Rendered;
  readonly settled: Rendered;
}

function as(object: Rendered, manifest: Manifest): Rendered {
  return { ...object, manifest };
}

function isWhole(manifest: Manifest): manifest is FullManifest {
  return isFields(manifest) && isManifest(manifest);
}

/** Finds the objects of a cluster for rendered ones. A rendered object without a namespace is in the context's. */
class LiveObjects {
  readonly #objects: ReadonlyMap<string, FullManifest>;

  constructor(objects: readonly FullManifest[]) {
    this.#objects = new Map(
      objects.flatMap((object): [string, FullManifest][] => [
        [identity(object), object],
        [nameless(object), object],
      ]),
    );
  }

  of(manifest: Manifest): FullManifest | undefined {
    const { namespace } = manifest.metadata;
    return this.#objects.get(namespace === undefined ? nameless(manifest) : identity(manifest));
  }
}

function nameless(manifest: Manifest): string {
  return `${group(manifest)} ${manifest.kind} ${manifest.metadata.name}`;
}
