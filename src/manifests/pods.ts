import { isFields, isList } from './field';
import { type Fields, group, type Manifest } from './manifest';
import { type Element, elementsAt, ListElement, mapAt } from './read-fields';

/**
 * The role of a container in its pod: it runs before the others, next to them as a sidecar, as one of them, or for
 * debugging.
 */
export type ContainerRole = 'init' | 'sidecar' | 'main' | 'ephemeral';

/** One container of a pod, and the path of its field in the manifest. */
export interface PodContainer extends Element {
  readonly role: ContainerRole;
  /** The elements of its `env`. */
  readonly variables: readonly Element[];
}

/** The pod that a manifest is, or the template of the pods that it creates. */
export interface PodTemplate {
  /** The namespace of the manifest and its pods. */
  readonly namespace: string | undefined;
  /** The path of the pods' metadata, such as `spec.template.metadata`. */
  readonly metadataField: string;
  readonly metadata: Fields;
  /** The labels of the pods. In raw manifests, values may be of any type. */
  readonly labels: Fields;
  /** The path of the pods' spec, such as `spec.template.spec`. */
  readonly specField: string;
  readonly spec: Fields;
  /** All containers in the order in which they start. Elements that are not maps are left out. */
  readonly containers: readonly PodContainer[];
  readonly volumes: readonly Element[];
}

/** The path to the pod template in each kind that creates pods, by group, slash and name of the kind. */
const TEMPLATES: ReadonlyMap<string, TemplatePath> = new Map([
  ['/Pod', templatePath()],
  ['/PodTemplate', templatePath('template')],
  ['/ReplicationController', templatePath('spec', 'template')],
  ['apps/Deployment', templatePath('spec', 'template')],
  ['apps/StatefulSet', templatePath('spec', 'template')],
  ['apps/DaemonSet', templatePath('spec', 'template')],
  ['apps/ReplicaSet', templatePath('spec', 'template')],
  ['batch/Job', templatePath('spec', 'template')],
  ['batch/CronJob', templatePath('spec', 'jobTemplate', 'spec', 'template')],
]);

interface TemplatePath {
  readonly steps: readonly string[];
  readonly metadataField: string;
  readonly specField: string;
}

function templatePath(...steps: readonly string[]): TemplatePath {
  return { steps, metadataField: [...steps, 'metadata'].join('.'), specField: [...steps, 'spec'].join('.') };
}

/** The kinds that create pods, each as its group, a slash and its name. */
export const POD_KINDS: readonly string[] = [...TEMPLATES.keys()];

/**
 * The pods of a workload of any built-in kind; undefined for kinds that create no pods.
 *
 * Parts that are missing or have the wrong shape are read as empty.
 */
export function podTemplateOf(manifest: Manifest): PodTemplate | undefined {
  const path = TEMPLATES.get(`${group(manifest)}/${manifest.kind}`);
  if (path === undefined) {
    return undefined;
  }
  const { steps, metadataField, specField } = path;
  const template = mapAt(manifest, ...steps);
  const metadata = mapAt(template, 'metadata');
  const spec = mapAt(template, 'spec');
  const { namespace } = manifest.metadata;
  const labels = mapAt(metadata, 'labels');
  const containers = containersOf(spec, specField);
  const volumes = elementsAt(spec, 'volumes', specField);
  return { namespace, metadataField, metadata, labels, specField, spec, containers, volumes };
}

function containersOf(spec: Fields, specField: string): PodContainer[] {
  const containers: PodContainer[] = [];
  addContainers(spec, 'initContainers', specField, initRole, containers);
  addContainers(spec, 'containers', specField, () => 'main', containers);
  addContainers(spec, 'ephemeralContainers', specField, () => 'ephemeral', containers);
  return containers;
}

function addContainers(
  spec: Fields,
  key: string,
  specField: string,
  roleOf: (container: Fields) => ContainerRole,
  containers: PodContainer[],
): void {
  const list = spec[key];
  for (let index = 0; isList(list) && index < list.length; index++) {
    const fields = list[index];
    if (isFields(fields)) {
      containers.push(new Container(fields, specField, key, index, roleOf(fields)));
    }
  }
}

class Container extends ListElement implements PodContainer {
  readonly variables: readonly Element[];

  constructor(
    fields: Fields,
    specField: string,
    key: string,
    index: number,
    readonly role: ContainerRole,
  ) {
    super(fields, specField, key, index);
    this.variables = elementsAt(fields, 'env', this);
  }
}

/** https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/ */
function initRole(container: Fields): ContainerRole {
  return container.restartPolicy === 'Always' ? 'sidecar' : 'init';
}
