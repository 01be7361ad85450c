import type { ClusterApi } from './cluster-api';
import type { KubernetesVersion } from './versions';

/** The cluster that objects are for. */
export interface Target {
  /** Its version, which laws follow. */
  readonly version: KubernetesVersion;
  /**
   * The kinds and fields that the cluster itself says it has.
   * @default those that come with the version
   */
  readonly api?: ClusterApi;
}
