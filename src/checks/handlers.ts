import { isFields } from '../manifests/field';
import type { Fields, Value } from '../manifests/manifest';
import type { Element } from '../manifests/read-fields';

const PROBES = ['livenessProbe', 'readinessProbe', 'startupProbe'];
const HOOKS = ['postStart', 'preStop'];
const HANDLERS = ['httpGet', 'tcpSocket', 'grpc'];

/**
 * The handlers of probes and lifecycle hooks of a container that connect to a port, with their paths, such as
 * `….livenessProbe.httpGet`.
 *
 * @param isWanted filters the handlers; by default all are returned
 */
export function handlersOf(container: Element, isWanted: IsWanted = () => true): readonly Element[] {
  const { lifecycle } = container.fields;
  const found: Element[] = [];
  for (const key of PROBES) {
    add(container.fields[key], container, key, isWanted, found);
  }
  if (isFields(lifecycle)) {
    for (const key of HOOKS) {
      add(lifecycle[key], container, `lifecycle.${key}`, isWanted, found);
    }
  }
  return found;
}

type IsWanted = (handler: Fields) => boolean;

function add(handler: Value | undefined, container: Element, path: string, isWanted: IsWanted, found: Element[]): void {
  if (isFields(handler)) {
    for (const type of HANDLERS) {
      const fields = handler[type];
      if (isFields(fields) && isWanted(fields)) {
        found.push({ field: `${container.field}.${path}.${type}`, fields });
      }
    }
  }
}
