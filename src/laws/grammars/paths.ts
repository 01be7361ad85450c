import type { Fault } from '../law';

/** Checks that a path does not go up: no step of it may be "..". */
export function climbFault(path: string): Fault {
  return CLIMBS.test(path) ? 'contains a step ".."' : undefined;
}

/** Checks that a text is a path below a folder: relative, and never going up. */
export function descendingPathFault(path: string): Fault {
  return path.startsWith('/') ? 'begins with "/", but must be relative' : climbFault(path);
}

/** Checks the name of a file in a volume: below its folder, and not one that the volume reserves. */
export function fileNameFault(path: string): Fault {
  if (path === '') {
    return 'is empty';
  }
  return descendingPathFault(path) ?? (path.startsWith('..') ? 'begins with ".."' : undefined);
}

const CLIMBS = /(?:^|\/)\.\.(?:\/|$)/;
