import type { Fields, Manifest } from '../manifests/manifest';
import { isEmpty, listAt, mapAt } from '../manifests/read-fields';
import { perRendering } from './per-rendering';
import type { RenderingIndex } from './rendering-index';
import type { Workload } from './workload-index';

/** The kind of Services, as rules and the index name it. */
export const SERVICE = '/Service';

/** Whether a Service is headless: it requests no cluster IP. */
export function isHeadless(spec: Fields): boolean {
  return spec.clusterIP === 'None' || listAt(spec, 'clusterIPs').includes('None');
}

/** The labels that a Service selects pods by; empty if it has no selector, or an external name. */
export function serviceSelector(service: Manifest): Fields {
  const spec = mapAt(service, 'spec');
  return spec.type === 'ExternalName' ? {} : mapAt(spec, 'selector');
}

/** The workloads whose pods a Service can select; looked up once, because several rules need them. */
export function podsOfService(service: Manifest, index: RenderingIndex): readonly Workload[] {
  const known = byService(index);
  let workloads = known.get(service);
  if (workloads === undefined) {
    const selector = serviceSelector(service);
    workloads = isEmpty(selector) ? [] : podsBehind(selector, service.metadata.namespace, index);
    known.set(service, workloads);
  }
  return workloads;
}

const byService = perRendering(() => new Map<Manifest, readonly Workload[]>());

/** The workloads whose pods the selector of a Service can match in a namespace, or in any namespace if none is given. */
export function podsBehind(
  selector: Fields,
  namespace: string | undefined,
  index: RenderingIndex,
): readonly Workload[] {
  return index.workloads.selected(withoutLate(selector), namespace);
}

function withoutLate(selector: Fields): Fields {
  for (const key in selector) {
    if (LATE_LABELS.has(key)) {
      return Object.fromEntries(Object.entries(selector).filter(([label]) => !LATE_LABELS.has(label)));
    }
  }
  return selector;
}

/** Labels that controllers add to the pods that they create, so no template has them. */
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
