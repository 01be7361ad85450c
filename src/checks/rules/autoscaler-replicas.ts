import { quote } from '../../manifests/literal';
import { mapAt } from '../../manifests/read-fields';
import { type Finding, rule } from '../rule';
import { AUTOSCALERS, autoscalersOf } from '../scaling';

/** Workloads that set `replicas` although an autoscaler controls the number of pods. */
export const autoscalerReplicas = rule({
  name: 'autoscaler-replicas',
  severity: 'warning',
  why: 'every time the files are applied, the number of pods is reset to this until the autoscaler corrects it',
  fix: 'leave replicas out, so that the autoscaler decides',
  kinds: ['apps/Deployment', 'apps/StatefulSet', 'apps/ReplicaSet', '/ReplicationController'],
  needs: [...AUTOSCALERS],

  check(rendered, index) {
    const { replicas } = mapAt(rendered.manifest, 'spec');
    const [autoscaler] = replicas === undefined ? [] : autoscalersOf(rendered, index);
    if (autoscaler === undefined) {
      return NONE;
    }
    const { kind, metadata } = autoscaler.manifest;
    return [
      { at: 'spec.replicas', what: `replicas is ${replicas}, and the ${kind} ${quote(metadata.name)} decides it` },
    ];
  },
});

const NONE: readonly Finding[] = [];
