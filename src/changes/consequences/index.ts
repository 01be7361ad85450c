import type { ConsequenceLaw } from '../model/law';
import { noPods, removedWorkload, scaledToZero, stuckRollout } from './downtime';
import { images, olderImage, otherImage } from './images';
import { claimRetention, emptyClaims, otherClaim, prunedData, volumeReclaim } from './loss';
import { metadataOnly, otherConfiguration } from './otherwise';
import { containerRestart, heldRollout, laterPods, nextRun, rollout } from './restarts';
import { autoscaledFrom, autoscalerBounds, noAutoscaler, replicas } from './scale';

/** All laws of consequences but for refusals, which `src/changes/refused/` has, the worst kinds first. */
export const LAWS: readonly ConsequenceLaw[] = [
  prunedData,
  emptyClaims,
  claimRetention,
  volumeReclaim,
  otherClaim,
  noPods,
  stuckRollout,
  scaledToZero,
  removedWorkload,
  rollout,
  containerRestart,
  heldRollout,
  laterPods,
  images,
  olderImage,
  otherImage,
  replicas,
  autoscalerBounds,
  autoscaledFrom,
  noAutoscaler,
  nextRun,
];

/** Laws for objects of which no other law says anything. */
export const OTHERWISE: readonly ConsequenceLaw[] = [metadataOnly, otherConfiguration];
