import type { Comparison } from '../../changes/model/change';
import type { Problem } from '../../problems/problem';

/** What differs in one environment. */
export interface EnvironmentResult extends Comparison {
  /** Empty where there are no environments. */
  readonly environment: string;
  /** The side that alone has the environment; nothing where both have. */
  readonly only?: 'before' | 'after';
  /** Whether some of its objects could not be compared. @default false */
  readonly isPartial?: boolean;
  /** What differs in the cluster though nobody changed it here. @default the other side is no cluster */
  readonly drift?: Comparison;
}

/** The result of comparing two sides. */
export interface DiffResult {
  /** The names of the sides in sentences. */
  readonly before: string;
  readonly after: string;
  readonly environments: readonly EnvironmentResult[];
  /** What marks a comment as one of this comparison, beside its environment: the output folder, or what is compared. */
  readonly subject: string;
  /** What should be known of the sides, and is not wrong. */
  readonly notes: readonly string[];
  /** Why something could not be compared. */
  readonly problems: readonly Problem[];
}
