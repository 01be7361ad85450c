import type { Fault } from '../law';

/** Holds a path against going up: no step of it may be "..". */
export function climbFault(path: string): Fault {
  return CLIMBS.test(path) ? 'contains a step ".."' : undefined;
}

/** Holds a text against being a path below some folder: relative, and never going up. */
export function descendingPathFault(path: string): Fault {
  return path.startsWith('/') ? 'begins with "/", but must be relative' : climbFault(path);
}

/** Holds a text against the name of a file that a volume may have: below its folder, and not one of those it keeps for itself. */
export function fileNameFault(path: string): Fault {
  if (path === '') {
    return 'is empty';
  }
  return descendingPathFault(path) ?? (path.startsWith('..') ? 'begins with ".."' : undefined);
}

const CLIMBS = /(?:^|\/)\.\.(?:\/|$)/;
