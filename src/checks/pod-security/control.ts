import type { PodTemplate } from '../../manifests/pods';

/** A violation of a control by pods. */
export interface Breach {
  /** The path of the field, or of the parent of a missing field. */
  readonly at: string;
  /** A fact about the pods, with the value quoted. */
  readonly what: string;
  /** What to write instead. */
  readonly fix: string;
}

/** A level of the Pod Security Standards; `privileged` allows everything. */
export type Level = 'privileged' | 'baseline' | 'restricted';

/** One control of the Pod Security Standards, as certain releases of Kubernetes check it. */
export interface Control {
  /** Its name in Kubernetes. */
  readonly name: string;
  readonly level: Exclude<Level, 'privileged'>;
  /**
   * The first minor version of Kubernetes 1 that checks it.
   * @default 0
   */
  readonly since?: number;
  /**
   * The first minor version of Kubernetes 1 that checks it differently, or no longer.
   * @default none: the latest version checks it
   */
  readonly until?: number;
  /** All violations by pods. */
  breaches(pods: PodTemplate): readonly Breach[];
}
