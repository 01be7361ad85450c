import type { ConsequenceKind } from './change';
import type { ObjectPair, Transition } from './transition';

/** One consequence that a law found in the change of an object. */
export interface ConsequenceFinding {
  /** The field that it comes from, as in `FieldChange`. */
  readonly field?: string;
  /** A fact about the change, with the values quoted. */
  readonly what: string;
  /**
   * What happens in a cluster in this very case.
   * @default the why of the law
   */
  readonly why?: string;
  /**
   * What to do in this very case.
   * @default the fix of the law
   */
  readonly fix?: string;
}

/** One consequence that changes of objects can have. */
export interface ConsequenceLaw {
  readonly kind: ConsequenceKind;
  /** The subject, such as `rolling-update`: consequences are named after it. */
  readonly rule: string;
  /** What happens in a cluster. */
  readonly why: string;
  /** What to do, where a finding does not say it better. */
  readonly fix: string;
  /**
   * The kinds that it is about, each as its group, a slash and its name: `apps/Deployment`, `/Service`.
   * @default all kinds
   */
  readonly kinds?: readonly string[];
  /** Finds it in the change of one object. What was so before and stays is none. */
  find(pair: ObjectPair, transition: Transition): Iterable<ConsequenceFinding>;
}

/** A law, frozen. */
export function consequenceLaw(parts: ConsequenceLaw): ConsequenceLaw {
  return Object.freeze(parts);
}
