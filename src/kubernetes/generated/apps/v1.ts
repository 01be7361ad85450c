// Written by `npm run generate`: do not change it by hand.

import type { PersistentVolumeClaim, PodTemplateSpec } from '../core/v1';
import type { LabelSelector, ObjectMeta } from '../meta/v1';
import type { IntOrString, RawExtension, Time } from '../../scalars';

/**
 * Resource `controllerrevisions`, namespaced. Since Kubernetes 1.9.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#controllerrevision-v1-apps
 */
export interface ControllerRevision {
  apiVersion?: 'apps/v1';
  data?: RawExtension;
  kind?: 'ControllerRevision';
  metadata?: ObjectMeta;
  /** An integer of 64 bits. */
  revision: number;
}

/**
 * Resource `daemonsets` (`ds`), namespaced. Since Kubernetes 1.9.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#daemonset-v1-apps
 */
export interface DaemonSet {
  apiVersion?: 'apps/v1';
  kind?: 'DaemonSet';
  metadata?: ObjectMeta;
  spec?: DaemonSetSpec;
  status?: DaemonSetStatus;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#daemonsetcondition-v1-apps */
export interface DaemonSetCondition {
  lastTransitionTime?: Time;
  message?: string;
  reason?: string;
  status: string;
  type: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#daemonsetspec-v1-apps */
export interface DaemonSetSpec {
  /**
   * An integer of 32 bits.
   * @default 0
   */
  minReadySeconds?: number;
  /**
   * An integer of 32 bits.
   * @default 10
   */
  revisionHistoryLimit?: number;
  selector: LabelSelector;
  template: PodTemplateSpec;
  updateStrategy?: DaemonSetUpdateStrategy;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#daemonsetstatus-v1-apps */
export interface DaemonSetStatus {
  /** An integer of 32 bits. */
  collisionCount?: number;
  /** One element for each `type`. Patches merge elements by `type`. */
  conditions?: DaemonSetCondition[];
  /** An integer of 32 bits. */
  currentNumberScheduled: number;
  /** An integer of 32 bits. */
  desiredNumberScheduled: number;
  /** An integer of 32 bits. */
  numberAvailable?: number;
  /** An integer of 32 bits. */
  numberMisscheduled: number;
  /** An integer of 32 bits. */
  numberReady: number;
  /** An integer of 32 bits. */
  numberUnavailable?: number;
  /** An integer of 64 bits. */
  observedGeneration?: number;
  /** An integer of 32 bits. */
  updatedNumberScheduled?: number;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#daemonsetupdatestrategy-v1-apps */
export interface DaemonSetUpdateStrategy {
  rollingUpdate?: RollingUpdateDaemonSet;
  /** @default "RollingUpdate" */
  type?: 'OnDelete' | 'RollingUpdate';
}

/**
 * Resource `deployments` (`deploy`), namespaced. Since Kubernetes 1.9.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#deployment-v1-apps
 */
export interface Deployment {
  apiVersion?: 'apps/v1';
  kind?: 'Deployment';
  metadata?: ObjectMeta;
  spec?: DeploymentSpec;
  status?: DeploymentStatus;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#deploymentcondition-v1-apps */
export interface DeploymentCondition {
  lastTransitionTime?: Time;
  lastUpdateTime?: Time;
  message?: string;
  reason?: string;
  status: string;
  type: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#deploymentspec-v1-apps */
export interface DeploymentSpec {
  /**
   * An integer of 32 bits.
   * @default 0
   */
  minReadySeconds?: number;
  paused?: boolean;
  /**
   * An integer of 32 bits.
   * @default 600
   */
  progressDeadlineSeconds?: number;
  /**
   * An integer of 32 bits.
   * @default 1
   */
  replicas?: number;
  /**
   * An integer of 32 bits.
   * @default 10
   */
  revisionHistoryLimit?: number;
  selector: LabelSelector;
  /** Patches can say which fields are kept. */
  strategy?: DeploymentStrategy;
  template: PodTemplateSpec;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#deploymentstatus-v1-apps */
export interface DeploymentStatus {
  /** An integer of 32 bits. */
  availableReplicas?: number;
  /** An integer of 32 bits. */
  collisionCount?: number;
  /** One element for each `type`. Patches merge elements by `type`. */
  conditions?: DeploymentCondition[];
  /** An integer of 64 bits. */
  observedGeneration?: number;
  /** An integer of 32 bits. */
  readyReplicas?: number;
  /** An integer of 32 bits. */
  replicas?: number;
  /** An integer of 32 bits. Since Kubernetes 1.33. */
  terminatingReplicas?: number;
  /** An integer of 32 bits. */
  unavailableReplicas?: number;
  /** An integer of 32 bits. */
  updatedReplicas?: number;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#deploymentstrategy-v1-apps */
export interface DeploymentStrategy {
  rollingUpdate?: RollingUpdateDeployment;
  /** @default "RollingUpdate" */
  type?: 'Recreate' | 'RollingUpdate';
}

/**
 * Resource `replicasets` (`rs`), namespaced. Since Kubernetes 1.9.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#replicaset-v1-apps
 */
export interface ReplicaSet {
  apiVersion?: 'apps/v1';
  kind?: 'ReplicaSet';
  metadata?: ObjectMeta;
  spec?: ReplicaSetSpec;
  status?: ReplicaSetStatus;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#replicasetcondition-v1-apps */
export interface ReplicaSetCondition {
  lastTransitionTime?: Time;
  message?: string;
  reason?: string;
  status: string;
  type: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#replicasetspec-v1-apps */
export interface ReplicaSetSpec {
  /**
   * An integer of 32 bits.
   * @default 0
   */
  minReadySeconds?: number;
  /**
   * An integer of 32 bits.
   * @default 1
   */
  replicas?: number;
  selector: LabelSelector;
  template?: PodTemplateSpec;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#replicasetstatus-v1-apps */
export interface ReplicaSetStatus {
  /** An integer of 32 bits. */
  availableReplicas?: number;
  /** One element for each `type`. Patches merge elements by `type`. */
  conditions?: ReplicaSetCondition[];
  /** An integer of 32 bits. */
  fullyLabeledReplicas?: number;
  /** An integer of 64 bits. */
  observedGeneration?: number;
  /** An integer of 32 bits. */
  readyReplicas?: number;
  /** An integer of 32 bits. */
  replicas: number;
  /** An integer of 32 bits. Since Kubernetes 1.33. */
  terminatingReplicas?: number;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#rollingupdatedaemonset-v1-apps */
export interface RollingUpdateDaemonSet {
  /** @default 0 */
  maxSurge?: IntOrString;
  /** @default 1 */
  maxUnavailable?: IntOrString;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#rollingupdatedeployment-v1-apps */
export interface RollingUpdateDeployment {
  /** @default "25%" */
  maxSurge?: IntOrString;
  /** @default "25%" */
  maxUnavailable?: IntOrString;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#rollingupdatestatefulsetstrategy-v1-apps */
export interface RollingUpdateStatefulSetStrategy {
  /**
   * Since Kubernetes 1.24. Beta, behind the feature gate `MaxUnavailableStatefulSet`, which is off by default.
   * @default 1
   */
  maxUnavailable?: IntOrString;
  /**
   * An integer of 32 bits.
   * @default 0
   */
  partition?: number;
}

/**
 * Resource `statefulsets` (`sts`), namespaced. Since Kubernetes 1.9.
 * @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#statefulset-v1-apps
 */
export interface StatefulSet {
  apiVersion?: 'apps/v1';
  kind?: 'StatefulSet';
  metadata?: ObjectMeta;
  spec?: StatefulSetSpec;
  status?: StatefulSetStatus;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#statefulsetcondition-v1-apps */
export interface StatefulSetCondition {
  lastTransitionTime?: Time;
  message?: string;
  reason?: string;
  status: string;
  type: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#statefulsetordinals-v1-apps */
export interface StatefulSetOrdinals {
  /**
   * An integer of 32 bits.
   * @default 0
   */
  start?: number;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#statefulsetpersistentvolumeclaimretentionpolicy-v1-apps */
export interface StatefulSetPersistentVolumeClaimRetentionPolicy {
  whenDeleted?: string;
  whenScaled?: string;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#statefulsetspec-v1-apps */
export interface StatefulSetSpec {
  /**
   * An integer of 32 bits.
   * @default 0
   */
  minReadySeconds?: number;
  /** Since Kubernetes 1.26. */
  ordinals?: StatefulSetOrdinals;
  persistentVolumeClaimRetentionPolicy?: StatefulSetPersistentVolumeClaimRetentionPolicy;
  /** @default "OrderedReady" */
  podManagementPolicy?: 'OrderedReady' | 'Parallel';
  /**
   * An integer of 32 bits.
   * @default 1
   */
  replicas?: number;
  /**
   * An integer of 32 bits.
   * @default 10
   */
  revisionHistoryLimit?: number;
  selector: LabelSelector;
  serviceName?: string;
  template: PodTemplateSpec;
  updateStrategy?: StatefulSetUpdateStrategy;
  /** Server-side apply takes it whole. */
  volumeClaimTemplates?: PersistentVolumeClaim[];
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#statefulsetstatus-v1-apps */
export interface StatefulSetStatus {
  /** An integer of 32 bits. */
  availableReplicas?: number;
  /** An integer of 32 bits. */
  collisionCount?: number;
  /** One element for each `type`. Patches merge elements by `type`. */
  conditions?: StatefulSetCondition[];
  /** An integer of 32 bits. */
  currentReplicas?: number;
  currentRevision?: string;
  /** An integer of 64 bits. */
  observedGeneration?: number;
  /** An integer of 32 bits. */
  readyReplicas?: number;
  /** An integer of 32 bits. */
  replicas: number;
  updateRevision?: string;
  /** An integer of 32 bits. */
  updatedReplicas?: number;
}

/** @see https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.36/#statefulsetupdatestrategy-v1-apps */
export interface StatefulSetUpdateStrategy {
  rollingUpdate?: RollingUpdateStatefulSetStrategy;
  /** @default "RollingUpdate" */
  type?: 'OnDelete' | 'RollingUpdate';
}
