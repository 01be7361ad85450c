import { isFields } from '../manifests/field';
import type { Value } from '../manifests/manifest';
import type { Element } from '../manifests/reach';

const PROBES = ['livenessProbe', 'readinessProbe', 'startupProbe'];
const HOOKS = ['postStart', 'preStop'];
const ASKING = ['httpGet', 'tcpSocket', 'grpc'];

/** Each way in which probes and lifecycle hooks of a container ask a port, with its path, such as `….livenessProbe.httpGet`. */
export function handlersOf({ field, fields }: Element): readonly Element[] {
  const found: Element[] = [];
  for (const key of PROBES) {
    add(fields[key], key, field, found);
  }
  const { lifecycle } = fields;
  if (isFields(lifecycle)) {
    for (const key of HOOKS) {
      add(lifecycle[key], key, `${field}.lifecycle`, found);
    }
  }
  return found;
}

function add(handler: Value | undefined, key: string, parent: string, found: Element[]): void {
  if (isFields(handler)) {
    for (const way of ASKING) {
      const fields = handler[way];
      if (isFields(fields)) {
        found.push({ field: `${parent}.${key}.${way}`, fields });
      }
    }
  }
}
