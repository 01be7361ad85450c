import { isFields } from '../../manifests/field';
import type { Fields } from '../../manifests/manifest';
import { isEmpty, listAt, mapAt } from '../../manifests/reach';

/** A controller without labels gets those of its template. */
export function templateLabels(controller: Fields): Fields {
  const metadata = mapAt(controller, 'metadata');
  const labels = mapAt(controller, 'spec', 'template', 'metadata', 'labels');
  return isEmpty(mapAt(metadata, 'labels')) && !isEmpty(labels)
    ? { ...controller, metadata: { ...metadata, labels } }
    : controller;
}

const MOST_FAILURES = 2 ** 31 - 1;

/** What the spec of a Job gets. */
export function jobDefaults(spec: Fields): Fields {
  const isSingle = spec.completions === undefined && spec.parallelism === undefined;
  return {
    ...(isSingle && { completions: 1 }),
    parallelism: 1,
    backoffLimit: spec.backoffLimitPerIndex === undefined ? 6 : MOST_FAILURES,
    completionMode: 'NonIndexed',
    suspend: false,
    podReplacementPolicy: spec.podFailurePolicy === undefined ? 'TerminatingOrFailed' : 'Failed',
    manualSelector: false,
    ...spec,
  };
}

const SCALE_UP: Fields = {
  stabilizationWindowSeconds: 0,
  selectPolicy: 'Max',
  policies: [
    { type: 'Pods', value: 4, periodSeconds: 15 },
    { type: 'Percent', value: 100, periodSeconds: 15 },
  ],
};
const SCALE_DOWN: Fields = {
  selectPolicy: 'Max',
  policies: [{ type: 'Percent', value: 100, periodSeconds: 15 }],
};

/** What the spec of an autoscaler gets. */
export function autoscalerDefaults(spec: Fields): Fields {
  const { behavior } = spec;
  return isFields(behavior)
    ? {
        ...spec,
        behavior: {
          ...behavior,
          scaleUp: { ...SCALE_UP, ...written(behavior, 'scaleUp') },
          scaleDown: { ...SCALE_DOWN, ...written(behavior, 'scaleDown') },
        },
      }
    : spec;
}

function written(behavior: Fields, key: string): Fields {
  const { policies, ...rules } = mapAt(behavior, key);
  return listAt({ policies: policies ?? [] }, 'policies').length > 0 ? { ...rules, policies: policies ?? [] } : rules;
}
