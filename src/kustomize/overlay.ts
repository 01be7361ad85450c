import type { MergingLookup } from '../manifests/crd-merge-keys';
import type { Fields, Rendering } from '../manifests/manifest';
import { mergingOf } from '../manifests/merge-keys';
import type { Problem } from '../problems/problem';
import { findDeletions } from './derive/find-deletions';
import { findImages } from './derive/find-images';
import { findLabels } from './derive/find-labels';
import { findMost } from './derive/find-most';
import { findNames } from './derive/find-names';
import { findNamespace } from './derive/find-namespace';
import { findPatches, type PatchStyle } from './derive/find-patches';
import { findReplicas } from './derive/find-replicas';
import { type Pair, type Pairing, pairObjects, withoutPairs } from './derive/pairs';
import { pairRenamed, patchedNames, renamingPatches } from './derive/renamed';
import { accumulate, finish } from './emulator/build';
import { BuildFault } from './emulator/fault';
import { followNames, isFollowed } from './emulator/name-references';
import { fieldsOf, namespaceOf, type Resource, toResource } from './emulator/resource';
import type { Affixes } from './emulator/set-name';
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
  const [proven] = provenOverlays(base, environment, merging);
  return proven ?? attempt(base, environment, NICEST, merging);
}

/** Every overlay that is proven, the nicest first; each is derived when it is asked for. */
export function* provenOverlays(
  base: Base,
  environment: Rendering,
  merging: MergingLookup = mergingOf,
): Generator<DerivedOverlay> {
  for (const [place, way] of WAYS.entries()) {
    const derived = attempt(base, environment, way, merging);
    const shorter = place === 0 && attemptMost(base, environment, derived, merging);
    for (const each of [shorter, derived]) {
      if (each && each.problems.length === 0) {
        yield each;
      }
    }
  }
}

/** The overlay in two steps, where that is shorter than in one. */
function attemptMost(
  base: Base,
  environment: Rendering,
  inOne: DerivedOverlay,
  merging: MergingLookup,
): DerivedOverlay | undefined {
  const most = inOne.problems.length > 0 || sizeOf(inOne.overlay) > 2 ? findMost(base, environment) : undefined;
  if (most === undefined) {
    return undefined;
  }
  try {
    const { overlay, built, problems } = attempt(accumulate(base, most), environment, NICEST, merging);
    const isShorter = inOne.problems.length > 0 || sizeOf(overlay) + sizeOf(most) + 1 < sizeOf(inOne.overlay);
    return isShorter ? { overlay: { most, ...overlay }, built, problems } : undefined;
  } catch (error) {
    if (error instanceof BuildFault) {
      return undefined;
    }
    throw error;
  }
}

/** How many patches and objects there are in an overlay. */
function sizeOf({ deletions = [], patches, additions }: Overlay): number {
  return deletions.length + patches.length + additions.length;
}

/** One way to say what differs. */
interface Way {
  /** What the fields of the kustomization say: whatever they can; all but the namespace; nothing. */
  readonly fields: 'all' | 'no-namespace' | 'none';
  /** What becomes of accounts and Services that change their namespace, and of what is renamed: references follow those that are moved. */
  readonly targets: 'moved' | 'replaced';
  /** What is done with accounts and Services where strategic merge would have to repeat values: JSON patches mark them as moved. */
  readonly otherwise: PatchStyle['otherwise'];
}

const NICEST: Way = { fields: 'all', targets: 'moved', otherwise: 'json' };

/**
 * All ways, the nicest first. The others are for where Kustomize changes references that are not to be changed: it does so
 * where `namespace:` or a JSON patch has been at the object that it takes them for references to.
 */
const WAYS: readonly Way[] = (['all', 'no-namespace', 'none'] as const).flatMap((fields) =>
  (['moved', 'replaced'] as const).flatMap((targets) =>
    (['json', 'repeat'] as const).map((otherwise): Way => ({ fields, targets, otherwise })),
  ),
);

function attempt(base: Base, environment: Rendering, way: Way, merging: MergingLookup): DerivedOverlay {
  let overlay: Overlay = NOTHING;
  try {
    const { pairing, fields } = pairAndFind(base, environment, way);
    overlay = { ...fields, patches: [] };
    const style = { otherwise: way.otherwise, merging };
    const { removed } = pairing;
    const deletions =
      removed.length > 0 ? { deletions: findDeletions(removed, [...base, ...additionsOf(pairing)]) } : {};
    const names = patchedNames(pairing.pairs, fields);
    const renaming = { ...overlay, patches: renamingPatches(pairing.pairs, names) };
    overlay = {
      ...fields,
      ...deletions,
      patches: findPatches(pairing, transformedBy(renaming, pairing), names, style),
    };
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

/** Which objects are the same ones, and everything of an overlay but its patches. */
function pairAndFind(
  base: Base,
  environment: Rendering,
  { fields, targets }: Way,
): { readonly pairing: Pairing; readonly fields: Omit<Overlay, 'patches'> } {
  const namespace = fields === 'all' ? findNamespace(base, environment) : undefined;
  const { affixes, paired } = pairByName(base, environment, namespace, { fields, targets });
  const pairing = targets === 'replaced' ? withoutPairs(paired, environment, isMovedTarget) : paired;
  const additions = pairing.added;
  if (fields === 'none') {
    return { pairing, fields: { ...NOTHING, additions } };
  }
  const labels = findLabels(pairing.pairs, environment);
  const replicas = findReplicas(pairing.pairs, environment);
  const images = findImages(pairing.pairs, environment);
  return { pairing, fields: { ...(namespace && { namespace }), ...affixes, labels, replicas, images, additions } };
}

function additionsOf({ added }: Pairing): readonly Resource[] {
  return added.map(toResource);
}

/** Which objects are the same ones; a prefix would reach what the overlay adds, so that it needs an overlay that adds nothing. */
function pairByName(
  base: Base,
  environment: Rendering,
  namespace: string | undefined,
  { fields, targets }: Pick<Way, 'fields' | 'targets'>,
): { readonly affixes?: Affixes; readonly paired: Pairing } {
  const renamed = fields === 'none' || targets === 'replaced' ? (pairing: Pairing) => pairing : withRenamed;
  const affixes = fields === 'all' ? findNames(base, environment) : undefined;
  const prefixed = affixes && renamed(pairObjects(base, environment, namespace, affixes));
  return prefixed && prefixed.added.length === 0
    ? { affixes, paired: prefixed }
    : { paired: renamed(pairObjects(base, environment, namespace)) };
}

/** Objects that have another name are the same ones where a patch can say so. */
function withRenamed(pairing: Pairing): Pairing {
  const pairs = pairRenamed(pairing.removed, pairing.added);
  if (pairs.length === 0) {
    return pairing;
  }
  const [bases, wanted] = [new Set(pairs.map(({ base }) => base)), new Set(pairs.map((pair) => pair.wanted))];
  return {
    pairs: [...pairing.pairs, ...pairs],
    added: pairing.added.filter((each) => !wanted.has(each)),
    removed: pairing.removed.filter((each) => !bases.has(each)),
  };
}

/** Says whether an object that bindings or webhooks would follow is wanted in another namespace. */
function isMovedTarget({ base, wanted }: Pair): boolean {
  return isFollowed(base.id) && namespaceOf(base.fields) !== namespaceOf(fieldsOf(wanted.manifest));
}

/**
 * What an overlay that has no patches yet makes of each object that is to stay. References are followed from the namespace
 * of an object, so that one which patches move has to say its own.
 */
function transformedBy(overlay: Overlay, { pairs }: Pairing): (base: Resource) => Fields {
  const accumulated = accumulate(
    pairs.map(({ base }) => base),
    overlay,
  );
  const followed = followNames(accumulated);
  const transformed = new Map<Resource, Fields>();
  for (const [place, { base, wanted }] of pairs.entries()) {
    const [plain, following] = [accumulated[place], followed[place]];
    if (plain !== undefined && following !== undefined) {
      const isMoved = namespaceOf(plain.fields) !== namespaceOf(fieldsOf(wanted.manifest));
      transformed.set(base, (isMoved ? plain : following).fields);
    }
  }
  return (base) => transformed.get(base) ?? base.fields;
}
