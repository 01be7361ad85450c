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

/** The objects of one kustomization folder, as an overlay on it receives them. */
export type Base = readonly Resource[];

/** An overlay, and the result of building it. */
export interface DerivedOverlay {
  readonly overlay: Overlay;
  /** The objects that the overlay of an extending environment builds on. */
  readonly built: Base;
  /** Where the build differs from the environment. An empty list is the proof that it does not. */
  readonly problems: readonly Problem[];
}

/** The base that consists of plain files. */
export function baseOf(rendering: Rendering): Base {
  return rendering.map(toResource);
}

/**
 * Derives the overlay that turns the objects of one kustomization folder into those of an environment, builds it and compares
 * the result. It uses `namespace`, `images`, `replicas` and `labels` where they have no unwanted effects; the rest is one patch
 * per changed object, additions and deletions.
 *
 * @param merging looks up merge keys; one from `mergingWith` includes those of custom resources
 *
 * https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/
 */
export function deriveOverlay(base: Base, environment: Rendering, merging: MergingLookup = mergingOf): DerivedOverlay {
  const [proven] = provenOverlays(base, environment, merging);
  return proven ?? attempt(base, environment, PREFERRED, merging);
}

/** Yields every proven overlay, the most readable first. Each is derived lazily. */
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

/** Derives the overlay in two steps if that is shorter than in one. */
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
    const { overlay, built, problems } = attempt(accumulate(base, most), environment, PREFERRED, merging);
    const isShorter = inOne.problems.length > 0 || sizeOf(overlay) + sizeOf(most) + 1 < sizeOf(inOne.overlay);
    return isShorter ? { overlay: { most, ...overlay }, built, problems } : undefined;
  } catch (error) {
    if (error instanceof BuildFault) {
      return undefined;
    }
    throw error;
  }
}

/** Counts the patches and objects of an overlay. */
function sizeOf({ deletions = [], patches, additions }: Overlay): number {
  return deletions.length + patches.length + additions.length;
}

/** One way to write the differences. */
interface Way {
  /** Which fields of the kustomization are used: all, all except the namespace, or none. */
  readonly fields: 'all' | 'no-namespace' | 'none';
  /** Whether ServiceAccounts and Services in a new namespace, and renamed objects, are moved, so that references follow, or replaced. */
  readonly targets: 'moved' | 'replaced';
  /** The style of patches for ServiceAccounts and Services if strategic merge would repeat values: JSON patches mark them as moved. */
  readonly fallback: PatchStyle['fallback'];
}

const PREFERRED: Way = { fields: 'all', targets: 'moved', fallback: 'json' };

/**
 * All ways, the most readable first. The others avoid unwanted changes of references: Kustomize changes a reference if
 * `namespace:` or a JSON patch has touched the object that it seems to refer to.
 */
const WAYS: readonly Way[] = (['all', 'no-namespace', 'none'] as const).flatMap((fields) =>
  (['moved', 'replaced'] as const).flatMap((targets) =>
    (['json', 'repeat'] as const).map((fallback): Way => ({ fields, targets, fallback })),
  ),
);

function attempt(base: Base, environment: Rendering, way: Way, merging: MergingLookup): DerivedOverlay {
  let overlay: Overlay = NOTHING;
  try {
    const { pairing, fields } = pairAndFind(base, environment, way);
    overlay = { ...fields, patches: [] };
    const style = { fallback: way.fallback, merging };
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

/** Pairs objects, and finds everything in an overlay except its patches. */
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

/** Pairs objects by name. A prefix or suffix would also apply to additions, so it requires an overlay without them. */
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

/** Pairs renamed objects too, if a patch can rename them. */
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

/** Whether an object that bindings or webhooks can refer to gets another namespace. */
function isMovedTarget({ base, wanted }: Pair): boolean {
  return isFollowed(base.id) && namespaceOf(base.fields) !== namespaceOf(fieldsOf(wanted.manifest));
}

/**
 * Applies an overlay without content patches to the objects that are kept. Kustomize follows references from the namespace of an
 * object, so an object that patches move to another namespace keeps its own references.
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
