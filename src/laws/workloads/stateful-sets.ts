import type { StatefulSetSpec } from '../../kubernetes/generated/apps/v1';
import { literal, quote } from '../../manifests/literal';
import { fitName } from '../../manifests/names';
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
    fix: "name its Service: serviceName: 'web'",
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
          const what = name === '' ? 'the claim has no name' : `the claim name ${quote(name)} ${fault}`;
          const fix = `use the name that the containers mount: metadata: { name: ${literal(fitName(name) || 'data')} }`;
          place.refuse(['volumeClaimTemplates', index, 'metadata', 'name'], what, fix);
        }
      }
    },
  }),
];
