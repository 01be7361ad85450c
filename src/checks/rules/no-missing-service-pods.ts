import { literalEntry, quote } from '../../manifests/literal';
import type { Fields } from '../../manifests/manifest';
import { isEmpty, mapAt } from '../../manifests/read-fields';
import type { RenderingIndex } from '../rendering-index';
import { type Finding, rule } from '../rule';
import { podsBehind, podsOfService, SERVICE, serviceSelector } from '../services';
import type { Workload } from '../workload-index';

/**
 * Selectors of Services that match no pods of their namespace.
 *
 * Nothing is reported if there are custom resources, because their operators may create pods.
 */
export const noMissingServicePods = rule({
  name: 'no-missing-service-pods',
  severity: 'error',
  isAccepted: true,
  why: 'the Service has no endpoints, so every connection to it fails',
  fix: "give the Service a workload: new Service(chart, 'http', { for: api })",
  exception: { when: 'if the pods are created elsewhere', reason: 'made by …' },
  kinds: [SERVICE],
  needsAll: true,

  check({ manifest }, index) {
    if (index.hasCustomObjects || podsOfService(manifest, index).length > 0) {
      return NONE;
    }
    const selector = serviceSelector(manifest);
    const { namespace } = manifest.metadata;
    if (isEmpty(selector)) {
      return NONE;
    }
    const place = namespace === undefined ? '' : ` of the namespace ${quote(namespace)}`;
    const what = `no pod${place} has the labels ${pairs(selector)}`;
    return [{ at: 'spec.selector', what, ...advice(selector, namespace, index) }];
  },
});

const NONE: readonly Finding[] = [];

function advice(
  selector: Fields,
  namespace: string | undefined,
  index: RenderingIndex,
): Pick<Finding, 'fix' | 'others'> | undefined {
  const [away] = podsBehind(selector, undefined, index);
  if (away !== undefined) {
    return { fix: namespaceAdvice(away), others: [{ rendered: away.rendered, at: 'metadata.namespace' }] };
  }
  const near = closest(selector, index.workloads.in(namespace));
  return (
    near && {
      fix: selectorAdvice(near),
      others: [{ rendered: near.rendered, at: `${near.pods.metadataField}.labels` }],
    }
  );
}

function namespaceAdvice({ pods }: Workload): string {
  return `use the namespace of such pods: ${literalEntry('namespace', String(pods.namespace))}`;
}

function selectorAdvice(near: Workload): string {
  const { kind, metadata } = near.rendered.manifest;
  const labels = `selector: { ${entries(ownLabels(near))} }`;
  return `select the pods of ${kind} ${quote(metadata.name)}, by for: ... or by ${labels}`;
}

/** The workload whose pods match the selector best: equal labels count more than equal keys. */
function closest(selector: Fields, workloads: readonly Workload[]): Workload | undefined {
  let best: Workload | undefined;
  let most = -1;
  for (const workload of workloads) {
    const { labels } = workload.pods;
    const score = Object.entries(selector).reduce(
      (sum, [key, value]) => sum + (labels[key] === undefined ? 0 : labels[key] === value ? 3 : 1),
      0,
    );
    if (score > most) {
      [best, most] = [workload, score];
    }
  }
  return best;
}

/** The labels that a workload selects its own pods by, or else all labels of its pods. */
function ownLabels({ rendered, pods }: Workload): Fields {
  const selector = mapAt(rendered.manifest, 'spec', 'selector');
  const own = mapAt(selector, 'matchLabels');
  return Object.keys(own).length > 0 ? own : pods.labels;
}

function pairs(labels: Fields): string {
  return Object.entries(labels)
    .map(([key, value]) => `${key}=${value}`)
    .join(', ');
}

function entries(labels: Fields): string {
  return Object.entries(labels)
    .map(([key, value]) => literalEntry(key, String(value)))
    .join(', ');
}
