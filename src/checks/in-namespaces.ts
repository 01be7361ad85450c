import { groupBy } from '../manifests/group-by';
import type { Rendered } from '../manifests/manifest';

/** Objects by namespace; those without one are left out, because their namespace is only known when they are applied. */
export function inNamespaces(objects: readonly Rendered[]): ReadonlyMap<string, readonly Rendered[]> {
  const placed = objects.filter(({ manifest }) => manifest.metadata.namespace !== undefined);
  return groupBy(placed, ({ manifest }) => manifest.metadata.namespace ?? '');
}
