import { fieldPath, isList, isMap } from '../manifests/field';
import { group, type Manifest } from '../manifests/manifest';
import type { PodTemplate } from '../manifests/pods';
import type { Element } from '../manifests/reach';

/** The steps to a field; `*` is each element of a list. */
type Steps = readonly string[];

/** Where kinds have label selectors of the long form, with matchLabels and matchExpressions. */
const SELECTORS: ReadonlyMap<string, readonly Steps[]> = new Map<string, readonly Steps[]>([
  ['apps/Deployment', [['spec', 'selector']]],
  ['apps/StatefulSet', [['spec', 'selector']]],
  ['apps/DaemonSet', [['spec', 'selector']]],
  ['apps/ReplicaSet', [['spec', 'selector']]],
  ['batch/Job', [['spec', 'selector']]],
  ['policy/PodDisruptionBudget', [['spec', 'selector']]],
  ['/PersistentVolumeClaim', [['spec', 'selector']]],
  [
    'networking.k8s.io/NetworkPolicy',
    [
      ['spec', 'podSelector'],
      ['spec', 'ingress', '*', 'from', '*', 'podSelector'],
      ['spec', 'ingress', '*', 'from', '*', 'namespaceSelector'],
      ['spec', 'egress', '*', 'to', '*', 'podSelector'],
      ['spec', 'egress', '*', 'to', '*', 'namespaceSelector'],
    ],
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
  const found: Element[] = [];
  for (const steps of SELECTORS.get(`${group(manifest)}/${manifest.kind}`) ?? []) {
    follow(manifest, '', steps, found);
  }
  if (pods !== undefined) {
    for (const steps of POD_SELECTORS) {
      follow(pods.spec, pods.specField, steps, found);
    }
  }
  return found;
}

function follow(value: unknown, field: string, steps: Steps, found: Element[], depth = 0): void {
  const step = steps[depth];
  if (step === undefined) {
    if (isMap(value)) {
      found.push({ field, fields: value });
    }
  } else if (step === '*') {
    if (isList(value)) {
      value.forEach((element, index) => {
        follow(element, fieldPath(field, index), steps, found, depth + 1);
      });
    }
  } else if (isMap(value) && value[step] !== undefined) {
    follow(value[step], fieldPath(field, step), steps, found, depth + 1);
  }
}
