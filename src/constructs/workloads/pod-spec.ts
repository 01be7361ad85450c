import type { PodSecurityContext, PodSpec, TopologySpreadConstraint } from 'kubernetes-types/core/v1';
import { fieldPath } from '../../manifests/field';
import type { Refusal } from '../../problems/refusals';
import type { Defaults } from '../defaults';
import type { Labels } from '../labels';
import { type DeepReadonly, nameOf } from '../object';
import { over } from '../over';
import { lowerContainer, nonEmpty, type PodContext, type WireContainer } from './container';
import { splitPodProps } from './main-container';
import { PodVolumes } from './mounts';
import type { ContainerOnlySecurity, Containers, MainContainer, PodProps } from './pod-props';
import { lowerPodSecurity } from './security';

/** What a pod needs to know of the object it is in. */
export interface PodSurroundings {
  readonly defaults: Defaults;
  /** The name of the container that is written without one. */
  readonly containerName: string;
  /** The path of the pod's spec in the object, such as `spec.template.spec`. */
  readonly field: string;
  /** Whether there can be more than one such pod, so that they are worth spreading. */
  readonly several: boolean;
  /** The labels that all such pods and no others have. */
  readonly selector: Labels;
  readonly serviceAccountName: string | undefined;
  /** Whether the pods need the token of their account. */
  readonly needsToken: boolean;
  /** Names that the object gives volumes of its own, such as claim templates. */
  readonly volumeNames?: readonly string[];
  refuse(refusal: Refusal): void;
}

/** Lowers a pod to what the API takes. */
export function lowerPodSpec(props: PodProps, around: PodSurroundings): DeepReadonly<PodSpec> {
  const { main, fields } = splitPodProps(props);
  const { podMetadata, serviceAccount, containers, initContainers, volumes, securityContext, ...rest } = fields;
  const { defaults, refuse, field } = around;
  const podVolumes = new PodVolumes(volumes, around.volumeNames);
  const pod: PodContext = { defaults, volumes: podVolumes, os: rest.os?.name, refuse };
  const security = splitSecurity(securityContext ?? {});
  const all = withMain(around.containerName, main, security.container, containers ?? {});
  refuseNoContainer(all, around);
  return {
    ...over(defaults.pod ?? {}, rest),
    initContainers: nonEmpty(lowerContainers(initContainers ?? {}, pod, fieldPath(field, 'initContainers'))),
    containers: lowerContainers(all, pod, fieldPath(field, 'containers')),
    volumes: nonEmpty(podVolumes.toList()),
    serviceAccountName: around.serviceAccountName,
    automountServiceAccountToken: rest.automountServiceAccountToken ?? (around.needsToken ? undefined : false),
    imagePullSecrets: rest.imagePullSecrets?.map((secret) => ({ name: nameOf(secret) })),
    priorityClassName: nameOf(rest.priorityClassName),
    runtimeClassName: nameOf(rest.runtimeClassName),
    securityContext: lowerPodSecurity(security.pod, pod),
    topologySpreadConstraints: lowerSpread(rest.topologySpreadConstraints, around),
  };
}

/** The containers of a pod by name, the one that is written without a name first. */
export function containersOf(props: PodProps, containerName: string): Containers {
  const { main, fields } = splitPodProps(props);
  return withMain(containerName, main, {}, fields.containers ?? {});
}

function withMain(
  name: string,
  main: MainContainer | undefined,
  securityContext: ContainerOnlySecurity,
  containers: Containers,
): Containers {
  if (main === undefined) {
    return containers;
  }
  const secured = Object.keys(securityContext).length > 0 ? { ...main, securityContext } : main;
  return { [name]: secured, ...containers };
}

function refuseNoContainer(containers: Containers, around: PodSurroundings): void {
  if (Object.keys(containers).length === 0) {
    around.refuse({
      field: fieldPath(around.field, 'containers'),
      what: 'the pod has no container',
      why: 'the API server refuses a pod without containers',
      fix: "give an image: image: 'nginx:1.27.3', or containers: { web: { image: 'nginx:1.27.3' } }",
    });
  }
}

function lowerContainers(containers: Containers, pod: PodContext, field: string): WireContainer[] {
  return Object.entries(containers).map(([name, props], index) => {
    if (props.image === undefined) {
      pod.refuse({
        field: fieldPath(fieldPath(field, index), 'image'),
        what: `the container "${name}" has no image`,
        why: 'the API server refuses a container without an image',
        fix: "name it: image: 'nginx:1.27.3'",
      });
    }
    return lowerContainer(name, props, pod, fieldPath(field, index));
  });
}

function splitSecurity(given: PodSecurityContext & ContainerOnlySecurity): {
  readonly pod: PodSecurityContext;
  readonly container: ContainerOnlySecurity;
} {
  const { allowPrivilegeEscalation, capabilities, privileged, procMount, readOnlyRootFilesystem, ...pod } = given;
  const all = { allowPrivilegeEscalation, capabilities, privileged, procMount, readOnlyRootFilesystem };
  const container = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  return { pod, container };
}

/** A constraint without a selector would be about no pods at all, so the pods' own labels are filled in. */
function lowerSpread(
  given: readonly TopologySpreadConstraint[] | undefined,
  { defaults, several, selector }: PodSurroundings,
): DeepReadonly<TopologySpreadConstraint>[] | undefined {
  const constraints = given ?? (several && defaults.spread !== undefined ? [defaults.spread] : []);
  const selected = constraints.map((constraint) => ({ labelSelector: { matchLabels: selector }, ...constraint }));
  return selected.length > 0 ? selected : undefined;
}
