import type { PodSecurityContext, PodSpec, TopologySpreadConstraint } from '../../kubernetes/generated/core/v1';
import type { LabelSelector } from '../../kubernetes/generated/meta/v1';
import { fieldPath } from '../../manifests/field';
import type { Defaults } from '../defaults';
import { nameOf } from '../object';
import { without } from '../over';
import type { DeepReadonly } from '../wire';
import { lowerContainer, nonEmpty, type PodContext, type WireContainer } from './container';
import { type PodOwner, refuseElsewhere } from './elsewhere';
import type { PodParts } from './main-container';
import { PodVolumes } from './mounts';
import type { ContainerOnlySecurity, Containers } from './pod-fields';
import { podFields } from './profile-fields';
import { checkedResources } from './resources';
import { lowerPodSecurity } from './security';

/** What a pod needs to know of the object it is in. */
export interface PodSurroundings extends PodOwner {
  readonly defaults: Defaults;
  /** The name of the container that is written without one. */
  readonly containerName: string;
  /** The path of the pod's spec in the object, such as `spec.template.spec`. */
  readonly field: string;
  /** Whether there can be more than one such pod, so that they are worth spreading. */
  readonly several: boolean;
  /** What all such pods and no others answer to; asked only where it is needed. */
  readonly selector: () => DeepReadonly<LabelSelector>;
  readonly serviceAccountName: string | undefined;
  /** Whether the pods need the token of their account. */
  readonly needsToken: boolean;
  /** Names that the object gives volumes of its own: the claims of a StatefulSet. */
  readonly volumeNames: readonly string[] | undefined;
}

type SpreadConstraint = DeepReadonly<TopologySpreadConstraint>;

/** Lowers a pod to what the API takes. */
export function lowerPodSpec(parts: PodParts, around: PodSurroundings): DeepReadonly<PodSpec> {
  const { fields } = parts;
  const { initContainers = {}, volumes, podResources, securityContext } = fields;
  const { defaults, field, volumeNames } = around;
  const podVolumes = new PodVolumes(volumes, withProfileVolumes(volumeNames, defaults));
  const pod: PodContext = {
    ...around,
    volumes: podVolumes,
    os: (fields.os ?? defaults.pod?.os)?.name,
    resources: podResources,
  };
  refuseDoubles(parts, around);
  refuseElsewhere([...(fields.imagePullSecrets ?? []), ...Object.values(volumes ?? {})], around);
  return podFields.under(defaults.pod, {
    initContainers: nonEmpty(lowerContainers(initContainers, pod, fieldPath(field, 'initContainers'))),
    containers: lowerContainers(someContainers(parts, around), pod, fieldPath(field, 'containers')),
    volumes: nonEmpty(podVolumes.toList()),
    serviceAccountName: around.serviceAccountName,
    automountServiceAccountToken: lowerToken(fields.automountServiceAccountToken, around),
    imagePullSecrets: fields.imagePullSecrets?.map((secret) => ({ name: nameOf(secret) })),
    priorityClassName: nameOf(fields.priorityClassName),
    runtimeClassName: nameOf(fields.runtimeClassName),
    resources: podResources && checkedResources(podResources, fieldPath(field, 'resources'), around.refuse),
    securityContext: lowerPodSecurity(splitSecurity(securityContext).pod, pod),
    topologySpreadConstraints: lowerSpread(fields.topologySpreadConstraints, around),
    ...without(LOWERED, fields),
  });
}

/** The fields that are written above, and `podResources`, which the API does not have; all others go to it as they are. */
const LOWERED = {
  podResources: true,
  initContainers: true,
  containers: true,
  volumes: true,
  serviceAccount: true,
  serviceAccountName: true,
  automountServiceAccountToken: true,
  imagePullSecrets: true,
  priorityClassName: true,
  runtimeClassName: true,
  resources: true,
  securityContext: true,
  topologySpreadConstraints: true,
} as const satisfies { readonly [Key in keyof PodParts['fields'] | keyof PodSpec]?: true };

/** Names that are taken before the author names a volume, or that mounts may name without. */
function withProfileVolumes(names: readonly string[] | undefined, { pod }: Defaults): readonly string[] | undefined {
  return pod?.volumes === undefined ? names : [...(names ?? []), ...pod.volumes.map(({ name }) => name)];
}

function lowerToken(given: boolean | undefined, { defaults, needsToken }: PodSurroundings): boolean | undefined {
  return given ?? defaults.pod?.automountServiceAccountToken ?? (needsToken ? undefined : false);
}

/** The containers of a pod by name, the one that is written without a name first. */
export function containersOf({ main, fields }: PodParts, containerName: string): Containers {
  const { containers = {}, securityContext } = fields;
  if (main === undefined) {
    return containers;
  }
  const security = splitSecurity(securityContext).container;
  const secured = Object.keys(security).length > 0 ? { ...main, securityContext: security } : main;
  return { [containerName]: secured, ...containers };
}

/** The containers of a pod; where there is none, that is refused, and something sound stands in for it. */
function someContainers(parts: PodParts, { containerName, field, refuse }: PodSurroundings): Containers {
  const all = containersOf(parts, containerName);
  if (Object.keys(all).length > 0) {
    return all;
  }
  refuse({
    field: fieldPath(field, 'containers'),
    what: 'the pod has no container',
    why: 'the API server refuses a pod without containers',
    fix: "give an image: image: 'nginx:1.27.3', or containers: { web: { image: 'nginx:1.27.3' } }",
  });
  return { [containerName]: { image: 'missing' } };
}

/** What is said twice, or of nobody, would be lost. */
function refuseDoubles({ main, fields }: PodParts, { field, containerName, refuse }: PodSurroundings): void {
  const { containers = {}, serviceAccount, serviceAccountName, securityContext } = fields;
  if (main !== undefined && Object.hasOwn(containers, containerName)) {
    refuse({
      field: fieldPath(field, 'containers'),
      what: `two containers are called "${containerName}": one in containers, and the one that is written without a name`,
      why: 'names of containers are unique in a pod, so one of the two would be lost',
      fix: 'write all of it in containers, or call the one there something else',
    });
  }
  const [lost] = Object.keys(splitSecurity(securityContext).container);
  if (main === undefined && lost !== undefined) {
    refuse({
      field: `${field}.securityContext.${lost}`,
      what: `securityContext gives ${lost} for the pod, which only containers have`,
      why: 'the API has no such field for pods, so it would be lost',
      fix: `give it to the containers: containers: { web: { securityContext: { ${lost}: … } } }`,
    });
  }
  if (serviceAccount !== undefined && serviceAccountName !== undefined) {
    refuse({
      field: `${field}.serviceAccountName`,
      what: 'serviceAccount and serviceAccountName are both given',
      why: 'a pod has one account, so one of the two would be lost',
      fix: 'keep one of them',
    });
  }
}

function lowerContainers(containers: Containers, pod: PodContext, field: string): WireContainer[] {
  return Object.entries(containers).map(([name, props], index) =>
    lowerContainer(name, props, pod, fieldPath(field, index)),
  );
}

interface SplitSecurity {
  readonly pod: DeepReadonly<PodSecurityContext>;
  readonly container: ContainerOnlySecurity;
}

const NO_SECURITY: SplitSecurity = { pod: {}, container: {} };

function splitSecurity(given: (DeepReadonly<PodSecurityContext> & ContainerOnlySecurity) | undefined): SplitSecurity {
  if (given === undefined) {
    return NO_SECURITY;
  }
  const { allowPrivilegeEscalation, capabilities, privileged, procMount, readOnlyRootFilesystem, ...pod } = given;
  const all = { allowPrivilegeEscalation, capabilities, privileged, procMount, readOnlyRootFilesystem };
  const container = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  return { pod, container };
}

/** A constraint without a selector would be about no pods at all, so the pods' own is filled in. */
function lowerSpread(
  given: readonly SpreadConstraint[] | undefined,
  { defaults, several, selector }: PodSurroundings,
): readonly SpreadConstraint[] | undefined {
  const constraints = given ?? (several ? profileSpread(defaults) : []);
  return nonEmpty(
    constraints.map((constraint: SpreadConstraint) =>
      constraint.labelSelector === undefined ? { labelSelector: selector(), ...constraint } : constraint,
    ),
  );
}

function profileSpread({ spread = [] }: Defaults): readonly SpreadConstraint[] {
  return 'topologyKey' in spread ? [spread] : spread;
}
