import type { ConcernedField } from './rule';
import type { Workload } from './workload-index';

/** The `ports` fields of the containers of a workload. */
export function portFields({ rendered, pods }: Workload): readonly ConcernedField[] {
  return pods.containers.map(({ field }) => ({ rendered, at: `${field}.ports` }));
}
