import type { Fields } from '../manifest';
import { isEmpty, mapAt } from '../reach';

/** How a Deployment or DaemonSet replaces pods, where it does so one after the other. */
export function rollingUpdateOf(strategy: Fields): Fields {
  const { type = 'RollingUpdate' } = strategy;
  return type === 'RollingUpdate' ? { rollingUpdate: {}, ...strategy } : strategy;
}

/** A StatefulSet gets settings of a rolling update only where it says nothing of how it replaces pods. */
export function statefulSetStrategy(strategy: Fields): Fields {
  return strategy.type === undefined ? { rollingUpdate: {}, ...strategy, type: 'RollingUpdate' } : strategy;
}

/** How many pods of a Job there are at a time and in all, and what is done about those that fail. */
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

/** A Job or ReplicationController without labels has those of its pods, and the latter selects by them. */
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
