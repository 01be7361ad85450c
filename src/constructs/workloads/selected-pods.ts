import type { AbstractPod, IPodSelector } from 'cdk8s-plus-28';
import type { ContainerPort } from '../../kubernetes/generated/core/v1';
import type { LabelSelector } from '../../kubernetes/generated/meta/v1';
import type { Labels } from '../labels';
import type { ObjectReference } from '../object';
import type { DeepReadonly } from '../wire';
import { lowerSelector } from './pod-selector';
import { Workload } from './workload';

/** Pods that others point at: those of a workload of ours or of cdk8s-plus, of a template, or what cdk8s-plus selects. */
export interface PodSource extends IPodSelector {}

/** What others need to know of the pods that they point at. */
export interface SelectedPods {
  /** What makes them, or only selects them, as the end of a sentence: `the Deployment "api"`. */
  readonly called: string;
  /** What finds the pods inside their namespace. */
  readonly selector: DeepReadonly<LabelSelector>;
  /** The labels that find them where nothing but labels can, as in a Service; none where only expressions do. */
  readonly labels: Labels;
  /** The ports that their containers declare; nothing where the containers are not known. */
  readonly ports: readonly ContainerPort[] | undefined;
  /** The namespaces that they are in, where those are known by name. */
  readonly namespaces: readonly string[];
  /** The selector of those namespaces, where they are known by their labels only. */
  readonly namespaceSelector: LabelSelector | undefined;
}

/** What can be known of pods from the construct that makes or selects them. */
export function selectPods(pointedAt: PodSource): SelectedPods {
  const source = behindTemplate(pointedAt);
  const maker = makerOf(source);
  const called = maker === undefined ? `the pods of "${source.node.path}"` : `the ${maker.kind} "${maker.name}"`;
  if (source instanceof Workload) {
    const { namespace, containerPorts: ports, matchLabels: labels } = source;
    const namespaces = namespace === undefined ? [] : [namespace];
    return { called, selector: source[lowerSelector](), labels, ports, namespaces, namespaceSelector: undefined };
  }
  const { labelSelector, namespaces } = source.toPodSelectorConfig();
  const selector = withoutEmpty(labelSelector._toKube());
  return {
    called,
    selector,
    labels: selector.matchLabels ?? {},
    ports: isPlusPod(source) ? portsOf(source) : undefined,
    namespaces: namespaces?.names ?? [],
    namespaceSelector: namespaces?.labelSelector && withoutEmpty(namespaces.labelSelector._toKube()),
  };
}

/** The workload that a template stands for; all else stands for itself. */
export function behindTemplate<Source extends object>(source: Source): Source | Workload {
  const pods: unknown =
    'toPodSelector' in source && typeof source.toPodSelector === 'function' ? source.toPodSelector() : undefined;
  return pods instanceof Workload ? pods : source;
}

/** The object that makes the pods; nothing for what only selects them. */
export function makerOf(pointedAt: PodSource | undefined): ObjectReference | undefined {
  const source = pointedAt && behindTemplate(pointedAt);
  return source !== undefined && 'kind' in source && 'name' in source ? source : undefined;
}

function isPlusPod(source: PodSource): source is AbstractPod {
  return 'containers' in source;
}

function portsOf({ containers }: AbstractPod): ContainerPort[] {
  return containers.flatMap((container) =>
    container.ports.map(({ name, number, protocol }) => ({ name, containerPort: number, protocol })),
  );
}

function withoutEmpty({ matchLabels = {}, matchExpressions = [] }: LabelSelector): LabelSelector {
  return {
    ...(Object.keys(matchLabels).length > 0 ? { matchLabels } : {}),
    ...(matchExpressions.length > 0 ? { matchExpressions } : {}),
  };
}
