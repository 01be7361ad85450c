import { RenderingIndex } from '../checks/rendering-index';
import type { KubernetesVersion } from '../kubernetes/versions';
import { type MergingLookup, mergingWith } from '../manifests/crd-merge-keys';
import { renderedAsRead } from '../manifests/decoded';
import { equal } from '../manifests/equal';
import { identity, type Rendered, type Rendering } from '../manifests/manifest';
import { type Serving, servingIn } from './model/as-served';
import type { Comparison, FieldChange } from './model/change';
import { converted } from './model/converted';
import { manifestChanges } from './model/field-changes';
import { type Match, matchObjects } from './model/match';
import { type ObjectPair, Side, type Transition } from './model/transition';
import { changeOf } from './object-change';
import { refusals } from './refused/index';
import { byWorst, summaryOf } from './summary';

/** Options of a comparison. */
export interface CompareOptions {
  /**
   * The target version of Kubernetes.
   * @default the newest known version
   */
  readonly kubernetesVersion?: KubernetesVersion;
}

/**
 * Compares two renderings, and reports what the difference does to a cluster that runs the first one.
 *
 * Fields are compared as the API compares them. Nothing is written, and neither rendering is changed.
 *
 * @param before what the cluster runs, such as `app.render()` of the last release or the manifests in a file
 * @param after what will be applied
 * @returns the objects that differ, those with the worst consequences first, without values of Secrets
 */
export function compare(before: Rendering, after: Rendering, options: CompareOptions = {}): Comparison {
  const { kubernetesVersion: version } = options;
  const matches = matchObjects(before, after).map(asServerReads);
  const sides = { before: sideOf(matches, 'before'), after: sideOf(matches, 'after') };
  const merging = mergingWith(sides.after.map(({ manifest }) => manifest));
  const serving = {
    before: servingIn([before, after], version),
    after: servingIn([after, before], version),
  };
  const pairs = matches.flatMap((match) => pairOf(match, merging, serving, version) ?? []);
  const transition = transitionOf(sides.before, sides.after, pairs, version);
  const changes = pairs.map((pair) => changeOf(pair, transition)).sort(byWorst);
  return { changes, summary: summaryOf(changes, matches.length) };
}

/** Both sides of an object, ready to be compared. */
interface ReadMatch extends Match {
  /** The object before the change, in its own API version, if the other side has another one. */
  readonly written?: Rendered;
}

/** Both sides as the API server reads them; equal objects are read once. */
function asServerReads(match: Match): ReadMatch {
  const { before, after } = match;
  if (before !== undefined && after !== undefined && equal(before.manifest, after.manifest)) {
    const read = renderedAsRead(after);
    return { before: read, after: read };
  }
  const old = before && renderedAsRead(before);
  const known = old && after && converted(old.manifest, after.manifest.apiVersion);
  const isConverted = known !== undefined && known !== old?.manifest;
  return {
    ...match,
    ...(old && { before: isConverted ? { ...old, manifest: known } : old }),
    ...(after && { after: renderedAsRead(after) }),
    ...(isConverted && { written: old }),
  };
}

function sideOf(matches: readonly Match[], side: 'before' | 'after'): Rendering {
  return matches.flatMap((match) => match[side] ?? []);
}

/** Undefined if both sides are equal. */
function pairOf(
  { before, after, isHashed, written }: ReadMatch,
  merging: MergingLookup,
  serving: Readonly<Record<'before' | 'after', Serving>>,
  version: KubernetesVersion | undefined,
): ObjectPair | undefined {
  if (before === undefined || after === undefined) {
    return {
      change: before === undefined ? 'added' : 'removed',
      ...(before && { before: new Side(before) }),
      ...(after && { after: new Side(after) }),
      fields: [],
    };
  }
  const isRenamed = identity(before.manifest) !== identity(after.manifest);
  const [old, now] = [serving.before(before.manifest), serving.after(after.manifest)];
  const { fields: changed, kept } = manifestChanges(old, now, merging, isRenamed);
  const fields = [...(written === undefined ? [] : [versionChange(written, after)]), ...changed];
  const sides = { before: new Side(before), after: new Side(after), fields, kept, ...(written && { written }) };
  if (isRenamed) {
    return { change: isHashed ? 'changed' : 'replaced', ...sides };
  }
  return fields.length + kept.length > 0 || isRefused(before, after, version)
    ? { change: 'changed', ...sides }
    : undefined;
}

/** The server may refuse what changes nothing, such as an empty list beside another field. */
function isRefused(
  { manifest: before }: Rendered,
  { manifest: after }: Rendered,
  version?: KubernetesVersion,
): boolean {
  return before !== after && refusals(before, after, version && { target: { version } }).length > 0;
}

function versionChange({ manifest: before }: Rendered, { manifest: after }: Rendered): FieldChange {
  return { field: 'apiVersion', difference: 'changed', before: before.apiVersion, after: after.apiVersion };
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
