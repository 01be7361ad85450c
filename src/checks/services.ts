import { type Fields, group, type Manifest } from '../manifests/manifest';
import { listAt, mapAt } from '../manifests/reach';
import type { RenderingIndex, Workload } from './rendering-index';

/** Says whether a manifest is a Service of Kubernetes itself. */
export function isService(manifest: Manifest): boolean {
  return manifest.kind === 'Service' && group(manifest) === '';
}

/** Says whether the spec of a Service asks for no address of its own. */
export function isHeadless(spec: Fields): boolean {
  return spec.clusterIP === 'None' || listAt(spec, 'clusterIPs').includes('None');
}

/** The labels by which a Service finds its pods; none where it has no selector or leads out of the cluster. */
export function serviceSelector(service: Manifest): Fields {
  const spec = mapAt(service, 'spec');
  return spec.type === 'ExternalName' ? {} : mapAt(spec, 'selector');
}

/** The workloads whose pods a selector of a Service can find in a namespace, or in all where none is given. */
export function podsBehind(
  selector: Fields,
  namespace: string | undefined,
  index: RenderingIndex,
): readonly Workload[] {
  const stable = Object.entries(selector).filter(([key]) => !LATE_LABELS.has(key));
  return index.selected(Object.fromEntries(stable), namespace);
}

/** Labels that controllers put on the pods when they make them, so that no template shows them. */
const LATE_LABELS: ReadonlySet<string> = new Set([
  'apps.kubernetes.io/pod-index',
  'batch.kubernetes.io/controller-uid',
  'batch.kubernetes.io/job-completion-index',
  'batch.kubernetes.io/job-name',
  'controller-revision-hash',
  'controller-uid',
  'job-name',
  'pod-template-hash',
  'statefulset.kubernetes.io/pod-name',
]);
