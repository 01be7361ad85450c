import type { ConcernedField } from './rule';
import type { Workload } from './workload-index';

/** The fields in which the containers of a workload have their ports. */
export function portFields({ rendered, pods }: Workload): readonly ConcernedField[] {
  return pods.containers.map(({ field }) => ({ rendered, at: `${field}.ports` }));
}
