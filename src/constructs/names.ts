import { Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { KindFacts } from '../kubernetes/kinds';
import { fitName } from '../manifests/names';

/** Ids without meaning: constructs uses them for the default child that represents its parent. */
export const DEFAULT_CHILD_IDS: ReadonlySet<string> = new Set(['Default', 'Resource']);

/**
 * The name of an object: the ids from its chart down to it, joined by `-`, in lower case.
 *
 * Ids that only mark a default child are left out; a character that no name may have becomes `-`. A name too long for its
 * kind is cut and ends in a hash of the whole.
 */
export function objectName(scope: IConstruct, id: string, facts?: KindFacts): string {
  const chart = Chart.of(scope);
  const ids = [id];
  for (let c: IConstruct | undefined = scope; c !== undefined && c !== chart; c = c.node.scope) {
    ids.unshift(c.node.id);
  }
  const meaningful = ids.filter((part) => !DEFAULT_CHILD_IDS.has(part));
  return fitName((meaningful.length > 0 ? meaningful : [chart.node.id]).join('-'), facts?.maxName);
}
