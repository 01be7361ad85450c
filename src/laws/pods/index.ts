import { containerEnv } from './container-env';
import { containerImages } from './container-images';
import { containerNames } from './container-names';
import { containerPorts } from './container-ports';
import { containerResources } from './container-resources';
import { containerRestarts } from './container-restarts';
import { ephemeralContainers } from './ephemeral-containers';
import { hostPorts } from './host-ports';
import { initContainers } from './init-containers';
import { nodeAffinity } from './node-affinity';
import { podAffinity } from './pod-affinity';
import { podAnnotations } from './pod-annotations';
import { podDns } from './pod-dns';
import { podFieldReferences } from './pod-field-references';
import { podOs } from './pod-os';
import { podResources } from './pod-resources';
import { podSettings } from './pod-settings';
import { podVolumes } from './pod-volumes';
import { probes } from './probes';
import { podResourceClaims } from './resource-claims';
import { securityContexts } from './security-contexts';
import { securityProfiles } from './security-profiles';
import { storageSystems } from './storage-systems';
import { tolerations } from './tolerations';
import { projectedVolumes, volumeFiles } from './volume-files';
import { volumeMounts } from './volume-mounts';
import { volumeSources } from './volume-sources';
import { windowsOptions } from './windows-options';

/** The laws of pods and everything inside them. */
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
  ...volumeMounts,
  ...podVolumes,
  ...volumeSources,
  ...storageSystems,
  ...volumeFiles,
  ...projectedVolumes,
  ...securityContexts,
  ...securityProfiles,
  ...windowsOptions,
  ...podOs,
  ...nodeAffinity,
  ...podAffinity,
  ...tolerations,
  ...podDns,
  ...podSettings,
  ...podAnnotations,
];
