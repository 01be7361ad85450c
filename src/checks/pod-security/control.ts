import type { PodTemplate } from '../../manifests/pods';

/** What pods do that a control does not allow. */
export interface Breach {
  /** The path of the field, or of what lacks it. */
  readonly at: string;
  /** A fact about the pods, with the value quoted. */
  readonly what: string;
  /** What to write instead. */
  readonly fix: string;
}

/** How strictly pods are held; `privileged` allows everything. */
export type Level = 'privileged' | 'baseline' | 'restricted';

/** One control of the Pod Security Standards, as some releases of Kubernetes know it. */
export interface Control {
  /** The name that Kubernetes has for it. */
  readonly name: string;
  readonly level: Exclude<Level, 'privileged'>;
  /**
   * The first minor version of Kubernetes 1 that checks it.
   * @default 0
   */
  readonly since?: number;
  /**
   * The first minor version of Kubernetes 1 that checks it otherwise or no more.
   * @default none: the latest version checks it
   */
  readonly until?: number;
  /** Every way in which pods break it. */
  breaches(pods: PodTemplate): readonly Breach[];
}
