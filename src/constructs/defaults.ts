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
 * What is added to objects when their author says nothing, as data. Whatever the author says wins, field by field; lists
 * are merged as the API merges them: elements with a key, such as those of `env` and `imagePullSecrets`, one by one.
 */
export interface Defaults {
  /** Whether objects and pod templates carry the recommended labels `app.kubernetes.io/…`. */
  readonly labels: boolean;
  /** Fields of every pod; where it says whether tokens are mounted, that holds before `tokenOnlyForSubjects`. */
  readonly pod?: DeepReadonly<PodDefaults>;
  /** Fields of every container, init containers too. */
  readonly container?: DeepReadonly<ContainerDefaults>;
  /** Whether a memory request is also the limit, which keeps one pod's leak from evicting its neighbours. */
  readonly memoryLimitIsRequest?: boolean;
  /** Whether pods mount a token of their account only if the account is a subject of a role. */
  readonly tokenOnlyForSubjects?: boolean;
  /** How a Deployment replaces its pods. */
  readonly deploymentStrategy?: DeepReadonly<DeploymentSpec['strategy']>;
  /** How pods are spread where there is more than one, over one domain or several; the selectors are filled in. */
  readonly spread?: Spread | readonly Spread[];
  /** The disruption budget of a workload with more than one pod; the selector is filled in. */
  readonly disruptionBudget?: DeepReadonly<Omit<PodDisruptionBudgetSpec, 'selector'>>;
  /** The headless Service of a StatefulSet that names none; the selector and the ports are filled in. */
  readonly headlessService?: DeepReadonly<Omit<ServiceSpec, 'selector' | 'ports'>>;
  /**
   * Whether pods of Deployments, StatefulSets and DaemonSets are replaced when config changes that they read from ConfigMaps of
   * the same program, or from Secrets of it that are encrypted: by a digest of it in their annotations. Objects of others count
   * as well.
   */
  readonly configDigest?: boolean;
  /** The same for Secrets with values in the clear. Whoever reads the digest of a weak password can try until one fits. */
  readonly secretDigest?: boolean;
  /** What a CronJob does when the run before has not ended. */
  readonly concurrencyPolicy?: 'Allow' | 'Forbid' | 'Replace';
}

/** Fields of a pod but for those that are about one program, or that no value fits in all kinds; `spread` spreads pods. */
export type PodDefaults = Omit<Partial<PodSpec>, (typeof NO_POD_DEFAULTS)[number]>;

/** Fields of pods that no profile has. */
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

/** Fields of a container but for those that are about one program, such as `image`, `ports` and probes. */
export type ContainerDefaults = Omit<Partial<Container>, (typeof NO_CONTAINER_DEFAULTS)[number]> & {
  /** What each container asks for and may use; a limit gives way to a container that asks for more. */
  resources?: Omit<ResourceRequirements, 'claims'>;
};

/** Fields of containers that no profile has, or has otherwise. */
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
 * Changes to a profile, merged into it as `overrides` are into an object: maps field by field, lists by the merge keys of the
 * API, and `null` takes away.
 */
export type DefaultsChanges = { readonly [Part in keyof Defaults]?: DeepPartial<Defaults[Part]> | null } & {
  /** The profile that is changed. */
  readonly extends: 'secure' | 'plain' | Defaults;
};

/** A profile by its name, changes to one, or one of your own. */
export type DefaultsProfile = 'secure' | 'plain' | Defaults | DefaultsChanges;

/**
 * The profile used when none is named: passes the restricted Pod Security Standard, and is sane in daily use.
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

/** The two profiles as data, for profiles of your own: `{ ...Defaults.secure, labels: false }`. */
export const Defaults = { secure, plain } as const;

const DEFAULTS_KEY = 'kustruct.defaults';
const PART_OF_KEY = 'kustruct.part-of';

/** Sets the profile for everything below a construct that has no children yet. */
export function setDefaults(scope: IConstruct, profile: Defaults): void {
  scope.node.setContext(DEFAULTS_KEY, profile);
  setConfigDigests(scope, profile);
}

/** The profile in force at a construct: the nearest one set above it, else `secure`. */
export function defaultsOf(construct: IConstruct): Defaults {
  const found: Defaults | undefined = construct.node.tryGetContext(DEFAULTS_KEY);
  return found ?? secure;
}

/** Names the app that everything below a construct is part of. */
export function setPartOf(scope: IConstruct, app: string): void {
  scope.node.setContext(PART_OF_KEY, app);
}

/** The name of the app that a construct is part of, if the app has one. */
export function partOf(construct: IConstruct): string | undefined {
  return construct.node.tryGetContext(PART_OF_KEY);
}
