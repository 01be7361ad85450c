import type { MergingLookup } from '../manifests/crd-merge-keys';
import type { Fields, Rendering } from '../manifests/manifest';
import { mergingOf } from '../manifests/merge-keys';
import type { Problem } from '../problems/problem';
import { findImages } from './derive/find-images';
import { findLabels } from './derive/find-labels';
import { findNamespace } from './derive/find-namespace';
import { findPatches, type PatchStyle } from './derive/find-patches';
import { findReplicas } from './derive/find-replicas';
import { type Pairing, pairObjects } from './derive/pairs';
import { accumulate, finish } from './emulator/build';
import { BuildFault } from './emulator/fault';
import { followNames, isFollowed } from './emulator/name-references';
import { type Resource, toResource } from './emulator/resource';
import type { Overlay } from './model/overlay';
import { prove, refusal } from './prove';

export type { JsonPatch, MergePatch, Overlay, Patch } from './model/overlay';

/** The objects of one kustomization folder, in the state in which an overlay that stands on it finds them. */
export type Base = readonly Resource[];

/** An overlay, and what became of building it. */
export interface DerivedOverlay {
  readonly overlay: Overlay;
  /** What a further overlay, for an environment that extends this one, stands on. */
  readonly built: Base;
  /** Where the build does not give back the environment; none where it does, which is the proof. */
  readonly problems: readonly Problem[];
}

/** The base that plain files make. */
export function baseOf(rendering: Rendering): Base {
  return rendering.map(toResource);
}

/**
 * Derives the overlay that turns the objects of one kustomization folder into those of an environment, builds it and
 * compares. What `namespace`, `images`, `replicas` and `labels` can say is said there, if they would do nothing beyond
 * what is wanted; the rest is one patch for each object that differs, additions, and deletions.
 *
 * @param merging knows the merge keys of custom resources too, if it comes from `mergingWith`
 *
 * https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/
 */
export function deriveOverlay(base: Base, environment: Rendering, merging: MergingLookup = mergingOf): DerivedOverlay {
  const first = attempt(base, environment, fieldsAndPatches, { otherwise: 'json', merging });
  for (const [parts, otherwise] of first.problems.length === 0 ? [] : OTHER_WAYS) {
    const other = attempt(base, environment, parts, { otherwise, merging });
    if (other.problems.length === 0) {
      return other;
    }
  }
  return first;
}

/** Finds everything of an overlay but its patches. */
type Parts = (
  base: Base,
  environment: Rendering,
) => { readonly pairing: Pairing; readonly fields: Omit<Overlay, 'patches'> };

/**
 * What else to try where Kustomize changes references that are not to be changed. It does so where `namespace:` or a JSON
 * patch has been at the object that it takes them for references to.
 */
const OTHER_WAYS: readonly (readonly [Parts, PatchStyle['otherwise']])[] = [
  [fieldsAndPatches, 'repeat'],
  [patchesOnly, 'json'],
  [replacedTargets, 'json'],
  [patchesOnly, 'repeat'],
  [replacedTargets, 'repeat'],
];

function attempt(base: Base, environment: Rendering, parts: Parts, style: PatchStyle): DerivedOverlay {
  let overlay: Overlay = NOTHING;
  try {
    const { pairing, fields } = parts(base, environment);
    overlay = { ...fields, patches: [] };
    overlay = { ...fields, patches: findPatches(pairing, transformedBy(overlay, pairing), style) };
    const built = accumulate(base, overlay);
    return { overlay, built, problems: prove(finish(built), environment) };
  } catch (error) {
    if (!(error instanceof BuildFault)) {
      throw error;
    }
    return { overlay, built: base, problems: [refusal(error.message)] };
  }
}

const NOTHING: Overlay = { images: [], replicas: [], labels: [], patches: [], additions: [] };

function fieldsAndPatches(base: Base, environment: Rendering): ReturnType<Parts> {
  const namespace = findNamespace(base, environment);
  const pairing = pairObjects(base, environment, namespace);
  const labels = findLabels(pairing.pairs, environment);
  const replicas = findReplicas(pairing.pairs, environment);
  const images = findImages(pairing.pairs, environment);
  return { pairing, fields: { ...(namespace && { namespace }), labels, replicas, images, additions: pairing.added } };
}

function patchesOnly(base: Base, environment: Rendering): ReturnType<Parts> {
  return onlyPatches(pairObjects(base, environment, undefined));
}

/** Deletes in one namespace and adds in another what bindings and webhooks would follow, had it been moved. */
function replacedTargets(base: Base, environment: Rendering): ReturnType<Parts> {
  return onlyPatches(pairObjects(base, environment, undefined, ({ manifest }) => !isFollowed(manifest)));
}

function onlyPatches(pairing: Pairing): ReturnType<Parts> {
  return { pairing, fields: { labels: [], replicas: [], images: [], additions: pairing.added } };
}

/** What an overlay that has no patches yet makes of each object that is to stay. */
function transformedBy(overlay: Overlay, { pairs }: Pairing): (base: Resource) => Fields {
  const kept = pairs.map(({ base }) => base);
  const transformed = new Map<Resource, Fields>();
  for (const [place, { fields }] of followNames(accumulate(kept, overlay)).entries()) {
    const base = kept[place];
    if (base !== undefined) {
      transformed.set(base, fields);
    }
  }
  return (base) => transformed.get(base) ?? base.fields;
}
