import type { ConsequenceKind } from './change';
import type { ObjectPair, Transition } from './transition';

/** A consequence that a law finds in the change of an object. */
export interface ConsequenceFinding {
  /** The field that causes it, as in `FieldChange`. */
  readonly field?: string;
  /** A fact about the change, with the values quoted. */
  readonly what: string;
  /**
   * What happens in a cluster in this case.
   * @default the why of the law
   */
  readonly why?: string;
  /**
   * What to do in this case.
   * @default the fix of the law
   */
  readonly fix?: string;
}

/** A law that finds one consequence of changes. */
export interface ConsequenceLaw {
  readonly kind: ConsequenceKind;
  /** The name of the rule, such as `rolling-update`. */
  readonly rule: string;
  /** What happens in a cluster. */
  readonly why: string;
  /** What to do, unless a finding has more specific advice. */
  readonly fix: string;
  /**
   * The kinds that it applies to, each as group, slash and name: `apps/Deployment`, `/Service`.
   * @default all kinds
   */
  readonly kinds?: readonly string[];
  /** Finds it in the change of one object. What was already so before is not a consequence. */
  find(pair: ObjectPair, transition: Transition): Iterable<ConsequenceFinding>;
}

/** Freezes a law. */
export function consequenceLaw(parts: ConsequenceLaw): ConsequenceLaw {
  return Object.freeze(parts);
}
