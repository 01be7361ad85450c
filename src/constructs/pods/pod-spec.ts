import type {
  Container,
  PodSecurityContext,
  PodSpec,
  TopologySpreadConstraint,
} from '../../kubernetes/generated/core/v1';
import type { LabelSelector } from '../../kubernetes/generated/meta/v1';
import type { Defaults } from '../defaults';
import { mergeWithout } from '../merge-fields';
import { nameOf } from '../object';
import type { DeepPartial, DeepReadonly } from '../wire';
import { lowerContainer, nonEmpty, type PodContext } from './container';
import type { ContainerProps } from './container-props';
import type { PodParts } from './main-container';
import { PodVolumes } from './mounts';
import type { ContainerOnlySecurity } from './pod-fields';
import { podFields } from './profile-fields';
import { filled } from './resources';
import { lowerPodSecurity } from './security';

/** What a pod needs to know about its object. */
export interface PodOptions {
  readonly defaults: Defaults;
  /** The name of the container without an explicit name. */
  readonly containerName: string;
  /** Whether there can be more than one such pod, so that spreading makes sense. */
  readonly mayHaveManyPods: boolean;
  /** The selector of exactly these pods; computed only when needed. */
  readonly selector: () => DeepReadonly<LabelSelector>;
  readonly serviceAccountName: string | undefined;
  /** Whether the pods need the token of their account. */
  readonly needsToken: boolean;
  /** Names of the object's own volumes: the claims of a StatefulSet. */
  readonly volumeNames: readonly string[] | undefined;
}

type SpreadConstraint = DeepReadonly<TopologySpreadConstraint>;

/** Lowers a pod to the API's form. */
export function lowerPodSpec(parts: PodParts, options: PodOptions): DeepPartial<PodSpec> {
  const { fields } = parts;
  const { initContainers = {}, volumes, podResources, securityContext } = fields;
  const { defaults, volumeNames, containerName } = options;
  const podVolumes = new PodVolumes(volumes, withProfileVolumes(volumeNames, defaults));
  const pod: PodContext = {
    defaults,
    volumes: podVolumes,
    os: (fields.os ?? defaults.pod?.os)?.name,
    resources: podResources,
  };
  return podFields.mergeBeneath(defaults.pod, {
    initContainers: nonEmpty(lowerContainers(Object.entries(initContainers), pod)),
    containers: nonEmpty(lowerContainers(containersOf(parts, containerName), pod)),
    volumes: nonEmpty(podVolumes.toList()),
    serviceAccountName: options.serviceAccountName,
    automountServiceAccountToken: lowerToken(fields.automountServiceAccountToken, options),
    imagePullSecrets: fields.imagePullSecrets?.map((secret) => ({ name: nameOf(secret) })),
    priorityClassName: nameOf(fields.priorityClassName),
    runtimeClassName: nameOf(fields.runtimeClassName),
    resources: podResources && filled(podResources),
    securityContext: lowerPodSecurity(splitSecurity(securityContext).pod, pod),
    topologySpreadConstraints: lowerSpread(fields.topologySpreadConstraints, options),
    ...mergeWithout(LOWERED, fields),
  });
}

/**
 * Fields that are written above, and `podResources`, which the API does not have; all others are passed on unchanged.
 */
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

/** Names that are taken before the author's volumes, or that mounts may use. */
function withProfileVolumes(names: readonly string[] | undefined, { pod }: Defaults): readonly string[] | undefined {
  return pod?.volumes === undefined ? names : [...(names ?? []), ...pod.volumes.map(({ name }) => name)];
}

function lowerToken(given: boolean | undefined, { defaults, needsToken }: PodOptions): boolean | undefined {
  return given ?? defaults.pod?.automountServiceAccountToken ?? (needsToken ? undefined : false);
}

/** A container and its name. */
export type NamedContainer = readonly [name: string, props: ContainerProps];

/** The containers of a pod, the unnamed one first; its name must be unique. */
export function containersOf({ main, fields }: PodParts, containerName: string): readonly NamedContainer[] {
  const { containers = {}, securityContext } = fields;
  const named = Object.entries(containers);
  if (main === undefined) {
    return named;
  }
  const security = splitSecurity(securityContext).container;
  const secured = security === NONE ? main : { ...main, securityContext: security };
  return [[containerName, secured], ...named.filter(([name]) => name !== containerName)];
}

function lowerContainers(containers: readonly NamedContainer[], pod: PodContext): DeepPartial<Container>[] {
  return containers.map(([name, props]) => lowerContainer(name, props, pod));
}

interface SplitSecurity {
  readonly pod: DeepReadonly<PodSecurityContext>;
  readonly container: ContainerOnlySecurity;
}

const NONE: ContainerOnlySecurity = {};
const NO_SECURITY: SplitSecurity = { pod: {}, container: NONE };

/** The security settings of the pod, and those for its unnamed container. */
export function splitSecurity(
  given: (DeepReadonly<PodSecurityContext> & ContainerOnlySecurity) | undefined,
): SplitSecurity {
  if (given === undefined) {
    return NO_SECURITY;
  }
  const { allowPrivilegeEscalation, capabilities, privileged, procMount, readOnlyRootFilesystem, ...pod } = given;
  const all = { allowPrivilegeEscalation, capabilities, privileged, procMount, readOnlyRootFilesystem };
  const container = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  return { pod, container: Object.keys(container).length === 0 ? NONE : container };
}

/** A constraint without a selector would match no pods, so the pods' own selector is filled in. */
function lowerSpread(
  given: readonly SpreadConstraint[] | undefined,
  { defaults, mayHaveManyPods, selector }: PodOptions,
): readonly SpreadConstraint[] | undefined {
  const constraints = given ?? (mayHaveManyPods ? profileSpread(defaults) : []);
  return nonEmpty(
    constraints.map((constraint: SpreadConstraint) =>
      constraint.labelSelector === undefined ? { labelSelector: selector(), ...constraint } : constraint,
    ),
  );
}

function profileSpread({ spread = [] }: Defaults): readonly SpreadConstraint[] {
  return 'topologyKey' in spread ? [spread] : spread;
}
