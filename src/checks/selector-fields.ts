import { isFields, isList } from '../manifests/field';
import { group, type Manifest } from '../manifests/manifest';
import type { PodTemplate } from '../manifests/pods';
import type { Element } from '../manifests/reach';

/** The steps to a field; `*` is each element of a list. */
type Steps = readonly string[];

/** Where a kind has label selectors of the long form, with matchLabels and matchExpressions. */
interface SelectorPaths {
  readonly group: string;
  readonly paths: readonly Steps[];
}

const WORKLOAD: SelectorPaths = { group: 'apps', paths: [['spec', 'selector']] };

const SELECTORS: ReadonlyMap<string, SelectorPaths> = new Map([
  ['Deployment', WORKLOAD],
  ['StatefulSet', WORKLOAD],
  ['DaemonSet', WORKLOAD],
  ['ReplicaSet', WORKLOAD],
  ['Job', { ...WORKLOAD, group: 'batch' }],
  ['PodDisruptionBudget', { ...WORKLOAD, group: 'policy' }],
  ['PersistentVolumeClaim', { ...WORKLOAD, group: '' }],
  [
    'NetworkPolicy',
    {
      group: 'networking.k8s.io',
      paths: [
        ['spec', 'podSelector'],
        ['spec', 'ingress', '*', 'from', '*', 'podSelector'],
        ['spec', 'ingress', '*', 'from', '*', 'namespaceSelector'],
        ['spec', 'egress', '*', 'to', '*', 'podSelector'],
        ['spec', 'egress', '*', 'to', '*', 'namespaceSelector'],
      ],
    },
  ],
]);

/** Where the spec of a pod has them. */
const POD_SELECTORS: readonly Steps[] = [
  ['topologySpreadConstraints', '*', 'labelSelector'],
  ...['podAffinity', 'podAntiAffinity'].flatMap((kind) =>
    ['labelSelector', 'namespaceSelector'].flatMap((selector) => [
      ['affinity', kind, 'requiredDuringSchedulingIgnoredDuringExecution', '*', selector],
      ['affinity', kind, 'preferredDuringSchedulingIgnoredDuringExecution', '*', 'podAffinityTerm', selector],
    ]),
  ),
];

/** Every label selector of a manifest that has matchLabels and matchExpressions, with its path. */
export function labelSelectors(manifest: Manifest, pods: PodTemplate | undefined): readonly Element[] {
  const own = SELECTORS.get(manifest.kind);
  if (own === undefined && pods === undefined) {
    return NONE;
  }
  const found: Element[] = [];
  for (const steps of own?.group === group(manifest) ? own.paths : []) {
    follow(manifest, '', steps, found);
  }
  for (const steps of pods === undefined ? [] : POD_SELECTORS) {
    follow(pods?.spec, pods?.specField ?? '', steps, found);
  }
  return found;
}

const NONE: readonly Element[] = [];

function follow(value: unknown, field: string, steps: Steps, found: Element[], depth = 0): void {
  const step = steps[depth];
  if (step === undefined) {
    if (isFields(value)) {
      found.push({ field, fields: value });
    }
  } else if (step === '*') {
    if (isList(value)) {
      value.forEach((element, index) => {
        follow(element, `${field}[${index}]`, steps, found, depth + 1);
      });
    }
  } else if (isFields(value) && value[step] !== undefined) {
    follow(value[step], field === '' ? step : `${field}.${step}`, steps, found, depth + 1);
  }
}
