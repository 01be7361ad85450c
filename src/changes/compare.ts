import { RenderingIndex } from '../checks/rendering-index';
import type { KubernetesVersion } from '../kubernetes/versions';
import { type MergingLookup, mergingWith } from '../manifests/crd-merge-keys';
import { decoded } from '../manifests/decoded';
import { identity, type Rendered, type Rendering } from '../manifests/manifest';
import type { Comparison } from './model/change';
import { fieldChanges } from './model/field-changes';
import { type Match, matchObjects } from './model/match';
import { type ObjectPair, Side, type Transition } from './model/transition';
import { byWorst, summaryOf } from './summary';
import { changeOf } from './told-change';

/** What a comparison goes by. */
export interface CompareOptions {
  /**
   * The version of the cluster that the objects are for.
   * @default the newest that is known
   */
  readonly kubernetesVersion?: KubernetesVersion;
}

/**
 * Compares two renderings, and says what the difference does to a cluster that runs the first one.
 *
 * Fields are compared as the API compares them. Nothing is written, and neither rendering is changed.
 *
 * @param before what the cluster runs, such as `app.render()` of the last release or the manifests in a file
 * @param after what is to be applied
 * @returns the objects that differ, those with the worst consequences first; values of Secrets are in none of them
 */
export function compare(before: Rendering, after: Rendering, options: CompareOptions = {}): Comparison {
  const { kubernetesVersion: version } = options;
  const [old, now] = [before.map(asServerReads), after.map(asServerReads)];
  const matches = matchObjects(old, now);
  const pairs = pairsOf(matches, mergingWith(now.map(({ manifest }) => manifest)));
  const transition = transitionOf(old, now, pairs, version);
  const changes = pairs.map((pair) => changeOf(pair, transition)).sort(byWorst);
  return { changes, summary: summaryOf(changes, matches.length) };
}

/** Nulls are what the API server makes of them. */
function asServerReads(rendered: Rendered): Rendered {
  const manifest = decoded(rendered.manifest);
  return manifest === rendered.manifest ? rendered : { ...rendered, manifest };
}

function pairsOf(matches: readonly Match[], merging: MergingLookup): readonly ObjectPair[] {
  return matches.flatMap((match) => pairOf(match, merging) ?? []);
}

/** Nothing for an object that is the same on both sides. */
function pairOf({ before, after, isHashed }: Match, merging: MergingLookup): ObjectPair | undefined {
  if (before === undefined || after === undefined) {
    return {
      change: before === undefined ? 'added' : 'removed',
      ...(before && { before: new Side(before) }),
      ...(after && { after: new Side(after) }),
      fields: [],
    };
  }
  const fields = fieldChanges(before.manifest, after.manifest, merging);
  const isRenamed = identity(before.manifest) !== identity(after.manifest);
  const sides = { before: new Side(before), after: new Side(after), fields };
  return isRenamed
    ? { change: isHashed ? 'changed' : 'replaced', ...sides }
    : fields.length === 0
      ? undefined
      : { change: 'changed', ...sides };
}

function transitionOf(
  before: Rendering,
  after: Rendering,
  pairs: readonly ObjectPair[],
  version: KubernetesVersion | undefined,
): Transition {
  const bySide = new Map<Rendered, ObjectPair>();
  for (const pair of pairs) {
    for (const side of [pair.before, pair.after]) {
      if (side !== undefined) {
        bySide.set(side.rendered, pair);
      }
    }
  }
  return {
    before: new RenderingIndex(before, version),
    after: new RenderingIndex(after, version),
    ...(version && { version }),
    pairs,
    pairOf: (rendered) => bySide.get(rendered),
  };
}
