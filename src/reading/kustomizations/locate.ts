import { equal } from '../../manifests/equal';
import { isFields, isList } from '../../manifests/field';
import type { Fields, Value } from '../../manifests/manifest';
import type { Step } from '../find-node';

/** The place of a field of a built object in one of its sources. */
export interface Located {
  /** The path, as far as the source has the field. */
  readonly path: readonly Step[];
  /** Whether the source has the value of the build. */
  readonly isExact: boolean;
}

/**
 * Locates a field of a built object in an object or patch that it was built from. List elements are matched by content,
 * because patches change their indexes.
 */
export function locate(written: Value, built: Fields, steps: readonly Step[]): Located {
  const path: Step[] = [];
  let [here, there]: [Value | undefined, Value | undefined] = [written, built];
  for (const step of steps) {
    const own: Step | undefined = isList(here) && isList(there) ? placeIn(here, there, Number(step)) : step;
    const next: Value | undefined = own === undefined ? undefined : child(here, own);
    if (own === undefined || next === undefined) {
      return { path, isExact: false };
    }
    path.push(own);
    [here, there] = [next, child(there, step)];
  }
  return { path, isExact: equal(here, there) };
}

/** The value of a field, or an element of a list; undefined if there is none. */
export function child(value: Value | undefined, step: Step): Value | undefined {
  if (isList(value)) {
    return value[Number(step)];
  }
  return isFields(value) && Object.hasOwn(value, step) ? value[step] : undefined;
}

/** The fields that identify list elements, strongest first. */
const KEYS = ['name', 'mountPath', 'containerPort', 'key', 'host', 'path', 'port', 'ip', 'topologyKey', 'kind'];

function placeIn(written: readonly Value[], built: readonly Value[], step: number): number | undefined {
  const wanted = built[step];
  const same = written.findIndex((element) => equal(element, wanted));
  if (same >= 0) {
    return same;
  }
  const key = isFields(wanted) ? KEYS.find((each) => wanted[each] !== undefined) : undefined;
  const named = key === undefined ? -1 : written.findIndex((element) => equal(child(element, key), child(wanted, key)));
  return named >= 0 ? named : written.length === built.length ? step : undefined;
}
