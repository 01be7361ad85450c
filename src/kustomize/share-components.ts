import { equal } from '../manifests/equal';
import { groupBy } from '../manifests/group-by';
import { toJson } from '../manifests/json';
import { toYaml } from '../manifests/yaml';
import { accumulate } from './emulator/build';
import { BuildFault } from './emulator/fault';
import { idKey, type Resource } from './emulator/resource';
import { nameFolders } from './file-names';
import type { Component, Overlay, Patch } from './model/overlay';
import type { Base } from './overlay';
import { deletionText, linesIn, type OverlayPlace, patchText } from './overlay-files';

/** The overlay of one chart of an environment, and where it goes. */
export interface PlacedOverlay {
  readonly environment: string;
  /** The folder of the chart, without those around it. */
  readonly chart: string;
  readonly overlay: Overlay;
  readonly place: OverlayPlace;
  /** The objects that it builds on, and the result. */
  readonly below: Base;
  readonly built: Base;
  /** Whether resources may be listed in any order. */
  readonly isUnordered: boolean;
}

/** The folder of components, and when they are worth it. */
export interface ComponentPlace {
  /** The folder of all components. */
  readonly folder: string;
  /**
   * The number of lines that a component must save.
   * @default 10
   */
  readonly fewestLines?: number;
}

/**
 * Moves parts that several overlays of one chart share into components, if that saves lines. Each of these overlays is built
 * again; if any result differs, the overlays of that chart stay unchanged.
 */
export function shareComponents(
  overlays: readonly PlacedOverlay[],
  { folder, fewestLines = 10 }: ComponentPlace,
): readonly PlacedOverlay[] {
  const charts = [...groupBy(overlays, ({ chart }) => chart)].map(([chart, members]) => ({
    chart,
    members,
    shares: findShares(members, fewestLines),
  }));
  const names = nameFolders(charts.flatMap(({ shares }) => shares.map(keyOf)));
  const replaced = new Map<PlacedOverlay, PlacedOverlay>();
  for (const { chart, members, shares } of charts) {
    const components = shares.map((share) => toComponent(share, `${folder}/${names.get(keyOf(share))}/${chart}`));
    const composed = members.map((member) => withComponents(member, components));
    if (shares.length > 0 && composed.every(buildsAsBefore)) {
      members.forEach((member, place) => void replaced.set(member, composed[place] ?? member));
    }
  }
  return overlays.map((overlay) => replaced.get(overlay) ?? overlay);
}

/** A part of an overlay that can be moved on its own. */
type Part = Pick<Overlay, 'patches' | 'additions' | 'deletions'>;

/** The parts that the overlays of some environments share. */
interface Share {
  readonly environments: readonly string[];
  readonly parts: readonly Part[];
  /** How many lines a component saves. */
  readonly saved: number;
}

/** A part, and the environments whose overlays contain it. */
interface Owned {
  readonly part: Part;
  readonly lines: number;
  environments: readonly string[];
}

/** Finds shares greedily: the best one first, then the best of the rest. */
function findShares(members: readonly PlacedOverlay[], fewestLines: number): readonly Share[] {
  const all = ownedParts(members);
  const shares: Share[] = [];
  for (;;) {
    const left = all.filter(({ environments }) => environments.length > 1);
    const groups = new Map(left.map(({ environments }) => [environments.join('/'), environments]));
    const [best] = [...groups.values()]
      .map((environments) => shareOf(environments, left))
      .sort((one, other) => other.saved - one.saved || (keyOf(one) < keyOf(other) ? -1 : 1));
    if (best === undefined || best.saved < fewestLines) {
      return shares;
    }
    shares.push(best);
    const moved = new Set(best.parts);
    for (const owned of left.filter(({ part }) => moved.has(part))) {
      owned.environments = owned.environments.filter((name) => !best.environments.includes(name));
    }
  }
}

function ownedParts(members: readonly PlacedOverlay[]): readonly Owned[] {
  const owned = new Map<string, Owned>();
  for (const member of [...members].sort((one, other) => (one.environment < other.environment ? -1 : 1))) {
    for (const part of partsOf(member)) {
      const text = textOf(part);
      const known = owned.get(text) ?? { part, lines: linesIn(text), environments: [] };
      owned.set(text, { ...known, environments: [...known.environments, member.environment] });
    }
  }
  return [...owned.values()];
}

function partsOf({ overlay: { deletions = [], patches, additions }, isUnordered }: PlacedOverlay): readonly Part[] {
  const jsonPatches = new Map(
    patches.flatMap((patch): [Patch, Patch][] => (patch.type === 'json' && patch.after ? [[patch.after, patch]] : [])),
  );
  const heads = patches.filter((patch) => patch.type === 'merge' || patch.after === undefined);
  return [
    ...(deletions.length > 0 ? [{ ...NOTHING, deletions }] : []),
    ...heads.map((head) => ({
      ...NOTHING,
      patches: [head, jsonPatches.get(head)].filter((patch) => patch !== undefined),
    })),
    ...(isUnordered ? additions : []).map((added) => ({ ...NOTHING, additions: [added] })),
  ];
}

const NOTHING: Part = { patches: [], additions: [] };

/** All lines of a part: its files, and their entries in the kustomization. */
function textOf({ deletions = [], patches, additions }: Part): string {
  const targets = [...deletions, ...patches].map((each) => ('target' in each ? toYaml({ target: each.target }) : ''));
  return [
    ...(deletions.length > 0 ? [deletionText(deletions)] : []),
    ...patches.map(patchText),
    ...additions.map(({ manifest }) => toYaml(manifest)),
    ...targets.map((target) => `- path\n${target}`),
    ...additions.map(() => '- file\n'),
  ].join('');
}

/** The remaining parts that these environments share. The lines that list parts and components count as costs. */
function shareOf(environments: readonly string[], left: readonly Owned[]): Share {
  const owned = left.filter((each) => environments.every((name) => each.environments.includes(name)));
  const lines = owned.reduce((sum, each) => sum + each.lines, 0);
  const fields = [
    ({ patches, deletions }: Part) => patches.length > 0 || deletions,
    ({ additions }: Part) => additions[0],
  ];
  const headers = fields.filter((has) => owned.some(({ part }) => has(part))).length;
  const saved = (environments.length - 1) * lines - headers - 2 * environments.length;
  return { environments, parts: owned.map(({ part }) => part), saved };
}

function keyOf({ environments }: Share): string {
  return environments.join('/');
}

function toComponent({ environments, parts }: Share, folder: string): Component {
  const deletions = parts.flatMap((part) => part.deletions ?? []);
  const overlay = {
    ...{ images: [], replicas: [], labels: [] },
    ...(deletions.length > 0 && { deletions }),
    patches: parts.flatMap(({ patches }) => patches),
    additions: parts.flatMap(({ additions }) => additions),
  };
  return { folder, environments, overlay };
}

function withComponents(member: PlacedOverlay, components: readonly Component[]): PlacedOverlay {
  const own = components.filter(({ environments }) => environments.includes(member.environment));
  if (own.length === 0) {
    return member;
  }
  const shared = new Set(own.flatMap(({ overlay }) => partsOf({ ...member, overlay }).map(textOf)));
  const moved = new Set<object>(
    partsOf(member)
      .filter((part) => shared.has(textOf(part)))
      .flatMap(({ patches, additions, deletions = [] }) => [...patches, ...additions, ...deletions]),
  );
  const isLeft = (each: object) => !moved.has(each);
  const { deletions, patches, additions, ...fields } = member.overlay;
  const left = deletions?.filter(isLeft) ?? [];
  const overlay = {
    ...fields,
    components: own,
    ...(left.length > 0 && { deletions: left }),
    patches: patches.filter(isLeft),
    additions: additions.filter(isLeft),
  };
  return { ...member, overlay };
}

/** Whether an overlay still builds to the proven result. */
function buildsAsBefore({ below, overlay, built }: PlacedOverlay): boolean {
  try {
    const again = new Map(accumulate(below, overlay).map((each) => [idKey(each.id), each]));
    return again.size === built.length && built.every((each) => isSame(each, again.get(idKey(each.id))));
  } catch (error) {
    if (error instanceof BuildFault) {
      return false;
    }
    throw error;
  }
}

function isSame(one: Resource, other: Resource | undefined): boolean {
  const former = (resource: Resource) => toJson(resource.previous.map(idKey));
  return other !== undefined && equal(one.fields, other.fields) && former(one) === former(other);
}
