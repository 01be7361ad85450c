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
  /** Differences in the cluster that were not made here. @default the other side is not a cluster */
  readonly drift?: Comparison;
}

/** The result of comparing two sides. */
export interface DiffResult {
  /** The names of the sides in sentences. */
  readonly before: string;
  readonly after: string;
  readonly environments: readonly EnvironmentResult[];
  /** What identifies a comment of this comparison, with its environment: the output folder, or what is compared. */
  readonly subject: string;
  /** What should be known of the sides, and is not wrong. */
  readonly notes: readonly string[];
  /** Why something could not be compared. */
  readonly problems: readonly Problem[];
}
