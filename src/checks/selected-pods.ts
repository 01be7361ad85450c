import { selects } from '../laws/metadata/selector-match';
import { isFields, isList } from '../manifests/field';
import type { Fields, Value } from '../manifests/manifest';
import { listAt, mapAt } from '../manifests/reach';
import type { RenderingIndex } from './rendering-index';
import type { Workload } from './workload-index';

/** The workloads whose pods a label selector finds in a namespace, or in all where none is given. */
export function podsOfSelector(
  selector: Value | undefined,
  namespace: string | undefined,
  index: RenderingIndex,
): readonly Workload[] {
  const found = index.workloads.selected(mapAt(selector, 'matchLabels'), namespace);
  const conditions = isFields(selector) ? listAt(selector, 'matchExpressions') : [];
  return conditions.length === 0
    ? found
    : found.filter(({ pods }) => selects({ matchExpressions: conditions.flatMap(toCondition) }, textsIn(pods.labels)));
}

/** Of what the API server would refuse, nothing is asked. */
function toCondition(value: Value): { key: string; operator: string; values: string[] }[] {
  if (!isFields(value) || typeof value.key !== 'string' || typeof value.operator !== 'string') {
    return [];
  }
  const { key, operator, values = [] } = value;
  return [{ key, operator, values: isList(values) ? values.filter((text) => typeof text === 'string') : [] }];
}

function textsIn(labels: Fields): { readonly [key: string]: string } {
  const texts = Object.entries(labels).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return Object.fromEntries(texts);
}
