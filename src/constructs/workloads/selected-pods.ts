import type { AbstractPod, IPodSelector } from 'cdk8s-plus-28';
import type { ContainerPort } from '../../kubernetes/generated/core/v1';
import type { LabelSelector } from '../../kubernetes/generated/meta/v1';
import type { Labels } from '../labels';
import type { ObjectReference } from '../object';
import type { DeepReadonly } from '../wire';
import { lowerSelector } from './pod-selector';
import { Workload } from './workload';

/**
 * Pods that others select: those of a workload of kustruct or cdk8s-plus, of a template, or a selection of cdk8s-plus.
 */
export interface PodSource extends IPodSelector {}

/** What others need to know about the pods that they select. */
export interface SelectedPods {
  /** What creates or selects them, as the end of a sentence: `the Deployment "api"`. */
  readonly description: string;
  /** Their selector inside their namespace. */
  readonly selector: DeepReadonly<LabelSelector>;
  /**
   * The labels that select them where only labels can, as in a Service; undefined if they are selected by expressions.
   */
  readonly labels: Labels;
  /** The ports that their containers declare; undefined if the containers are unknown. */
  readonly ports: readonly ContainerPort[] | undefined;
  /** Their namespaces, if known by name. */
  readonly namespaces: readonly string[];
  /** The selector of those namespaces, if known only by labels. */
  readonly namespaceSelector: LabelSelector | undefined;
}

/** What is known of pods from the construct that creates or selects them. */
export function selectPods(podSource: PodSource): SelectedPods {
  const source = behindTemplate(podSource);
  const maker = makerOf(source);
  const description = maker === undefined ? `the pods of "${source.node.path}"` : `the ${maker.kind} "${maker.name}"`;
  if (source instanceof Workload) {
    const { namespace, containerPorts: ports, matchLabels: labels } = source;
    const namespaces = namespace === undefined ? [] : [namespace];
    return { description, selector: source[lowerSelector](), labels, ports, namespaces, namespaceSelector: undefined };
  }
  const { labelSelector, namespaces } = source.toPodSelectorConfig();
  const selector = withoutEmpty(labelSelector._toKube());
  return {
    description,
    selector,
    labels: selector.matchLabels ?? {},
    ports: isPlusPod(source) ? portsOf(source) : undefined,
    namespaces: namespaces?.names ?? [],
    namespaceSelector: namespaces?.labelSelector && withoutEmpty(namespaces.labelSelector._toKube()),
  };
}

/** The workload inside a template; any other construct as it is. */
export function behindTemplate<Source extends object>(source: Source): Source | Workload {
  const pods: unknown =
    isObject(source) && 'toPodSelector' in source && typeof source.toPodSelector === 'function'
      ? source.toPodSelector()
      : undefined;
  return pods instanceof Workload ? pods : source;
}

/** The object that creates the pods; undefined for a mere selection. */
export function makerOf(podSource: PodSource | undefined): ObjectReference | undefined {
  const source = podSource && behindTemplate(podSource);
  return isObject(source) && 'kind' in source && 'name' in source ? source : undefined;
}

/** Without a compiler, anything can be given. */
function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
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
