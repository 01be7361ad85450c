import type { PodReadinessGate, PodSchedulingGate } from '../../kubernetes/generated/core/v1';
import { quote } from '../../manifests/literal';
import { apiType } from '../api-type';
import { podSpec, statefulSetSpec } from '../api-types';
import { text } from '../grammars/constraint';
import { labelFault, labelKeyFault, subdomainFault } from '../grammars/names';
import { between } from '../grammars/numbers';
import { law } from '../law';
import { isPod } from './containers-of';
import { WHY } from './why';

/** https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#PodSpec */
export const podSettings = [
  law({
    name: 'pod-references',
    type: podSpec,
    why: WHY,
    fix: 'use its name in the cluster',
    fields: {
      serviceAccountName: text(subdomainFault, true),
      nodeName: text(subdomainFault, true),
      priorityClassName: text(subdomainFault, true),
      runtimeClassName: text(subdomainFault),
    },
    check({ serviceAccount = '', serviceAccountName = '', nodeName = '', schedulingGates = [] }, place) {
      const fault = serviceAccount === '' || serviceAccountName !== '' ? undefined : subdomainFault(serviceAccount);
      if (fault !== undefined) {
        place.refuse(['serviceAccount'], `serviceAccount is ${quote(serviceAccount)}, which ${fault}`);
      }
      if (nodeName !== '' && schedulingGates.length > 0 && isPod(place)) {
        const what = `nodeName is ${quote(nodeName)}, but the pod has schedulingGates`;
        place.refuse(['nodeName'], what, 'leave one of the two out');
      }
    },
  }),
  law({
    name: 'pod-deadline',
    type: podSpec,
    why: WHY,
    fix: 'write seconds: activeDeadlineSeconds: 600',
    fields: { activeDeadlineSeconds: between(1, 2 ** 31 - 1) },
  }),
  law({
    name: 'pod-dns',
    type: podSpec,
    why: WHY,
    fix: "give it a name of lower-case letters, digits and dashes: hostname: 'web'",
    fields: { hostnameOverride: text((name) => subdomainFault(name, 64)) },
    check({ hostname = '', subdomain = '', hostnameOverride, setHostnameAsFQDN, hostNetwork }, place) {
      // A StatefulSet sets the host names of its pods, regardless of this field.
      const isReplaced = place.enclosing(statefulSetSpec) !== undefined;
      for (const [field, name] of isReplaced ? [] : Object.entries({ hostname, subdomain })) {
        const fault = name === '' ? undefined : labelFault(name);
        if (fault !== undefined) {
          place.refuse([field], `${field} is ${quote(name)}, which ${fault}`);
        }
      }
      for (const [field, isSet] of Object.entries({ setHostnameAsFQDN, hostNetwork })) {
        if (hostnameOverride !== undefined && isSet === true) {
          place.refuse(
            ['hostnameOverride'],
            `hostnameOverride is set, and ${field} is true`,
            `leave one of the two out`,
          );
        }
      }
    },
  }),
  law({
    name: 'pod-priority',
    type: podSpec,
    why: WHY,
    fix: "leave it out, or write preemptionPolicy: 'Never'",
    check({ preemptionPolicy }, place) {
      if (preemptionPolicy === ('' as string)) {
        place.refuse(['preemptionPolicy'], 'preemptionPolicy is empty');
      }
    },
  }),
  law({
    name: 'readiness-gates',
    type: apiType<PodReadinessGate>('core/v1.PodReadinessGate'),
    why: WHY,
    fix: "name a condition: { conditionType: 'example.com/ready' }",
    fields: { conditionType: text(labelKeyFault) },
  }),
  law({
    name: 'scheduling-gates',
    type: apiType<PodSchedulingGate>('core/v1.PodSchedulingGate'),
    why: WHY,
    fix: "write it like a label key: { name: 'example.com/quota' }",
    fields: { name: text(labelKeyFault) },
  }),
  law({
    name: 'scheduling-gates',
    type: podSpec,
    why: WHY,
    fix: 'name it once',
    check({ schedulingGates = [] }, place) {
      const names = new Set<string>();
      for (const [index, { name = '' }] of schedulingGates.entries()) {
        if (names.has(name)) {
          place.refuse(['schedulingGates', index], `two schedulingGates are named ${quote(name)}`);
        }
        names.add(name);
      }
    },
  }),
];
