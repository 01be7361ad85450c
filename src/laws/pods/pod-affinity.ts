import type {
  PodAffinityTerm,
  TopologySpreadConstraint,
  WeightedPodAffinityTerm,
} from '../../kubernetes/generated/core/v1';
import type { LabelSelector } from '../../kubernetes/generated/meta/v1';
import { quote } from '../../manifests/literal';
import { apiType, type Given } from '../api-type';
import { podSpec } from '../api-types';
import { labelFault, labelKeyFault } from '../grammars/names';
import { between } from '../grammars/numbers';
import { law } from '../law';
import type { Place } from '../place';
import { isPod } from './containers-of';
import { WHY } from './why';

/** https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#inter-pod-affinity-and-anti-affinity */
export const podAffinity = [
  law({
    name: 'pod-affinity',
    type: apiType<PodAffinityTerm>('core/v1.PodAffinityTerm'),
    why: WHY,
    fix: "write a complete term: { topologyKey: 'kubernetes.io/hostname', labelSelector: { matchLabels: { app: 'web' } } }",
    check({ topologyKey = '', namespaces = [], ...term }, place) {
      const fault = labelKeyFault(topologyKey);
      if (fault !== undefined) {
        place.refuse(['topologyKey'], `topologyKey is ${quote(topologyKey)}, which ${fault}`);
      }
      for (const [index, namespace = ''] of namespaces.entries()) {
        const fault = labelFault(namespace);
        if (fault !== undefined) {
          place.refuse(['namespaces', index], `the namespace ${quote(namespace)} ${fault}`);
        }
      }
      checkLabelKeys(term, place);
    },
  }),
  law({
    name: 'pod-affinity',
    type: apiType<WeightedPodAffinityTerm>('core/v1.WeightedPodAffinityTerm'),
    why: WHY,
    fix: 'set a weight from 1 to 100: weight: 50',
    check({ weight = 0, podAffinityTerm }, place) {
      if (podAffinityTerm === undefined) {
        const fix = "podAffinityTerm: { topologyKey: 'kubernetes.io/hostname' }";
        place.refuse(['podAffinityTerm'], 'a preference has no podAffinityTerm', fix);
      }
      const fault = between(1, 100)(weight);
      if (fault !== undefined) {
        place.refuse(['weight'], `weight ${fault}`);
      }
    },
  }),
  law({
    name: 'topology-spread',
    type: apiType<TopologySpreadConstraint>('core/v1.TopologySpreadConstraint'),
    why: WHY,
    fix: "write a complete constraint: { topologyKey: 'topology.kubernetes.io/zone', maxSkew: 1, whenUnsatisfiable: 'ScheduleAnyway' }",
    check({ maxSkew = 0, topologyKey = '', whenUnsatisfiable, minDomains, ...constraint }, place) {
      if (maxSkew < 1) {
        place.refuse(['maxSkew'], `maxSkew is ${maxSkew}; the minimum is 1`, 'write maxSkew: 1');
      }
      if (topologyKey === '') {
        place.refuse(['topologyKey'], 'topologyKey is empty');
      }
      refuseEmpty({ whenUnsatisfiable, ...constraint }, place);
      if (minDomains !== undefined && minDomains < 1) {
        place.refuse(['minDomains'], `minDomains is ${minDomains}; the minimum is 1`, 'write minDomains: 1');
      }
      if (minDomains !== undefined && whenUnsatisfiable !== 'DoNotSchedule') {
        const what = `minDomains is set, but whenUnsatisfiable is ${quote(whenUnsatisfiable ?? '')}`;
        place.refuse(['minDomains'], what, "leave minDomains out, or write whenUnsatisfiable: 'DoNotSchedule'");
      }
      checkLabelKeys(constraint, place);
    },
  }),
  law({
    name: 'topology-spread',
    type: podSpec,
    why: WHY,
    fix: 'keep one of them',
    check({ topologySpreadConstraints: constraints = [] }, place) {
      const pairs = new Set<string>();
      for (const [index, { topologyKey = '', whenUnsatisfiable = '' }] of constraints.entries()) {
        const pair = `${topologyKey} ${whenUnsatisfiable}`;
        if (pairs.has(pair)) {
          const what = `two constraints are for ${quote(topologyKey)} with ${quote(whenUnsatisfiable)}`;
          place.refuse(['topologySpreadConstraints', index], what);
        }
        pairs.add(pair);
      }
    },
  }),
];

/** Here an empty string is not the same as an absent one. */
function refuseEmpty(constraint: Given<TopologySpreadConstraint>, place: Place): void {
  for (const field of ['whenUnsatisfiable', 'nodeAffinityPolicy', 'nodeTaintsPolicy'] as const) {
    const value: string | undefined = constraint[field];
    if (value === '') {
      place.refuse([field], `${field} is empty`);
    }
  }
}

interface LabelKeys {
  readonly labelSelector?: LabelSelector;
  readonly matchLabelKeys?: string[];
  readonly mismatchLabelKeys?: string[];
}

/** Keys whose values come from the pod require a selector that does not contain them. */
function checkLabelKeys(
  { labelSelector, matchLabelKeys = [], mismatchLabelKeys = [] }: Given<LabelKeys>,
  place: Place,
): void {
  for (const [field, keys] of Object.entries({ matchLabelKeys, mismatchLabelKeys })) {
    if (keys.length > 0 && labelSelector === undefined) {
      place.refuse([field], `there are ${field}, but no labelSelector`, 'add a labelSelector');
      continue;
    }
    for (const [index, key = ''] of keys.entries()) {
      const fault = labelKeyFault(key);
      if (fault !== undefined) {
        place.refuse([field, index], `the label key ${quote(key)} ${fault}`);
      }
    }
  }
  for (const [index, key = ''] of matchLabelKeys.entries()) {
    if (mismatchLabelKeys.includes(key)) {
      place.refuse(
        ['matchLabelKeys', index],
        `the label key ${quote(key)} is also in mismatchLabelKeys`,
        'keep one of them',
      );
    }
    if (labelSelector !== undefined && isSelectedTwice(key, labelSelector, place)) {
      const what = `the label key ${quote(key)} is also in labelSelector`;
      place.refuse(['matchLabelKeys', index], what, 'keep one of them');
    }
  }
}

/** The server adds a condition for each key that a pod has as a label, and then refuses two conditions on one key. */
function isSelectedTwice(
  key: string,
  { matchLabels = {}, matchExpressions = [] }: Given<LabelSelector>,
  place: Place,
): boolean {
  const isAdded = isPod(place) && Object.hasOwn(labelsOf(place), key);
  const conditions = matchExpressions.filter((expression) => (expression.key ?? '') === key).length + (isAdded ? 1 : 0);
  return conditions + (Object.hasOwn(matchLabels, key) ? 1 : 0) > 1;
}

function labelsOf(place: Place): object {
  const { metadata } = place.manifest;
  const labels: unknown = metadata?.labels;
  return typeof labels === 'object' && labels !== null ? labels : {};
}
