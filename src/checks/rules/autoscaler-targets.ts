import { quote } from '../../manifests/literal';
import type { Rendered } from '../../manifests/manifest';
import { perRendering } from '../per-rendering';
import type { RenderingIndex } from '../rendering-index';
import { type Finding, rule } from '../rule';
import { AUTOSCALERS, autoscalersBeside, type ScaleTarget, scaleTarget } from '../scaling';

/** What autoscalers count the pods of: one workload that can be scaled, and that no other autoscaler counts. */
export const autoscalerTargets = rule({
  name: 'autoscaler-targets',
  severity: 'error',
  isAccepted: true,
  why: 'the autoscaler finds nothing that it could scale, and does nothing',
  fix: "point it at the workload: new HorizontalPodAutoscaler(chart, 'scale', { for: api, maxReplicas: 10 })",
  kinds: AUTOSCALERS,

  check(rendered, index) {
    const target = scaleTarget(rendered);
    if (target === undefined) {
      return NONE;
    }
    const at = 'spec.scaleTargetRef';
    if (UNSCALABLE.has(target.kind)) {
      const what = `the target is a ${kindOf(target)}, which has no number of pods to change`;
      return [{ at: `${at}.kind`, what, fix: 'leave the autoscaler out' }];
    }
    return [...misplaced(rendered, target, index), ...doubled(rendered, target, index)];
  },
});

const NONE: readonly Finding[] = [];

/** Kinds without the subresource `scale`. */
const UNSCALABLE: ReadonlySet<string> = new Set(['apps/DaemonSet', 'batch/Job', 'batch/CronJob', '/Pod', '/Service']);
const SCALABLE = ['apps/Deployment', 'apps/StatefulSet', 'apps/ReplicaSet', '/ReplicationController'];

function kindOf({ kind }: ScaleTarget): string {
  return kind.slice(kind.indexOf('/') + 1);
}

/** A target that is not there, while one of its name is: of another kind, or in another namespace. */
function misplaced({ manifest }: Rendered, target: ScaleTarget, index: RenderingIndex): readonly Finding[] {
  const { namespace } = manifest.metadata;
  if (!SCALABLE.includes(target.kind) || index.has(target.kind, namespace, target.name)) {
    return NONE;
  }
  const what = `there is no ${kindOf(target)} ${quote(target.name)}`;
  const otherKind = SCALABLE.map((kind) => index.find(kind, namespace, target.name)).find(
    (found) => found !== undefined,
  );
  if (otherKind !== undefined) {
    const { kind } = otherKind.manifest;
    const others = [{ rendered: otherKind, at: 'kind' }];
    return [{ at: 'spec.scaleTargetRef.kind', what: `${what}, but a ${kind}`, fix: `kind: '${kind}'`, others }];
  }
  const elsewhere = namespace === undefined ? undefined : byName(index).get(`${target.kind}/${target.name}`);
  const other = elsewhere?.manifest.metadata.namespace;
  return elsewhere === undefined || other === undefined
    ? NONE
    : [
        {
          at: 'spec.scaleTargetRef.name',
          what: `${what} in the namespace ${quote(String(namespace))}, but one in ${quote(other)}`,
          fix: `put both into one namespace: namespace: '${other}'`,
          others: [{ rendered: elsewhere, at: 'metadata.namespace' }],
        },
      ];
}

/** A workload of each kind and name, in whichever namespace. */
const byName = perRendering((index) => {
  const found = new Map<string, Rendered>();
  for (const kind of SCALABLE) {
    for (const rendered of index.ofKinds([kind])) {
      found.set(`${kind}/${rendered.manifest.metadata.name}`, rendered);
    }
  }
  return found;
});

function doubled(rendered: Rendered, target: ScaleTarget, index: RenderingIndex): readonly Finding[] {
  const [first] = autoscalersBeside(rendered, index);
  if (first === undefined || first === rendered) {
    return NONE;
  }
  const { kind, metadata } = first.manifest;
  return [
    {
      at: 'spec.scaleTargetRef.name',
      what: `the ${kind} ${quote(metadata.name)} scales the ${kindOf(target)} ${quote(target.name)}, too`,
      why: 'each of them undoes what the other did: the number of pods goes up and down',
      fix: 'give one of them all metrics, and remove the other',
      others: [{ rendered: first, at: 'spec.scaleTargetRef' }],
    },
  ];
}
