import { groupBy } from '../manifests/group-by';
import type { Rendered } from '../manifests/manifest';

/** Objects by their namespaces; those that name none are left out, because nobody knows where they will be. */
export function inNamespaces(objects: readonly Rendered[]): ReadonlyMap<string, readonly Rendered[]> {
  const placed = objects.filter(({ manifest }) => manifest.metadata.namespace !== undefined);
  return groupBy(placed, ({ manifest }) => manifest.metadata.namespace ?? '');
}
