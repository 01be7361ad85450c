import type { Rendered } from '../manifests/manifest';
import type { Severity } from '../problems/problem';
import type { RenderingIndex } from './rendering-index';

/** A field of an object. */
export interface ConcernedField {
  readonly rendered: Rendered;
  /** The path of the field, such as `spec.ports`. */
  readonly at: string;
}

/** One problem that a rule found. */
export interface Finding {
  /** The path of the field, such as `spec.ports[0].targetPort`. */
  readonly at: string;
  /** A fact about the object, with the value quoted. */
  readonly what: string;
  /**
   * What happens in a cluster in this case.
   * @default the why of the rule
   */
  readonly why?: string;
  /**
   * What to write instead in this case.
   * @default the fix of the rule
   */
  readonly fix?: string;
  /**
   * When this case may be intended.
   * @default that of the rule
   */
  readonly exception?: Exception;
  /**
   * Whether the API server accepts the object in this case.
   * @default that of the rule
   */
  readonly isAccepted?: boolean;
  /**
   * The fields that the one at `at` conflicts with.
   * @default none: the field is wrong on its own
   */
  readonly others?: readonly ConcernedField[];
}

/** When what a rule reports may be intended. */
export interface Exception {
  /** Such as `if the pods are created elsewhere`. */
  readonly when: string;
  /** An example of a reason. */
  readonly reason: string;
}

/** A check of manifests. */
export interface Rule {
  /** Its name, such as `pod-security`, which its problems carry. */
  readonly name: string;
  /** An `error` stops the run, a `warning` is only shown; a rule that is `off` is only checked where it is turned on. */
  readonly severity: Severity | 'off';
  /**
   * Whether the API server accepts the object, which then does nothing or causes harm. Such an error becomes a warning if raw
   * objects or patched fields are involved, because what is missing may come from elsewhere.
   * @default false
   */
  readonly isAccepted?: boolean;
  /**
   * Whether it was defined with `defineRule`.
   * @default false
   */
  readonly isCustom?: boolean;
  /**
   * What it requires, in one line.
   * @default the one in SUMMARIES
   */
  readonly summary?: string;
  /** What happens in a cluster. */
  readonly why: string;
  /** What to write instead, unless a finding has its own fix. */
  readonly fix: string;
  /**
   * When what it reports may be intended; the fix then also shows how to write the exception.
   * @default never
   */
  readonly exception?: Exception;
  /**
   * The kinds that it applies to, each as its group, a slash and its name: `apps/Deployment`, `/Service`.
   * @default all kinds
   */
  readonly kinds?: readonly string[];
  /**
   * The rule is skipped unless the rendering has an object of one of these kinds.
   * @default none: it is never skipped
   */
  readonly needs?: readonly string[];
  /**
   * Whether it reports missing objects. It is skipped if an object could not be rendered or read, because that may be the missing
   * one.
   * @default false
   */
  readonly needsAll?: boolean;
  /** Checks one object of these kinds, and reports problems of that one only; the index gives access to all others. */
  check(rendered: Rendered, index: RenderingIndex): Iterable<Finding>;
}

/** A rule, frozen. */
export function rule(parts: Rule): Rule {
  return Object.freeze(parts);
}
