import type { StatefulSetSpec } from '../../kubernetes/generated/apps/v1';
import { quote } from '../../manifests/literal';
import { apiType } from '../api-type';
import { text } from '../grammars/constraint';
import { labelFault } from '../grammars/names';
import { law } from '../law';

/** https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#components */
export const statefulSets = [
  law({
    name: 'stateful-sets',
    type: apiType<StatefulSetSpec>('apps/v1.StatefulSetSpec'),
    why: 'the API server refuses the StatefulSet',
    fix: "name its Service, and its claims as volumes are named: volumeClaimTemplates: [{ metadata: { name: 'data' } }]",
    fields: { serviceName: text(labelFault, true) },
    check({ volumeClaimTemplates = [], persistentVolumeClaimRetentionPolicy: retention = {} }, place) {
      for (const [field, value = ''] of Object.entries(retention)) {
        if (value !== '' && value !== 'Retain' && value !== 'Delete') {
          const at = ['persistentVolumeClaimRetentionPolicy', field];
          place.refuse(at, `${field} is ${quote(value)}`, "write 'Retain' or 'Delete'");
        }
      }
      for (const [index, { metadata = {} }] of volumeClaimTemplates.entries()) {
        const { name = '' } = metadata;
        const fault = labelFault(name);
        if (fault !== undefined) {
          place.refuse(['volumeClaimTemplates', index, 'metadata', 'name'], `the claim ${quote(name)} ${fault}`);
        }
      }
    },
  }),
];
