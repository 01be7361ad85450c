import { group, type Rendering } from '../../manifests/manifest';
import { isManifest } from '../../manifests/plain';
import type { Resource } from '../emulator/resource';
import { type Affixes, isRenamed } from '../emulator/set-name';

/**
 * What `namePrefix:` and `nameSuffix:` can say: the names of all objects differ from those of the base by the same letters,
 * before or behind.
 */
export function findNames(base: readonly Resource[], environment: Rendering): Affixes | undefined {
  const changed = renamesBetween(base, environment)[0];
  return changed !== undefined && areAllNamed(environment, changed) ? changed : undefined;
}

/** The letters by which the names of most objects that have another name differ. */
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

/** How objects of one construct and kind are called in an environment, where that is another name with the old one in it. */
function renamesBetween(base: readonly Resource[], environment: Rendering): readonly Affixes[] {
  const isMoved = environment.some(({ manifest }, place) => manifest.metadata.name !== base[place]?.id.name);
  if (!isMoved) {
    return [];
  }
  const byConstruct = new Map<string, Resource | undefined>();
  for (const each of base) {
    const key = isManifest(each.fields) ? `${each.path} ${group(each.fields)} ${each.fields.kind}` : '';
    byConstruct.set(key, byConstruct.has(key) ? undefined : each);
  }
  return environment.flatMap(({ path, manifest }) => {
    const { kind, metadata } = manifest;
    const before = byConstruct.get(`${path} ${group(manifest)} ${kind}`)?.id.name;
    const at = before === undefined ? -1 : metadata.name.indexOf(before);
    if (before === undefined || before === metadata.name || at < 0 || !isRenamed(manifest.apiVersion, kind)) {
      return [];
    }
    const [namePrefix, nameSuffix] = [metadata.name.slice(0, at), metadata.name.slice(at + before.length)];
    return [{ ...(namePrefix && { namePrefix }), ...(nameSuffix && { nameSuffix }) }];
  });
}
