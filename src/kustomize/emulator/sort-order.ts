import { compareTexts } from '../../manifests/compare-texts';
import { group, type Manifest } from '../../manifests/manifest';
import type { SortOptions } from '../model/kustomization';

/**
 * Sorts objects like Kustomize prints them. It returns two orders if the supported releases disagree.
 *
 * https://github.com/kubernetes-sigs/kustomize/blob/master/api/internal/builtins/SortOrderTransformer.go
 *
 * @param listed the objects in the order of the resources
 * @param options the sort options of the kustomization where the build starts; by default those of Kustomize
 */
export function printedOrders<Item extends { readonly manifest: Manifest }>(
  listed: readonly Item[],
  options?: SortOptions,
): readonly (readonly Item[])[] {
  if (options?.order === 'fifo') {
    return [listed];
  }
  const { orderFirst, orderLast = [] } = options?.legacySortOptions ?? DEFAULT;
  const ranks = new Map([
    ...orderFirst.map((kind, place) => [kind, place - orderFirst.length] as const),
    ...orderLast.map((kind, place) => [kind, place + 1] as const),
  ]);
  const keyed = listed.map((item) => ({ item, rank: ranks.get(item.manifest.kind) ?? 0, key: sortKey(item.manifest) }));
  const printed = keyed.sort((a, b) => a.rank - b.rank || compare(a.key, b.key)).map(({ item }) => item);
  const [own, others] = [printed.filter(isNamespace), printed.filter(isOtherNamespace)];
  // Since 5.6, the core Namespace comes before kinds with that name in other groups.
  return own.length > 0 && others.length > 0 ? [printed, replaceAll(printed, [...own, ...others])] : [printed];
}

/** The default of Kustomize. */
const DEFAULT = {
  orderFirst: [
    'Namespace',
    'ResourceQuota',
    'StorageClass',
    'CustomResourceDefinition',
    'ServiceAccount',
    'PodSecurityPolicy',
    'Role',
    'ClusterRole',
    'RoleBinding',
    'ClusterRoleBinding',
    'ConfigMap',
    'Secret',
    'Endpoints',
    'Service',
    'LimitRange',
    'PriorityClass',
    'PersistentVolume',
    'PersistentVolumeClaim',
    'Deployment',
    'StatefulSet',
    'CronJob',
    'PodDisruptionBudget',
  ],
  orderLast: ['MutatingWebhookConfiguration', 'ValidatingWebhookConfiguration'],
};

interface SortKey {
  readonly kind: string;
  readonly name: string;
}

/** Kustomize writes `~G` for no group and `~X` for no namespace; both sort after all letters. */
function sortKey({ apiVersion, kind, metadata }: Manifest): SortKey {
  const apiGroup = group({ apiVersion });
  const version = apiVersion.slice(apiVersion.indexOf('/') + 1);
  return { kind: `${apiGroup || '~G'}_${version}_${kind}`, name: `${metadata.namespace ?? '~X'}|${metadata.name}` };
}

function compare(one: SortKey, other: SortKey): number {
  return compareTexts(one.kind, other.kind) || compareTexts(one.name, other.name);
}

function isNamespace({ manifest }: { readonly manifest: Manifest }): boolean {
  return manifest.kind === 'Namespace' && group(manifest) === '';
}

function isOtherNamespace({ manifest }: { readonly manifest: Manifest }): boolean {
  return manifest.kind === 'Namespace' && group(manifest) !== '';
}

/** Reorders some items of a list within their places. */
function replaceAll<Item>(list: readonly Item[], items: readonly Item[]): readonly Item[] {
  const [own, left] = [new Set(items), [...items]];
  return list.map((item) => (own.has(item) ? (left.shift() ?? item) : item));
}
