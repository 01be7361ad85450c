import { quote } from '../../manifests/literal';
import type { Rendered } from '../../manifests/manifest';
import { perRendering } from '../per-rendering';
import type { RenderingIndex } from '../rendering-index';
import { type Finding, rule } from '../rule';
import { AUTOSCALERS, autoscalersOfSameTarget, SCALABLE, type ScaleTarget, scaleTarget } from '../scaling';

/** Targets of autoscalers: an existing workload that can be scaled, and that no other autoscaler scales. */
export const autoscalerTargets = rule({
  name: 'autoscaler-targets',
  severity: 'error',
  isAccepted: true,
  why: 'the autoscaler has nothing to scale, and does nothing',
  fix: "point it at the workload: new HorizontalPodAutoscaler(chart, 'scale', { for: api, maxReplicas: 10 })",
  kinds: AUTOSCALERS,
  needsAll: true,

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
    return [...missing(rendered, target, index), ...duplicates(rendered, target, index)];
  },
});

const NONE: readonly Finding[] = [];

/** Kinds without the subresource `scale`. */
const UNSCALABLE: ReadonlySet<string> = new Set(['apps/DaemonSet', 'batch/Job', 'batch/CronJob', '/Pod', '/Service']);

function kindOf({ kind }: ScaleTarget): string {
  return kind.slice(kind.indexOf('/') + 1);
}

/** Reports a missing target; one with its name may exist as another kind, or in another namespace. */
function missing(rendered: Rendered, target: ScaleTarget, index: RenderingIndex): readonly Finding[] {
  const { namespace } = rendered.manifest.metadata;
  if (!SCALABLE.includes(target.kind) || index.has(target.kind, namespace, target.name)) {
    return NONE;
  }
  return (
    ofOtherKind(target, namespace, index) ??
    inOtherNamespace(target, namespace, index) ??
    absent(rendered, target, index)
  );
}

function ofOtherKind(target: ScaleTarget, namespace: string | undefined, index: RenderingIndex): Findings {
  const other = SCALABLE.map((kind) => index.find(kind, namespace, target.name)).find((found) => found !== undefined);
  if (other === undefined) {
    return undefined;
  }
  const { kind } = other.manifest;
  const what = `there is no ${kindOf(target)} ${quote(target.name)}, but a ${kind}`;
  return [{ at: 'spec.scaleTargetRef.kind', what, fix: `kind: '${kind}'`, others: [{ rendered: other, at: 'kind' }] }];
}

function inOtherNamespace(target: ScaleTarget, namespace: string | undefined, index: RenderingIndex): Findings {
  const elsewhere = byName(index).get(`${target.kind}/${target.name}`);
  const other = elsewhere?.manifest.metadata.namespace;
  if (namespace === undefined || elsewhere === undefined || other === undefined) {
    return undefined;
  }
  const what = `there is no ${kindOf(target)} ${quote(target.name)} in the namespace ${quote(namespace)}, but one in ${quote(other)}`;
  const fix = `use the same namespace for both: namespace: '${other}'`;
  const others = [{ rendered: elsewhere, at: 'metadata.namespace' }];
  return [{ at: 'spec.scaleTargetRef.name', what, fix, others }];
}

/** The findings; undefined if the reason is another one. */
type Findings = readonly Finding[] | undefined;

/** Only in programs: in files, the workload may be in other files. Operators may also create it. */
function absent({ typed }: Rendered, target: ScaleTarget, index: RenderingIndex): readonly Finding[] {
  const what = `there is no ${kindOf(target)} ${quote(target.name)}`;
  const fix = 'point it at the workload: { for: api }';
  const exception = { when: 'if it is created elsewhere', reason: 'made by …' };
  return typed === true && !index.hasCustomObjects ? [{ at: 'spec.scaleTargetRef.name', what, fix, exception }] : NONE;
}

/** One workload of each kind and name, in any namespace. */
const byName = perRendering((index) => {
  const found = new Map<string, Rendered>();
  for (const kind of SCALABLE) {
    for (const rendered of index.ofKinds([kind])) {
      found.set(`${kind}/${rendered.manifest.metadata.name}`, rendered);
    }
  }
  return found;
});

function duplicates(rendered: Rendered, target: ScaleTarget, index: RenderingIndex): readonly Finding[] {
  const [first] = autoscalersOfSameTarget(rendered, index);
  if (first === undefined || first === rendered) {
    return NONE;
  }
  const { kind, metadata } = first.manifest;
  return [
    {
      at: 'spec.scaleTargetRef.name',
      what: `the ${kind} ${quote(metadata.name)} scales the ${kindOf(target)} ${quote(target.name)}, too`,
      why: 'each autoscaler undoes what the other does: the number of pods goes up and down',
      fix: 'put all metrics into one of them, and remove the other',
      others: [{ rendered: first, at: 'spec.scaleTargetRef' }],
    },
  ];
}
