import { labelKeyFault } from '../grammars/names';
import type { Fault } from '../law';

const HUGE = 'hugepages-';

/** Whether a resource is huge pages of some size. */
export function isHugePages(name: string): boolean {
  return name.startsWith(HUGE);
}

/** The size of the pages of a resource `hugepages-2Mi`. */
export function pageSize(name: string): string {
  return name.slice(HUGE.length);
}

/** Holds the name of a resource against those that a pod may ask for as a whole. */
export function podResourceFault(name: string): Fault {
  if (name === 'cpu' || name === 'memory') {
    return undefined;
  }
  return labelKeyFault(name) ?? (isHugePages(name) ? undefined : 'is not a pod-level resource');
}
