import type { Fields } from '../manifest';
import { isEmpty, mapAt } from '../read-fields';

/** How a Deployment or DaemonSet replaces pods in a rolling update. */
export function rollingUpdateOf(strategy: Fields): Fields {
  const { type = 'RollingUpdate' } = strategy;
  return type === 'RollingUpdate' ? { rollingUpdate: {}, ...strategy } : strategy;
}

/** A StatefulSet gets rolling update settings only if it sets no strategy. */
export function statefulSetStrategy(strategy: Fields): Fields {
  return strategy.type === undefined ? { rollingUpdate: {}, ...strategy, type: 'RollingUpdate' } : strategy;
}

/** How many pods a Job has at a time and in total, and how it handles failed ones. */
export function jobDefaults(spec: Fields): Fields {
  const { completions, parallelism, backoffLimitPerIndex, podFailurePolicy } = spec;
  return {
    ...(completions === undefined && parallelism === undefined && { completions: 1 }),
    parallelism: 1,
    completionMode: 'NonIndexed',
    suspend: false,
    manualSelector: false,
    backoffLimit: backoffLimitPerIndex === undefined ? 6 : MOST,
    podReplacementPolicy: podFailurePolicy === undefined ? 'TerminatingOrFailed' : 'Failed',
    ...spec,
  };
}

const MOST = 2 ** 31 - 1;

/** A Job or ReplicationController without labels gets those of its pods; the latter also uses them as its selector. */
export function templateLabels(workload: Fields, isSelecting: boolean): Fields {
  const spec = mapAt(workload, 'spec');
  const metadata = mapAt(workload, 'metadata');
  const labels = mapAt(spec, 'template', 'metadata', 'labels');
  if (isEmpty(labels)) {
    return workload;
  }
  const isTaken = isSelecting && isEmpty(mapAt(spec, 'selector'));
  return {
    ...workload,
    metadata: isEmpty(mapAt(metadata, 'labels')) ? { ...metadata, labels } : metadata,
    ...(isTaken && { spec: { ...spec, selector: labels } }),
  };
}
