import { realpathSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Kustomization } from '../../reading/kustomizations/graph';
import { isBelow } from '../check/place-of-problem';

/** The folders that are not inside another one. */
export function outermost(folders: readonly string[]): string[] {
  const all = new Set(folders);
  const isInside = (folder: string): boolean => {
    const above = dirname(folder);
    return above !== folder && (all.has(above) || isInside(above));
  };
  return folders.filter((folder) => !isInside(folder));
}

/** A kustomization and everything that it builds on, each once. */
export function treeOf(kustomization: Kustomization): Kustomization[] {
  const seen = new Set<Kustomization>();
  const add = (each: Kustomization): void => {
    if (!seen.has(each)) {
      seen.add(each);
      [...each.components, ...each.resources.filter((part) => 'file' in part)].forEach(add);
    }
  };
  add(kustomization);
  return [...seen];
}

/**
 * The kustomizations that are environments, and so neither components nor bases: others build on a base, and a base
 * builds on no other.
 *
 * @param known the names of environments, without a base
 */
export function withoutBase(tops: readonly Kustomization[], known: ReadonlySet<string>): Kustomization[] {
  const builtOn = new Map(tops.map((top) => [top, topsBelow(top, tops)]));
  const bases = new Set([...builtOn.values()].flat());
  return tops.filter((top) => {
    const isBase = bases.has(top) && builtOn.get(top)?.length === 0 && !known.has(basename(top.folder));
    return !isBase && !top.file.isComponent;
  });
}

function topsBelow(top: Kustomization, tops: readonly Kustomization[]): Kustomization[] {
  const folders = treeOf(top).map(({ folder }) => realpathSync(folder));
  const others = tops.filter((other) => other !== top);
  return others.filter((other) => folders.some((folder) => isBelow(realpathSync(other.folder), folder)));
}
