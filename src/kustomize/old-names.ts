import type { Rendered, Rendering } from '../manifests/manifest';
import { findNames } from './derive/find-names';
import { type Affixes, isRenamed } from './emulator/set-name';
import { groupByChart } from './layout';
import { baseOf } from './overlay';

/**
 * What the objects of an environment are called in another one, where all names of a chart got the same letters; else what
 * they are called.
 */
export function oldNames(before: Rendering, environment: Rendering): (rendered: Rendered) => string {
  const charts = groupByChart(before);
  const affixes = new Map<string, Affixes | undefined>();
  for (const [chart, objects] of groupByChart(environment)) {
    affixes.set(chart, findNames(baseOf(charts.get(chart) ?? []), objects));
  }
  return ({ chart, manifest: { apiVersion, kind, metadata } }) => {
    const { namePrefix = '', nameSuffix = '' } = (isRenamed(apiVersion, kind) && affixes.get(chart)) || {};
    return metadata.name.slice(namePrefix.length, metadata.name.length - nameSuffix.length);
  };
}
