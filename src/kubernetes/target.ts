import type { KubernetesVersion } from './versions';

/** The cluster that objects are for. */
export interface Target {
  /** Its version, which laws follow. */
  readonly version: KubernetesVersion;
}
