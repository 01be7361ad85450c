import type { Rendered, Value } from '../../manifests/manifest';

/** What a change does to a cluster, the worst first. */
export const CONSEQUENCE_KINDS = [
  'refused',
  'loss',
  'replaced',
  'rights',
  'exposure',
  'security',
  'downtime',
  'restarts',
  'stale',
  'traffic',
  'safety',
  'images',
  'scale',
  'configuration',
  'metadata',
] as const;

/**
 * What a change does to a cluster:
 *
 * - `refused`: the API server does not accept it.
 * - `loss`: data is deleted, or can no longer be reached.
 * - `replaced`: a new object replaces the old one, without its addresses, claims or history.
 * - `rights`: a user, group or account gets more rights.
 * - `exposure`: more of the network can reach something.
 * - `security`: pods meet only a lower level of the Pod Security Standards.
 * - `downtime`: for a time there are no pods.
 * - `restarts`: pods are replaced, or their containers restart.
 * - `stale`: pods keep old configuration, because nothing restarts them.
 * - `traffic`: connections go elsewhere, or are no longer allowed.
 * - `safety`: budgets, limits or probes are removed or weakened.
 * - `images`: containers run another image or version.
 * - `scale`: there are more or fewer pods.
 * - `configuration`: an object is configured differently, without any of the other consequences.
 * - `metadata`: only labels or annotations change, which affects nothing that runs.
 */
export type ConsequenceKind = (typeof CONSEQUENCE_KINDS)[number];

/** The identity of an object, with its API version. */
export interface ObjectIdentity {
  readonly apiVersion: string;
  readonly kind: string;
  /** Missing if the object has none. */
  readonly namespace?: string;
  readonly name: string;
}

/** How a field differs: `reordered` lists have the same elements in another order. */
export type FieldDifference = 'added' | 'removed' | 'changed' | 'reordered';

/** A field that differs between the two sides of an object, after the API's defaults. */
export interface FieldChange {
  /**
   * The path of the field. Elements of lists with merge keys are named by them:
   * `spec.template.spec.containers[name=api].image`.
   */
  readonly field: string;
  readonly difference: FieldDifference;
  /** The old value as written; missing if the field was not set, and for secret values. */
  readonly before?: Value;
  /** The new value as written; missing if the field is not set, and for secret values. */
  readonly after?: Value;
  /** Whether the values are left out because they are secret. */
  readonly secret?: true;
}

/** One thing that a change of an object does to a cluster. */
export interface Consequence {
  readonly kind: ConsequenceKind;
  /** The name of its rule, such as `rolling-update`. */
  readonly rule: string;
  /** The field that causes it, as in `FieldChange`; missing if the object as a whole does. */
  readonly field?: string;
  /** A fact about the change, with the values quoted. */
  readonly what: string;
  /** What happens in a cluster. */
  readonly why: string;
  /** What to do. */
  readonly fix: string;
  /** The file of the user's program, or the file that the object was read from. */
  readonly file?: string;
  /** Counted from 1. */
  readonly line?: number;
  /** The reason why it is accepted where the object is created; it then does not fail a run. */
  readonly accepted?: string;
}

/**
 * What happens to an object: `replaced` if it has a new identity although its construct or its content
 * is the same.
 */
export type ObjectDifference = 'added' | 'removed' | 'changed' | 'replaced';

/** One object that differs between two renderings. */
export interface ObjectChange {
  /** The object after the change, or before it if it is removed. */
  readonly object: ObjectIdentity;
  readonly change: ObjectDifference;
  /** The old identity of an object that is replaced. */
  readonly formerly?: ObjectIdentity;
  /** The object before the change, without secret values. */
  readonly before?: Rendered;
  /** The object after the change, without secret values. */
  readonly after?: Rendered;
  /** Empty if the object is added or removed. */
  readonly fields: readonly FieldChange[];
  /** The worst first. */
  readonly consequences: readonly Consequence[];
}

/** Counts of the differences between two renderings. */
export interface ChangeSummary {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  readonly replaced: number;
  readonly unchanged: number;
  /** The number of consequences of each kind, without accepted ones and without zero counts. */
  readonly consequences: { readonly [Kind in ConsequenceKind]?: number };
  /** The number of consequences that are accepted, with a reason. */
  readonly accepted: number;
  /** Whether only images change, and labels and annotations that name a version. */
  readonly isRoutine: boolean;
}

/** What differs between two renderings, and what that does to a cluster. */
export interface Comparison {
  /** The objects that differ, those with the worst consequences first. */
  readonly changes: readonly ObjectChange[];
  readonly summary: ChangeSummary;
}
