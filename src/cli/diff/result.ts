import type { Comparison } from '../../changes/model/change';
import type { Problem } from '../../problems/problem';

/** The differences in one environment. */
export interface EnvironmentResult extends Comparison {
  /** Empty if there are no environments. */
  readonly environment: string;
  /** The only side that has the environment; undefined if both have it. */
  readonly only?: 'before' | 'after';
  /** Whether some of its objects could not be compared. @default false */
  readonly isPartial?: boolean;
  /** Changes that others made in the cluster. @default the other side is not a cluster */
  readonly drift?: Comparison;
}

/** The result of comparing two sides. */
export interface DiffResult {
  /** The names of the sides in sentences. */
  readonly before: string;
  readonly after: string;
  readonly environments: readonly EnvironmentResult[];
  /**
   * Identifies a comment of this comparison, together with its environment: the output folder, or the compared paths.
   */
  readonly subject: string;
  /** Notes about the sides that are not problems. */
  readonly notes: readonly string[];
  /** Why something could not be compared. */
  readonly problems: readonly Problem[];
}
