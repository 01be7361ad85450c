import type { Rendered } from '../manifests/manifest';
import type { Severity } from '../problems/problem';
import type { RenderingIndex } from './rendering-index';

/** A field of an object. */
export interface ConcernedField {
  readonly rendered: Rendered;
  /** The path of the field, such as `spec.ports`. */
  readonly at: string;
}

/** One thing that a rule complains of. */
export interface Finding {
  /** The path of the field, such as `spec.ports[0].targetPort`. */
  readonly at: string;
  /** A fact about the object, with the value quoted. */
  readonly what: string;
  /**
   * What would happen in a cluster in this very case.
   * @default the why of the rule
   */
  readonly why?: string;
  /**
   * What to write instead in this very case.
   * @default the fix of the rule
   */
  readonly fix?: string;
  /**
   * When this very case may be right.
   * @default as the rule says
   */
  readonly exception?: Exception;
  /**
   * Whether a cluster takes the object in this very case.
   * @default what the rule says
   */
  readonly isAccepted?: boolean;
  /**
   * The fields that the one at `at` does not go with.
   * @default none: the field is wrong whatever else there is
   */
  readonly others?: readonly ConcernedField[];
}

/** When what a rule complains of may be right. */
export interface Exception {
  /** Such as `if the pods are created elsewhere`. */
  readonly when: string;
  /** An example of a reason. */
  readonly reason: string;
}

/** Something that every manifest can be held against. */
export interface Rule {
  /** The subject, such as `pod-security`: problems are named after it. */
  readonly name: string;
  /** An `error` stops the run, a `warning` is only shown; a rule that is `off` is checked where somebody turns it on. */
  readonly severity: Severity | 'off';
  /**
   * Whether a cluster takes the object, which then does nothing or harm. Such an error is a warning wherever raw objects or
   * patched fields are concerned, because what is missing may come from elsewhere.
   * @default false
   */
  readonly isAccepted?: boolean;
  /**
   * Whether it does not come with kustruct.
   * @default false
   */
  readonly isCustom?: boolean;
  /**
   * What it asks for, in one line.
   * @default that of the list of summaries
   */
  readonly summary?: string;
  /** What would happen in a cluster. */
  readonly why: string;
  /** What to write instead, where a finding does not say it better. */
  readonly fix: string;
  /**
   * When what it complains of may be right; the fix then says how that is written where the object was made.
   * @default never
   */
  readonly exception?: Exception;
  /**
   * The kinds that it is about, each as its group, a slash and its name: `apps/Deployment`, `/Service`.
   * @default all kinds
   */
  readonly kinds?: readonly string[];
  /**
   * Kinds without one of which in the rendering there is nothing to complain of, and no need to look.
   * @default none
   */
  readonly needs?: readonly string[];
  /**
   * Whether it can complain because an object is not there. It is silent where one could not be rendered or read, because that
   * may be the one.
   * @default false
   */
  readonly needsAll?: boolean;
  /** Complains of one object of these kinds, and of that one only; the index shows it all the others. */
  check(rendered: Rendered, index: RenderingIndex): Iterable<Finding>;
}

/** A rule, frozen. */
export function rule(parts: Rule): Rule {
  return Object.freeze(parts);
}
