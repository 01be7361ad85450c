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
 * - `refused`: the API server does not take it.
 * - `loss`: data is deleted, or can no longer be reached.
 * - `replaced`: an object goes and another takes its place, without its addresses, claims or history.
 * - `rights`: somebody may do more than before.
 * - `exposure`: more of the network can reach something.
 * - `security`: pods keep to a lower level of the Pod Security Standards.
 * - `downtime`: there is a time without pods.
 * - `restarts`: pods are replaced, or containers of them are.
 * - `stale`: pods go on with old configuration, because nothing restarts them.
 * - `traffic`: connections go elsewhere, or are no longer let in or out.
 * - `safety`: budgets, limits or probes go or get weaker.
 * - `images`: containers run another image.
 * - `scale`: there are more or fewer pods.
 * - `configuration`: an object is configured otherwise, and none of the others says how.
 * - `metadata`: labels or annotations change, and nothing follows from that.
 */
export type ConsequenceKind = (typeof CONSEQUENCE_KINDS)[number];

/** What makes an object itself, with the version in which it is written. */
export interface ObjectIdentity {
  readonly apiVersion: string;
  readonly kind: string;
  /** Missing where the object names none. */
  readonly namespace?: string;
  readonly name: string;
}

/** How a field differs: `reordered` lists have the same elements in another order. */
export type FieldDifference = 'added' | 'removed' | 'changed' | 'reordered';

/** One field in which the two sides of an object differ, once both have the defaults of the API. */
export interface FieldChange {
  /**
   * The path of the field. Elements of lists that have merge keys are named by them:
   * `spec.template.spec.containers[name=api].image`.
   */
  readonly field: string;
  readonly difference: FieldDifference;
  /** The value as it was written; missing where there was none, and for secret values. */
  readonly before?: Value;
  /** The value as it is written; missing where there is none, and for secret values. */
  readonly after?: Value;
  /** Whether the values are kept out, because they are secret. */
  readonly secret?: true;
}

/** One thing that a change of an object does to a cluster. */
export interface Consequence {
  readonly kind: ConsequenceKind;
  /** The name of what found it, such as `rolling-update`. */
  readonly rule: string;
  /** The field that it comes from, as in `FieldChange`; missing where it comes from the object as a whole. */
  readonly field?: string;
  /** A fact about the change, with the values quoted. */
  readonly what: string;
  /** What happens in a cluster. */
  readonly why: string;
  /** What to do. */
  readonly fix: string;
  /** The file of the user's program, or else the file that the object was read from. */
  readonly file?: string;
  /** Counted from 1. */
  readonly line?: number;
  /** Why somebody accepted it where the object is made; it then fails no run. */
  readonly accepted?: string;
}

/**
 * What happens to an object: `replaced` where it has another identity than before, because its construct or its content
 * is the same.
 */
export type ObjectDifference = 'added' | 'removed' | 'changed' | 'replaced';

/** One object that differs between two renderings. */
export interface ObjectChange {
  /** The object after the change; before it, where it is removed. */
  readonly object: ObjectIdentity;
  readonly change: ObjectDifference;
  /** What it was called, where it is replaced. */
  readonly formerly?: ObjectIdentity;
  /** The object before the change, without secret values. */
  readonly before?: Rendered;
  /** The object after the change, without secret values. */
  readonly after?: Rendered;
  /** Empty where the object is added or removed as a whole. */
  readonly fields: readonly FieldChange[];
  /** The worst first. */
  readonly consequences: readonly Consequence[];
}

/** How many there are of everything that differs between two renderings. */
export interface ChangeSummary {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  readonly replaced: number;
  readonly unchanged: number;
  /** How many consequences there are of each kind that nobody accepted; kinds of which there are none are left out. */
  readonly consequences: { readonly [Kind in ConsequenceKind]?: number };
  /** How many consequences somebody accepted, with a reason. */
  readonly accepted: number;
  /** Whether images change and nothing else does, but for labels and annotations that name a version. */
  readonly isRoutine: boolean;
}

/** What differs between two renderings, and what that does to a cluster. */
export interface Comparison {
  /** The objects that differ, those with the worst consequences first. */
  readonly changes: readonly ObjectChange[];
  readonly summary: ChangeSummary;
}
