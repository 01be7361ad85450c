import { readSelector, selects, textsIn } from '../laws/metadata/selector-match';
import type { Value } from '../manifests/manifest';
import type { RenderingIndex } from './rendering-index';
import type { Workload } from './workload-index';

/** The workloads whose pods a label selector matches in a namespace, or in any namespace if none is given. */
export function podsOfSelector(
  selector: Value | undefined,
  namespace: string | undefined,
  index: RenderingIndex,
): readonly Workload[] {
  const { matchLabels, matchExpressions } = readSelector(selector);
  const found = index.workloads.selected(matchLabels, namespace);
  return matchExpressions.length === 0
    ? found
    : found.filter(({ pods }) => selects({ matchExpressions }, textsIn(pods.labels)));
}
