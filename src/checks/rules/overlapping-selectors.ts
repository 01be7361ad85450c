import { literalEntry } from '../../manifests/literal';
import { describe } from '../../manifests/manifest';
import { mapAt } from '../../manifests/read-fields';
import { formatPlace } from '../../problems/format';
import { type Finding, rule } from '../rule';
import type { Workload } from '../workload-index';
import { SELECTING_KINDS, type SharedPods, sharedPodsIn } from '../workload-selectors';

/**
 * Selectors of workloads, which must not match pods of another workload in the same namespace.
 *
 * Exported pods of controllers are ignored, and so are Helm hooks, which run at another time.
 */
export const overlappingSelectors = rule({
  name: 'overlapping-selectors',
  severity: 'error',
  isAccepted: true,
  why: 'controllers adopt pods without a controller, and autoscalers, budgets and Services treat the pods of both as one workload',
  fix: 'give one of them its own selector, and the same labels to its pods',
  kinds: SELECTING_KINDS,

  check({ manifest }, index) {
    const shared = sharedPodsIn(index).get(manifest);
    return shared === undefined ? NONE : [toFinding(shared)];
  },
});

const NONE: readonly Finding[] = [];

function toFinding({ selecting, other }: SharedPods): Finding {
  const { manifest, origin, path } = other.rendered;
  const place = origin?.placeOf?.() ?? origin?.source;
  const line = place === undefined ? '' : `, defined at ${formatPlace(place)}${path === '' ? '' : ` (${path})`}`;
  return {
    at: 'spec.selector',
    what: `the selector matches the pods of ${describe(manifest)}, too${line}`,
    fix: `give one of them its own selector, and the same labels to its pods: ${exampleFor(selecting)}`,
    others: [{ rendered: other.rendered, at: `${other.pods.metadataField}.labels` }],
  };
}

/** A selector with a different value for one label, so that neither selector matches the pods of the other workload. */
function exampleFor({ rendered: { manifest } }: Workload): string {
  const isShort = manifest.kind === 'ReplicationController';
  const labels = mapAt(manifest, 'spec', 'selector', ...(isShort ? [] : ['matchLabels']));
  const [[key, value] = ['app', manifest.metadata.name]] = Object.entries(labels);
  const entry = literalEntry(key, `${value}-${manifest.kind.toLowerCase()}`);
  return isShort ? `selector: { ${entry} }` : `selector: { matchLabels: { ${entry} } }`;
}
