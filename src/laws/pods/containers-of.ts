import type { Container, PodSpec } from '../../kubernetes/generated/core/v1';
import type { Given } from '../api-type';
import type { Place, Steps } from '../place';

/** A container of a pod, with the steps from the pod's spec to it. */
export interface ContainerAt {
  readonly container: Given<Container>;
  readonly steps: Steps;
  /** Whether it is an init container or a sidecar. */
  readonly isInit: boolean;
}

/**
 * The containers of a pod in the order in which they start. Ephemeral containers are left out, because a pod cannot be
 * created with them.
 */
export function containersOf({ initContainers = [], containers = [] }: Given<PodSpec>): readonly ContainerAt[] {
  return [
    ...initContainers.map((container, index) => ({ container, steps: ['initContainers', index], isInit: true })),
    ...containers.map((container, index) => ({ container, steps: ['containers', index], isInit: false })),
  ];
}

/** Whether an init container is a sidecar, which keeps running. */
export function isSidecar({ restartPolicy }: Given<Container>): boolean {
  return restartPolicy === 'Always';
}

/** Whether the manifest is a Pod itself, not a workload with a pod template. */
export function isPod(place: Place): boolean {
  return place.manifest.kind === 'Pod';
}

/** The name of a container in a sentence: `the container "api"`. */
export function nameOf({ name = '' }: Given<Container>): string {
  return name === '' ? 'the container' : `the container ${JSON.stringify(name)}`;
}
