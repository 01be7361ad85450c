import { equal } from '../../manifests/equal';
import { groupBy } from '../../manifests/group-by';
import { group, identity, type Manifest, type Rendered, type Rendering } from '../../manifests/manifest';
import { similarity } from './similarity';

/** An object on one side or on both. */
export interface Match {
  readonly before?: Rendered;
  readonly after?: Rendered;
  /** Whether both sides count as one object although the hash in its name differs. */
  readonly isHashed?: true;
}

/**
 * Matches the objects of both sides, in the order of the second side, followed by removed objects. Objects match if they
 * have the same identity, if `movedFrom` names the old one, if one construct creates both, if only a hash in their names differs, or if
 * their content is nearly the same.
 */
export function matchObjects(before: Rendering, after: Rendering): readonly Match[] {
  const left = new Map<string, Rendered>();
  const twins: Rendered[] = [];
  for (const rendered of before) {
    const key = identity(rendered.manifest);
    if (left.has(key)) {
      twins.push(rendered);
    } else {
      left.set(key, rendered);
    }
  }
  const matches = new Map<Rendered, Match>();
  const added: Rendered[] = [];
  for (const rendered of after) {
    const key = identity(rendered.manifest);
    const counterpart = left.get(key);
    left.delete(key);
    if (counterpart === undefined) {
      added.push(rendered);
    } else {
      matches.set(rendered, { before: counterpart, after: rendered });
    }
  }
  const removed = new Set([...left.values(), ...twins]);
  for (const match of removed.size === 0 || added.length === 0 ? [] : renamed(removed, added)) {
    matches.set(match.after, match);
    removed.delete(match.before);
  }
  return [
    ...after.map((rendered) => matches.get(rendered) ?? { after: rendered }),
    ...[...removed].map((rendered) => ({ before: rendered })),
  ];
}

type MatchedPair = Match & { readonly before: Rendered; readonly after: Rendered };

/** The ways to find the old name of an object, the most certain first. */
const WAYS: readonly ((removed: readonly Rendered[], added: readonly Rendered[]) => readonly MatchedPair[])[] = [
  (removed, added) =>
    unique(removed, added, (one) => placeOf(one.manifest.metadata.namespace, one.manifest.metadata.name), formerPlace),
  (removed, added) => unique(removed, added, pathOf, pathOf),
  (removed, added) => unique(removed, added, hashedStem, hashedStem).map((match) => ({ ...match, isHashed: true })),
  similarObjects,
];

function renamed(removed: ReadonlySet<Rendered>, added: readonly Rendered[]): readonly MatchedPair[] {
  const found: MatchedPair[] = [];
  const kindOf = ({ manifest }: Rendered) => `${group(manifest)}/${manifest.kind}`;
  const left = groupBy(removed, kindOf);
  for (const [kind, right] of groupBy(added, kindOf)) {
    const rest = { removed: left.get(kind) ?? [], added: right };
    for (const way of WAYS) {
      const matches = rest.removed.length === 0 ? [] : way(rest.removed, rest.added);
      found.push(...matches);
      rest.removed = rest.removed.filter((one) => !matches.some(({ before }) => before === one));
      rest.added = rest.added.filter((one) => !matches.some(({ after }) => after === one));
    }
  }
  return found;
}

/** Matches objects whose key is unique on both sides. */
function unique(
  removed: readonly Rendered[],
  added: readonly Rendered[],
  left: (rendered: Rendered) => string | undefined,
  right: (rendered: Rendered) => string | undefined,
): readonly MatchedPair[] {
  const byKey = groupBy(removed, left);
  return [...groupBy(added, right)].flatMap(([key, [after, another]]) => {
    const [before, twin] = byKey.get(key) ?? [];
    const isOne = key !== undefined && another === undefined && twin === undefined;
    return isOne && before !== undefined && after !== undefined ? [{ before, after }] : [];
  });
}

function formerPlace({ manifest, movedFrom }: Rendered): string | undefined {
  const [name, namespace] = movedFrom?.split('/').reverse() ?? [];
  return name === undefined ? undefined : placeOf(namespace ?? manifest.metadata.namespace, name);
}

function placeOf(namespace: string | undefined, name: string): string {
  return `${namespace ?? ''}/${name}`;
}

/** One construct, such as an included file, can create several objects, so the name is part of the key. */
function pathOf({ path }: Rendered): string | undefined {
  return path === '' ? undefined : path;
}

/** The hash of the content that Kustomize and kustruct append to names. */
const HASH = /-(?=[a-z]*\d)[a-z\d]{5,10}$/;

function hashedStem({ manifest }: Rendered): string | undefined {
  const { name, namespace } = manifest.metadata;
  const isConfig = group(manifest) === '' && (manifest.kind === 'ConfigMap' || manifest.kind === 'Secret');
  return isConfig && HASH.test(name) ? placeOf(namespace, name.replace(HASH, '')) : undefined;
}

/** With more objects of one kind, similarity means little and takes long to compute. */
const MOST_COMPARED = 50;
/** The minimum similarity at which an object counts as another one with a new name. */
const LEAST_SIMILARITY = 0.6;

function similarObjects(removed: readonly Rendered[], added: readonly Rendered[]): readonly MatchedPair[] {
  if (removed.length > MOST_COMPARED || added.length > MOST_COMPARED) {
    return [];
  }
  const scored = removed.flatMap((before) =>
    added.map((after) => ({ before, after, score: scoreOf(before.manifest, after.manifest) })),
  );
  const found: MatchedPair[] = [];
  const taken = new Set<Rendered>();
  for (const { before, after, score } of scored.sort((one, other) => other.score - one.score)) {
    if (score >= LEAST_SIMILARITY && !taken.has(before) && !taken.has(after)) {
      found.push({ before, after });
      taken.add(before).add(after);
    }
  }
  return found;
}

/** The same name in another namespace is the same object, if their content has anything in common. */
function scoreOf(before: Manifest, after: Manifest): number {
  const isMoved = before.metadata.name === after.metadata.name;
  const score = similarity(before, after);
  return isMoved && (score > 0 || equal(withoutHead(before), withoutHead(after))) ? 1 + score : score;
}

function withoutHead({ metadata: _, ...rest }: Manifest): object {
  return rest;
}
