import type { Manifest } from '../../manifests/manifest';
import { mapAt } from '../../manifests/read-fields';

/** Annotations that keep an object in the cluster when it is no longer applied, each with its value. */
const KEEPING: readonly (readonly [annotation: string, value: RegExp])[] = [
  ['helm.sh/resource-policy', /^\s*keep\s*$/i],
  ['argocd.argoproj.io/sync-options', /\b(Prune=false|Delete=false)\b/],
  ['kustomize.toolkit.fluxcd.io/prune', /^disabled$/i],
  ['kustomize.toolkit.fluxcd.io/reconcile', /^disabled$/i],
];

/** The annotation that keeps an object in the cluster when it is no longer applied; undefined if it has none. */
export function keptBy(manifest: Manifest): string | undefined {
  const annotations = mapAt(manifest, 'metadata', 'annotations');
  return KEEPING.find(([name, value]) => value.test(String(annotations[name] ?? '')))?.[0];
}
