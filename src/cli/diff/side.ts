import { describe, identity, type Rendered, type Rendering } from '../../manifests/manifest';
import { isManifest } from '../../manifests/plain';
import type { Problem } from '../../problems/problem';
import type { SourceObject } from '../../reading/files/source-object';

/**
 * The objects of one side, by the names of their environments. Objects outside any environment are under an empty name.
 */
export type Environments = ReadonlyMap<string, Rendering>;

/** One side of a comparison. */
export interface Side {
  /** Its name in sentences: `dist at 3f99ccd`. */
  readonly name: string;
  readonly environments: Environments;
  /** Environments that cannot be read completely, so their differences are unknown. */
  readonly unread: ReadonlySet<string>;
  /** Why these environments, or the whole side, cannot be read. */
  readonly problems: readonly Problem[];
  /** Folders that are not read because their name starts with a dot. @default none */
  readonly hidden?: readonly string[];
}

/** The objects of one environment, or why they cannot be compared. */
export interface ReadEnvironment {
  readonly rendering?: Rendering;
  readonly problems: readonly Problem[];
}

/** An unknown side, with the reason. */
export function unreadSide(name: string, ...problems: readonly Problem[]): Side {
  return { name, environments: new Map(), unread: new Set(), problems };
}

/** A side made of environments, some of which may not be readable. */
export function sideOf(name: string, environments: ReadonlyMap<string, ReadEnvironment>): Side {
  const all = [...environments];
  return {
    name,
    environments: new Map(all.flatMap(([key, { rendering }]) => (rendering === undefined ? [] : [[key, rendering]]))),
    unread: new Set(all.flatMap(([key, { rendering }]) => (rendering === undefined ? [key] : []))),
    problems: all.flatMap(([, { problems }]) => problems),
  };
}

/** The objects that were read, as a rendering, without those whose counterpart is unknown. */
export function environmentOf(objects: readonly SourceObject[]): ReadEnvironment {
  const nameless = objects.filter(({ fields }) => !isManifest(fields));
  const rendering = objects.flatMap(renderedOf);
  const problems = [...nameless.map(unnamed), ...twins(rendering)];
  return problems.length > 0 ? { problems } : { rendering, problems };
}

function renderedOf({ fields, placeOf }: SourceObject): Rendered[] {
  const origin = { source: undefined, placeOf: (field = '') => placeOf(field, 'value') };
  return isManifest(fields) ? [{ manifest: fields, path: '', chart: '', origin }] : [];
}

function unnamed({ fields, placeOf }: SourceObject): Problem {
  const place = placeOf('', 'key');
  return {
    what: `a ${fields.kind} has no name`,
    where: { origin: { source: undefined, placeOf: () => place } },
    why: 'its counterpart on the other side is unknown, so its environment is not compared',
    fix: 'give it a name: metadata: { name: migrate }',
  };
}

function twins(rendering: Rendering): Problem[] {
  const known = new Set<string>();
  return rendering.flatMap(({ manifest, origin }) => {
    const key = identity(manifest);
    const isTwin = known.has(key);
    known.add(key);
    return isTwin ? [twin(describe(manifest), origin)] : [];
  });
}

function twin(object: string, origin: Rendered['origin']): Problem {
  return {
    what: `${object} exists twice`,
    where: { ...(origin && { origin }) },
    why: 'it is unclear which of the two applies, so its environment is not compared',
    fix: 'name the folder or the file of one environment',
  };
}

/** The side that a program renders. */
export function programSide(environments: Environments): Side {
  return { ...unreadSide('the program'), environments };
}

/**
 * The side that a program rendered at another revision. It has no lines, because the current files have different ones.
 */
export function renderedSide(name: string, environments: Environments): Side {
  const placeless = [...environments].map(([environment, rendering]) => {
    return [environment, rendering.map(({ origin: _, ...rest }) => rest)] as const;
  });
  return { ...unreadSide(name), environments: new Map(placeless) };
}
