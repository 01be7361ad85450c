import { type ApiObject, Chart } from 'cdk8s';
import { isMap } from '../manifests/field';
import type { Fields } from '../manifests/manifest';
import type { Problem, Where } from '../problems/problem';
import { propsOf } from './foreign';

/** Whether the author gave an object its namespace, rather than its chart or the release of a Helm chart. */
export function isPlaced(construct: ApiObject, fields: Fields | undefined, { origin }: Where): boolean {
  const namespace = namespaceIn(fields);
  if (namespace === undefined) {
    return false;
  }
  if (namespaceIn(propsOf(construct)) === undefined) {
    return namespace !== Chart.of(construct).namespace;
  }
  const whole = origin?.placeOf?.('metadata');
  const place = origin?.placeOf?.(FIELD);
  return whole === undefined || whole.line !== place?.line || whole.column !== place?.column;
}

/** The warning for a cluster-scoped object with a namespace. */
export function placedProblem(kind: string, namespace: string, where: Where): Problem {
  const field = where.field === undefined ? FIELD : `${where.field}.${FIELD}`;
  return {
    severity: 'warning',
    where: { ...where, field },
    what: `${field} is ${JSON.stringify(namespace)}, but a ${kind} is not in a namespace`,
    why: 'the API server clears the field silently; the files leave it out',
    fix: 'remove metadata.namespace from the object',
  };
}

const FIELD = 'metadata.namespace';

function namespaceIn(json: unknown): unknown {
  return isMap(json) && isMap(json.metadata) ? json.metadata.namespace : undefined;
}
