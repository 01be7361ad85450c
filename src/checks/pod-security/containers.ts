import type { Fields } from '../../manifests/manifest';
import type { PodContainer, PodTemplate } from '../../manifests/pods';
import { mapAt } from '../../manifests/read-fields';
import type { Breach } from './control';

/** A security context: that of the pods, or of one of their containers. */
export interface Secured {
  /** The path of the security context. */
  readonly field: string;
  readonly context: Fields;
  /** The name of the container; undefined for the pods. */
  readonly container?: string;
}

/** The security contexts of all containers, including init and ephemeral containers. */
export function containerContexts({ containers }: PodTemplate): readonly Secured[] {
  return containers.map((container) => ({
    field: `${container.field}.securityContext`,
    context: mapAt(container.fields, 'securityContext'),
    container: nameOf(container),
  }));
}

/** The security contexts of the pods and of all containers. */
export function allContexts(pods: PodTemplate): readonly Secured[] {
  const context = mapAt(pods.spec, 'securityContext');
  return [{ field: `${pods.specField}.securityContext`, context }, ...containerContexts(pods)];
}

/** The name of a container, for messages. */
export function nameOf({ fields }: PodContainer): string {
  return String(fields.name ?? '');
}

/**
 * One violation for all security contexts that break a control; none if no context does.
 *
 * @param broken the security contexts; the problem is located at the first
 * @param field the field below the security context
 */
export function breachIn(broken: readonly Secured[], field: string, what: string, fix: string): readonly Breach[] {
  const [first] = broken;
  return first === undefined ? [] : [{ at: `${first.field}.${field}`, what: `${what} ${placesOf(broken)}`, fix }];
}

/** The places of a problem, as part of a sentence: `in the containers "web", "proxy"`. */
export function placesOf(places: readonly Pick<Secured, 'container'>[]): string {
  const names = [...new Set(places.flatMap(({ container }) => (container === undefined ? [] : [container])))];
  const quoted = names.map((name) => JSON.stringify(name)).join(', ');
  const containers = names.length === 0 ? [] : [`the container${names.length === 1 ? '' : 's'} ${quoted}`];
  const pods = places.some(({ container }) => container === undefined) ? ['the pod'] : [];
  return `in ${[...pods, ...containers].join(' and ')}`;
}

/** Joins values, quoted, for a sentence; each appears once. */
export function listed(values: Iterable<unknown>): string {
  return [...new Set(values)].map((value) => JSON.stringify(value)).join(', ');
}
