import { ApiObject, Chart, Lazy } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { patchedFields } from '../cdk8s-objects/patched-fields';
import { originOf } from '../problems/origin';
import type { Origin } from '../problems/problem';

/** A construct of the tree, and what its ancestors determine. */
export interface Found {
  readonly construct: IConstruct;
  /** The path of its chart; empty if it is in none. */
  readonly chart: string;
  readonly origin: Origin | undefined;
}

/** A construct that renders to an object. */
export interface FoundObject extends Found {
  readonly construct: ApiObject;
}

/** Every construct below a root, the root first. The children of each are read once. */
export function collect(root: IConstruct): Found[] {
  const found: Found[] = [];
  const above = root.node.scope;
  const visit = (construct: IConstruct, outerChart: string, outerOrigin: Origin | undefined): void => {
    const chart = Chart.isChart(construct) ? construct.node.path : outerChart;
    const origin = originOf(construct, outerOrigin);
    found.push({ construct, chart, origin });
    for (const child of construct.node.children) {
      visit(child, chart, origin);
    }
  };
  visit(root, '', above === undefined ? undefined : originOf(above));
  return found;
}

/** Whether a construct renders to an object. */
export function isObject(found: Found): found is FoundObject {
  return ApiObject.isApiObject(found.construct);
}

/**
 * Whether a rendered object computed fields, as all objects of cdk8s-plus do. Changes of their inputs cannot be
 * detected.
 */
export function isCalculated({ construct }: Found): boolean {
  if (!ApiObject.isApiObject(construct) || patchedFields(construct) !== undefined) {
    return false;
  }
  const props: unknown = Reflect.get(construct, 'props');
  return typeof props === 'object' && props !== null && Object.values(props).some((value) => value instanceof Lazy);
}
