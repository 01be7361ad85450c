import { labelKeyFault } from '../grammars/names';
import type { Fault } from '../law';

const HUGE = 'hugepages-';

/** Whether a resource is huge pages. */
export function isHugePages(name: string): boolean {
  return name.startsWith(HUGE);
}

/** The page size of a resource such as `hugepages-2Mi`. */
export function pageSize(name: string): string {
  return name.slice(HUGE.length);
}

/** Checks the name of a resource in the pod-level requests. */
export function podResourceFault(name: string): Fault {
  if (name === 'cpu' || name === 'memory') {
    return undefined;
  }
  return labelKeyFault(name) ?? (isHugePages(name) ? undefined : 'is not a pod-level resource');
}
