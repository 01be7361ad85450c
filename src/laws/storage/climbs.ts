import { quote } from '../../manifests/literal';
import type { Fault } from '../law';

/** Holds a path against going up: no step of it may be "..". */
export function climbs(path: string): Fault {
  return CLIMBS.test(path) ? `is ${quote(path)}, which has a step ".." in it` : undefined;
}

const CLIMBS = /(?:^|\/)\.\.(?:\/|$)/;
