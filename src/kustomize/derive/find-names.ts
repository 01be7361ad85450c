import { groupBy } from '../../manifests/group-by';
import { group, type Manifest, type Rendering } from '../../manifests/manifest';
import { isManifest } from '../../manifests/plain';
import type { Resource } from '../emulator/resource';
import { type Affixes, isRenamed } from '../emulator/set-name';

/**
 * Finds the prefix and suffix that `namePrefix:` and `nameSuffix:` can add: those by which the names of all objects differ from
 * the base.
 */
export function findNames(base: readonly Resource[], environment: Rendering): Affixes | undefined {
  const changed = renamesBetween(base, environment)[0];
  return changed !== undefined && areAllNamed(environment, changed) ? changed : undefined;
}

/** Finds the prefix and suffix of most renamed objects. */
export function mostNames(base: readonly Resource[], environment: Rendering): Affixes | undefined {
  const counts = new Map<string, { affixes: Affixes; count: number }>();
  for (const affixes of renamesBetween(base, environment)) {
    const key = [affixes.namePrefix, affixes.nameSuffix].join(' ');
    counts.set(key, { affixes, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const [most] = [...counts.values()].sort((one, other) => other.count - one.count);
  const odd = base.filter(({ id }) => isRenamed(id.apiVersion, id.kind)).length - (most?.count ?? 0);
  return most !== undefined && most.count > odd + 1 ? most.affixes : undefined;
}

function areAllNamed(environment: Rendering, { namePrefix = '', nameSuffix = '' }: Affixes): boolean {
  return environment.every(({ manifest: { apiVersion, kind, metadata } }) => {
    const { name } = metadata;
    const isNamed = name.length > namePrefix.length + nameSuffix.length;
    return !isRenamed(apiVersion, kind) || (isNamed && name.startsWith(namePrefix) && name.endsWith(nameSuffix));
  });
}

/** The prefix and suffix of each object whose new name contains the old name of the same construct and kind. */
function renamesBetween(base: readonly Resource[], environment: Rendering): readonly Affixes[] {
  const isMoved = environment.some(({ manifest }, place) => manifest.metadata.name !== base[place]?.id.name);
  if (!isMoved) {
    return [];
  }
  const byPath = objectsByPath(base);
  return environment.flatMap(({ path, manifest }) => {
    const { kind, metadata } = manifest;
    const before = onlyOne(byPath.get(path), manifest)?.id.name;
    const at = before === undefined ? -1 : metadata.name.indexOf(before);
    if (before === undefined || before === metadata.name || at < 0 || !isRenamed(manifest.apiVersion, kind)) {
      return [];
    }
    const [namePrefix, nameSuffix] = [metadata.name.slice(0, at), metadata.name.slice(at + before.length)];
    return [{ ...(namePrefix && { namePrefix }), ...(nameSuffix && { nameSuffix }) }];
  });
}

function objectsByPath(base: readonly Resource[]): ReadonlyMap<string, readonly Resource[]> {
  const byPath = known.get(base) ?? groupBy(base, ({ path }) => path);
  known.set(base, byPath);
  return byPath;
}

/** Cached because every environment compares with the same base. */
const known = new WeakMap<readonly Resource[], ReadonlyMap<string, readonly Resource[]>>();

/** The only object of the same kind; undefined if a construct has several. */
function onlyOne(resources: readonly Resource[] = [], manifest: Manifest): Resource | undefined {
  const found = resources.filter(
    ({ fields }) => isManifest(fields) && fields.kind === manifest.kind && group(fields) === group(manifest),
  );
  return found.length === 1 ? found[0] : undefined;
}
