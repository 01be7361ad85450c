import { group, type Manifest, type Rendered, type Rendering } from '../manifests/manifest';
import { findNames } from './derive/find-names';
import { pairRenamed } from './derive/renamed';
import { type Affixes, isRenamed } from './emulator/set-name';
import { groupByChart } from './layout';
import { baseOf } from './overlay';

/**
 * Finds the names of an environment's objects in another one. They differ if all names of a chart get the same prefix or suffix,
 * or if a construct renames its only object of a kind. Other objects have the same name in both.
 */
export function oldNames(before: Rendering, environment: Rendering): (rendered: Rendered) => string {
  const charts = groupByChart(before);
  const names = new Map<Rendered, string>();
  for (const [chart, objects] of groupByChart(environment)) {
    const base = charts.get(chart) ?? [];
    const affixes = findNames(baseOf(base), objects) ?? {};
    for (const each of objects) {
      names.set(each, withoutAffixes(each.manifest, affixes));
    }
    for (const [each, name] of renamedIn(base, objects, names)) {
      names.set(each, name);
    }
  }
  return (rendered) => names.get(rendered) ?? rendered.manifest.metadata.name;
}

function withoutAffixes(
  { apiVersion, kind, metadata }: Manifest,
  { namePrefix = '', nameSuffix = '' }: Affixes,
): string {
  return isRenamed(apiVersion, kind)
    ? metadata.name.slice(namePrefix.length, metadata.name.length - nameSuffix.length)
    : metadata.name;
}

function renamedIn(
  base: Rendering,
  objects: Rendering,
  names: ReadonlyMap<Rendered, string>,
): readonly (readonly [Rendered, string])[] {
  const keyOf = ({ manifest }: Rendered, name: string) => `${group(manifest)} ${manifest.kind} ${name}`;
  const wanted = new Set(objects.map((each) => keyOf(each, names.get(each) ?? '')));
  const known = new Set(base.map((each) => keyOf(each, each.manifest.metadata.name)));
  const left = base.filter((each) => !wanted.has(keyOf(each, each.manifest.metadata.name)));
  const unpaired = objects.filter((each) => !known.has(keyOf(each, names.get(each) ?? '')));
  return pairRenamed(baseOf(left), unpaired).map((pair) => [pair.wanted, pair.base.id.name]);
}
