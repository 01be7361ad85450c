import type { ConsequenceLaw } from '../model/law';
import { laterDefaults, missingConfig, mountedConfig, reloadedPods, staleConfig } from './config';
import { noPods, removedWorkload, scaledToZero, stuckRollout } from './downtime';
import { images, olderImage, otherImage } from './images';
import { keptField } from './kept';
import { claimRetention, emptyClaims, otherClaim, prunedData, volumeReclaim } from './loss';
import { firstPolicy, lastPolicy, narrowerPolicy, removedPolicy, widerPolicy } from './network-policies';
import { metadataOnly, otherConfiguration, otherVersion } from './other-changes';
import { replaced } from './replaced';
import { containerRestart, heldRollout, laterPods, nextRun, rollout } from './restarts';
import { moreRights, otherAccount } from './rights';
import { lostRoutes, movedBackend, newRoutes, otherCertificate, otherController, plainText } from './routes';
import { cronGuards, lessResources, noHistory, removedBounds, removedGuard, weakerBudget } from './safety';
import { autoscaledFrom, autoscalerBounds, noAutoscaler, replicas } from './scale';
import { hostNetwork, namespaceLevel, openGate, podSecurity, privilegedPods, stricterNamespace } from './security';
import {
  leftService,
  narrowerService,
  openLoadBalancer,
  removedService,
  servicePods,
  servicePorts,
  serviceRouting,
  widerService,
} from './services';

/** All laws of consequences except refusals, which are in `src/changes/refused/`. */
export const LAWS: readonly ConsequenceLaw[] = [
  prunedData,
  emptyClaims,
  claimRetention,
  volumeReclaim,
  otherClaim,
  replaced,
  moreRights,
  otherAccount,
  widerService,
  openLoadBalancer,
  newRoutes,
  lastPolicy,
  widerPolicy,
  hostNetwork,
  podSecurity,
  privilegedPods,
  namespaceLevel,
  openGate,
  plainText,
  noPods,
  stuckRollout,
  scaledToZero,
  removedWorkload,
  missingConfig,
  stricterNamespace,
  rollout,
  containerRestart,
  reloadedPods,
  heldRollout,
  laterPods,
  staleConfig,
  laterDefaults,
  keptField,
  servicePods,
  servicePorts,
  serviceRouting,
  narrowerService,
  removedService,
  leftService,
  lostRoutes,
  movedBackend,
  otherController,
  otherCertificate,
  firstPolicy,
  narrowerPolicy,
  removedPolicy,
  removedGuard,
  lessResources,
  weakerBudget,
  removedBounds,
  cronGuards,
  noHistory,
  images,
  olderImage,
  otherImage,
  replicas,
  autoscalerBounds,
  autoscaledFrom,
  noAutoscaler,
  nextRun,
  mountedConfig,
];

/** Laws for objects without any other consequence. */
export const FALLBACK_LAWS: readonly ConsequenceLaw[] = [otherVersion, metadataOnly, otherConfiguration];
