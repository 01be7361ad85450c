import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { fitName } from '../manifests/names';
import { type Defaults, defaultsOf, partOf } from './defaults';

/** Labels in the API's form. */
export type Labels = { readonly [key: string]: string };

/** The label with the workload of an object or pod. */
export const NAME_LABEL = 'app.kubernetes.io/name';
/** The label with its chart. */
export const INSTANCE_LABEL = 'app.kubernetes.io/instance';
const PART_OF_LABEL = 'app.kubernetes.io/part-of';
const MANAGED_BY_LABEL = 'app.kubernetes.io/managed-by';

/**
 * The recommended labels of an object, plus the chart's own; only the chart's own if the profile adds none.
 *
 * https://kubernetes.io/docs/concepts/overview/working-with-objects/common-labels/
 */
export function recommendedLabels(scope: Construct, workload: string, defaults: Defaults = defaultsOf(scope)): Labels {
  const { labels: own } = Chart.of(scope);
  if (!defaults.labels) {
    return own;
  }
  const labels = workloadLabels(scope, workload);
  const app = partOf(scope);
  if (app !== undefined) {
    labels[PART_OF_LABEL] = fitName(app);
  }
  labels[MANAGED_BY_LABEL] = 'kustruct';
  return Object.assign(labels, own);
}

/** The labels with the workload and chart of pods; selectors use the workload alone. */
export function workloadLabels(scope: Construct, workload: string): { [key: string]: string } {
  return { [NAME_LABEL]: fitName(workload), [INSTANCE_LABEL]: fitName(Chart.of(scope).node.path) };
}

/** A copy of the map, or undefined if it is empty, as with a profile that adds no labels. */
export function nonEmptyCopy(map: Labels | undefined, over?: Labels): { [key: string]: string } | undefined {
  const copy = { ...map, ...over };
  return Object.keys(copy).length > 0 ? copy : undefined;
}
