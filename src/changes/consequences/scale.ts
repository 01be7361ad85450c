import { toJson } from '../../manifests/json';
import { consequenceLaw } from '../model/law';

/** The wanted number of pods changes. */
export const scale = consequenceLaw({
  kind: 'scale',
  rule: 'replicas',
  why: 'the controller starts or stops pods until there are as many as wanted; those that stay do not restart',
  fix: 'nothing, if the new number is meant',
  kinds: ['apps/Deployment', 'apps/StatefulSet', 'apps/ReplicaSet', '/ReplicationController'],
  *find({ fields }) {
    for (const { field, before, after } of fields) {
      if (field === 'spec.replicas') {
        yield { field, what: `replicas goes from ${toJson(before ?? 1)} to ${toJson(after ?? 1)}` };
      }
    }
  },
});
