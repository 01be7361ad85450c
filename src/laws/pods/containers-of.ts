import type { Container, PodSpec } from '../../kubernetes/generated/core/v1';
import type { Given } from '../api-type';
import type { Place, Steps } from '../place';

/** A container of a pod, and the steps from the pod's spec down to it. */
export interface ContainerAt {
  readonly container: Given<Container>;
  readonly steps: Steps;
  /** Whether it runs before the others, or beside them from the start. */
  readonly isInit: boolean;
}

/**
 * The containers of a pod in the order in which they start. Those for debugging are left out, because nobody may create a
 * pod with them.
 */
export function containersOf({ initContainers = [], containers = [] }: Given<PodSpec>): readonly ContainerAt[] {
  return [
    ...initContainers.map((container, index) => ({ container, steps: ['initContainers', index], isInit: true })),
    ...containers.map((container, index) => ({ container, steps: ['containers', index], isInit: false })),
  ];
}

/** Whether an init container is a sidecar, which goes on running. */
export function isSidecar({ restartPolicy }: Given<Container>): boolean {
  return restartPolicy === 'Always';
}

/** Whether the manifest is a pod itself, and not something that makes pods from a template. */
export function isPod(place: Place): boolean {
  return place.manifest.kind === 'Pod';
}

/** How a container is called in a sentence: `the container "api"`. */
export function nameOf({ name = '' }: Given<Container>): string {
  return name === '' ? 'the container' : `the container ${JSON.stringify(name)}`;
}
