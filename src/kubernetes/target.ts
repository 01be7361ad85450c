import type { ClusterApi } from './cluster-api';
import type { KubernetesVersion } from './versions';

/** The cluster that objects are meant for. */
export interface Target {
  /** Its version, which laws follow. */
  readonly version: KubernetesVersion;
  /**
   * The kinds and fields of the cluster itself.
   * @default those that come with the version
   */
  readonly api?: ClusterApi;
}
