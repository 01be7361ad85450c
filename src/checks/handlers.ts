import { isMap } from '../manifests/field';
import type { Element } from '../manifests/reach';

const PROBES = ['livenessProbe', 'readinessProbe', 'startupProbe'];
const HOOKS = ['postStart', 'preStop'];
const ASKING = ['httpGet', 'tcpSocket', 'grpc'];

/** Each way in which probes and lifecycle hooks of a container ask a port, with its path, such as `….livenessProbe.httpGet`. */
export function handlersOf({ field, fields }: Element): readonly Element[] {
  let found: Element[] | undefined;
  for (const key of PROBES) {
    found = add(fields[key], `${field}.${key}`, found);
  }
  if (isMap(fields.lifecycle)) {
    for (const key of HOOKS) {
      found = add(fields.lifecycle[key], `${field}.lifecycle.${key}`, found);
    }
  }
  return found ?? NONE;
}

const NONE: readonly Element[] = [];

function add(probe: unknown, field: string, found: Element[] | undefined): Element[] | undefined {
  let all = found;
  if (isMap(probe)) {
    for (const way of ASKING) {
      const fields = probe[way];
      if (isMap(fields)) {
        all ??= [];
        all.push({ field: `${field}.${way}`, fields });
      }
    }
  }
  return all;
}
