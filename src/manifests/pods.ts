import { type Fields, group, type Manifest } from './manifest';
import { type Element, elementsAt, mapAt } from './reach';

/** How a container takes part in its pod: ahead of the others, beside them for as long as they run, as one of them, or to debug. */
export type ContainerRole = 'init' | 'sidecar' | 'main' | 'ephemeral';

/** One container of a pod, and the path of its field in the manifest. */
export interface PodContainer extends Element {
  readonly role: ContainerRole;
}

/** The pods that a manifest is, or that will be made from it. */
export interface PodTemplate {
  /** The namespace of the manifest, and so of its pods. */
  readonly namespace: string | undefined;
  /** The path of the pods' metadata, such as `spec.template.metadata`. */
  readonly metadataField: string;
  readonly metadata: Fields;
  /** The labels of the pods; raw manifests may have values that are not texts. */
  readonly labels: Fields;
  /** The path of the pods' spec, such as `spec.template.spec`. */
  readonly specField: string;
  readonly spec: Fields;
  /** All containers in the order in which they start; elements that are not maps are left out. */
  readonly containers: readonly PodContainer[];
}

/**
 * The pods inside a workload of any built-in kind; nothing for kinds that make no pods.
 *
 * Parts that are missing or of a wrong shape are taken as empty.
 */
export function podTemplateOf(manifest: Manifest): PodTemplate | undefined {
  const path = TEMPLATE_PATHS.get(manifest.kind);
  if (path === undefined || path.group !== group(manifest)) {
    return undefined;
  }
  const template = mapAt(manifest, ...path.steps);
  const metadata = mapAt(template, 'metadata');
  const spec = mapAt(template, 'spec');
  const specField = below(path.steps, 'spec');
  return {
    namespace: manifest.metadata.namespace,
    metadataField: below(path.steps, 'metadata'),
    metadata,
    labels: mapAt(metadata, 'labels'),
    specField,
    spec,
    containers: containersOf(spec, specField),
  };
}

interface TemplatePath {
  readonly group: string;
  readonly steps: readonly string[];
}

const WORKLOAD = ['spec', 'template'];

const TEMPLATE_PATHS: ReadonlyMap<string, TemplatePath> = new Map([
  ['Pod', { group: '', steps: [] }],
  ['PodTemplate', { group: '', steps: ['template'] }],
  ['ReplicationController', { group: '', steps: WORKLOAD }],
  ['Deployment', { group: 'apps', steps: WORKLOAD }],
  ['StatefulSet', { group: 'apps', steps: WORKLOAD }],
  ['DaemonSet', { group: 'apps', steps: WORKLOAD }],
  ['ReplicaSet', { group: 'apps', steps: WORKLOAD }],
  ['Job', { group: 'batch', steps: WORKLOAD }],
  ['CronJob', { group: 'batch', steps: ['spec', 'jobTemplate', 'spec', 'template'] }],
]);

function below(steps: readonly string[], step: string): string {
  return [...steps, step].join('.');
}

function containersOf(spec: Fields, specField: string): PodContainer[] {
  return [
    ...elementsAt(spec, 'initContainers', specField).map((element) => withRole(element, initRole(element.fields))),
    ...elementsAt(spec, 'containers', specField).map((element) => withRole(element, 'main')),
    ...elementsAt(spec, 'ephemeralContainers', specField).map((element) => withRole(element, 'ephemeral')),
  ];
}

function withRole({ field, fields }: Element, role: ContainerRole): PodContainer {
  return { role, field, fields };
}

/** https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/ */
function initRole(container: Fields): ContainerRole {
  return container.restartPolicy === 'Always' ? 'sidecar' : 'init';
}
