import { containerEnv } from './container-env';
import { containerImages } from './container-images';
import { containerNames } from './container-names';
import { containerPorts } from './container-ports';
import { containerResources } from './container-resources';
import { containerRestarts } from './container-restarts';
import { ephemeralContainers } from './ephemeral-containers';
import { hostPorts } from './host-ports';
import { initContainers } from './init-containers';
import { podFieldReferences } from './pod-field-references';
import { podResources } from './pod-resources';
import { probes } from './probes';
import { podResourceClaims } from './resource-claims';

/** The laws of pods, and of all that is in them. */
export const podLaws = [
  ...containerNames,
  ...containerImages,
  ...containerPorts,
  ...hostPorts,
  ...containerEnv,
  ...podFieldReferences,
  ...containerResources,
  ...podResources,
  ...podResourceClaims,
  ...probes,
  ...containerRestarts,
  ...initContainers,
  ...ephemeralContainers,
];
