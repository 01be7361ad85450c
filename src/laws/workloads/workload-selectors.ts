import type { DaemonSet, Deployment, ReplicaSet, StatefulSet } from '../../kubernetes/generated/apps/v1';
import type { PodTemplateSpec, ReplicationController } from '../../kubernetes/generated/core/v1';
import type { LabelSelector } from '../../kubernetes/generated/meta/v1';
import { apiType, type Given } from '../api-type';
import { law } from '../law';
import { refuseMismatches, selectorOf } from '../metadata/selector-mismatches';
import type { Place } from '../place';

const NAME = 'workload-selectors';
const WHY = 'the API server refuses the workload';
const FIX = "select the pods of the template by their own labels: selector: { matchLabels: { app: 'web' } }";

/** https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#selector */
export const workloadSelectors = [
  ...['Deployment', 'ReplicaSet', 'StatefulSet', 'DaemonSet'].map((kind) =>
    law({
      name: NAME,
      type: apiType<Deployment | ReplicaSet | StatefulSet | DaemonSet>(`apps/v1.${kind}`),
      why: WHY,
      fix: FIX,
      check: ({ spec = {} }, place) => checkSelector(spec, place),
    }),
  ),
  law({
    name: NAME,
    type: apiType<ReplicationController>('core/v1.ReplicationController'),
    why: WHY,
    fix: "select the pods of the template by their own labels: selector: { app: 'web' }",
    check({ spec: { selector = {}, template } = {} }, place) {
      const labels = template?.metadata?.labels ?? {};
      const isEmpty = Object.keys(selector).length === 0;
      if (template === undefined) {
        place.refuse(['spec', 'template'], 'the ReplicationController has no template');
      }
      if (isEmpty && Object.keys(labels).length === 0) {
        place.refuse(['spec', 'selector'], 'the selector is empty');
      } else if (template !== undefined) {
        refuseMismatches({ matchLabels: selector }, labels, place);
      }
    },
  }),
];

interface Selecting {
  readonly selector?: Given<LabelSelector>;
  readonly template?: Given<PodTemplateSpec>;
}

function checkSelector({ selector, template = {} }: Selecting, place: Place): void {
  const labels = template.metadata?.labels ?? {};
  if (selector === undefined) {
    const fix = `select the pods' own labels: ${selectorOf(labels)}`;
    place.refuse(['spec', 'selector'], `the ${place.manifest.kind} has no selector`, fix);
    return;
  }
  const { matchLabels = {}, matchExpressions = [] } = selector;
  if (Object.keys(matchLabels).length + matchExpressions.length === 0) {
    place.refuse(['spec', 'selector'], 'the selector is empty', `select the pods' own labels: ${selectorOf(labels)}`);
  } else {
    refuseMismatches(selector, labels, place);
  }
}
