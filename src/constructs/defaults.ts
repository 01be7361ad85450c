import type { IConstruct } from 'constructs';
import { setConfigDigests, USUAL_DIGESTS } from '../cdk8s-objects/config-digests';
import type { DeploymentSpec } from '../kubernetes/generated/apps/v1';
import type {
  Container,
  PodSpec,
  ResourceRequirements,
  ServiceSpec,
  TopologySpreadConstraint,
} from '../kubernetes/generated/core/v1';
import type { PodDisruptionBudgetSpec } from '../kubernetes/generated/policy/v1';
import type { DeepPartial, DeepReadonly } from './wire';

/**
 * Defaults added to objects, as data. Fields set by the author always win, field by field; lists are merged as the API
 * merges them: keyed elements, such as those of `env` and `imagePullSecrets`, one by one.
 */
export interface Defaults {
  /** Whether objects and pod templates get the recommended labels `app.kubernetes.io/…`. */
  readonly labels: boolean;
  /** Fields of every pod. If this sets whether tokens are mounted, it takes precedence over `tokenOnlyForSubjects`. */
  readonly pod?: DeepReadonly<PodDefaults>;
  /** Fields of every container, including init containers. */
  readonly container?: DeepReadonly<ContainerDefaults>;
  /** Whether a memory request is also the limit, so that a leak in one pod does not evict its neighbours. */
  readonly memoryLimitIsRequest?: boolean;
  /** Whether pods mount their account's token only if the account is a subject of a role. */
  readonly tokenOnlyForSubjects?: boolean;
  /** How a Deployment replaces its pods. */
  readonly deploymentStrategy?: DeepReadonly<DeploymentSpec['strategy']>;
  /** How multiple pods are spread, over one or more topology domains; the selectors are filled in. */
  readonly spread?: Spread | readonly Spread[];
  /** The disruption budget of a workload with more than one pod; the selector is filled in. */
  readonly disruptionBudget?: DeepReadonly<Omit<PodDisruptionBudgetSpec, 'selector'>>;
  /** The headless Service of a StatefulSet that names none; the selector and ports are filled in. */
  readonly headlessService?: DeepReadonly<Omit<ServiceSpec, 'selector' | 'ports'>>;
  /**
   * Whether pods of Deployments, StatefulSets and DaemonSets are replaced when the config that they read changes:
   * ConfigMaps of the same program, and its encrypted Secrets. A digest of the config goes into the pods' annotations.
   * Included objects count as well.
   */
  readonly configDigest?: boolean;
  /**
   * The same for Secrets with plain-text values. Anyone who can read the digest of a weak password can guess it by
   * brute force.
   */
  readonly secretDigest?: boolean;
  /** What a CronJob does if its previous run has not finished. */
  readonly concurrencyPolicy?: 'Allow' | 'Forbid' | 'Replace';
}

/**
 * Fields of a pod, except those that are about one program or that no value fits for all kinds; `spread` spreads pods.
 */
export type PodDefaults = Omit<Partial<PodSpec>, (typeof NO_POD_DEFAULTS)[number]>;

/** Fields of pods that a profile cannot set. */
export const NO_POD_DEFAULTS = [
  'activeDeadlineSeconds',
  'containers',
  'ephemeralContainers',
  'hostname',
  'hostnameOverride',
  'initContainers',
  'nodeName',
  'resourceClaims',
  'resources',
  'restartPolicy',
  'serviceAccount',
  'serviceAccountName',
  'subdomain',
  'topologySpreadConstraints',
] as const;

/** Fields of a container, except those that are about one program, such as `image`, `ports` and probes. */
export type ContainerDefaults = Omit<Partial<Container>, (typeof NO_CONTAINER_DEFAULTS)[number]> & {
  /** What each container requests and may use; a limit is dropped if the container requests more. */
  resources?: Omit<ResourceRequirements, 'claims'>;
};

/** Fields of containers that a profile cannot set, or sets in another form. */
export const NO_CONTAINER_DEFAULTS = [
  'args',
  'command',
  'image',
  'lifecycle',
  'livenessProbe',
  'name',
  'ports',
  'readinessProbe',
  'resources',
  'restartPolicy',
  'restartPolicyRules',
  'startupProbe',
  'volumeDevices',
] as const;

type Spread = DeepReadonly<Omit<TopologySpreadConstraint, 'labelSelector'>>;

/**
 * Changes to a profile, merged into it as `overrides` are into an object: maps field by field, lists by the API's merge
 * keys, and `null` removes.
 */
export type DefaultsChanges = { readonly [Part in keyof Defaults]?: DeepPartial<Defaults[Part]> | null } & {
  /** The profile to change. */
  readonly extends: 'secure' | 'plain' | Defaults;
};

/** A built-in profile by name, changes to a profile, or your own. */
export type DefaultsProfile = 'secure' | 'plain' | Defaults | DefaultsChanges;

/**
 * The default profile: it passes the restricted Pod Security Standard and suits everyday use.
 *
 * https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted
 */
export const secure: Defaults = {
  labels: true,
  pod: {
    securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
  },
  container: {
    resources: { requests: { cpu: '100m', memory: '256Mi' } },
    securityContext: {
      allowPrivilegeEscalation: false,
      capabilities: { drop: ['ALL'] },
      readOnlyRootFilesystem: true,
    },
  },
  memoryLimitIsRequest: true,
  tokenOnlyForSubjects: true,
  deploymentStrategy: { rollingUpdate: { maxUnavailable: 0 } },
  spread: { maxSkew: 1, topologyKey: 'kubernetes.io/hostname', whenUnsatisfiable: 'ScheduleAnyway' },
  disruptionBudget: { maxUnavailable: 1 },
  headlessService: { clusterIP: 'None', publishNotReadyAddresses: true },
  ...USUAL_DIGESTS,
  concurrencyPolicy: 'Forbid',
};

/** Adds nothing: what you write is what you get. */
export const plain: Defaults = { labels: false };

/** The two built-in profiles as data, for your own: `{ ...Defaults.secure, labels: false }`. */
export const Defaults = { secure, plain } as const;

const DEFAULTS_KEY = 'kustruct.defaults';
const PART_OF_KEY = 'kustruct.part-of';

/** Sets the profile for everything below a construct that has no children yet. */
export function setDefaults(scope: IConstruct, profile: Defaults): void {
  scope.node.setContext(DEFAULTS_KEY, profile);
  setConfigDigests(scope, profile);
}

/** The profile that applies to a construct: the nearest one set above it, else `secure`. */
export function defaultsOf(construct: IConstruct): Defaults {
  const found: Defaults | undefined = construct.node.tryGetContext(DEFAULTS_KEY);
  return found ?? secure;
}

/** Sets the name of the app that everything below a construct is part of. */
export function setPartOf(scope: IConstruct, app: string): void {
  scope.node.setContext(PART_OF_KEY, app);
}

/** The name of the app that a construct is part of, if the app has one. */
export function partOf(construct: IConstruct): string | undefined {
  return construct.node.tryGetContext(PART_OF_KEY);
}
