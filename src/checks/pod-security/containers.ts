import type { Fields } from '../../manifests/manifest';
import type { PodContainer, PodTemplate } from '../../manifests/pods';
import { mapAt } from '../../manifests/reach';
import type { Breach } from './control';

/** Something that has a security context: the pods as a whole, or one of their containers. */
export interface Secured {
  /** The path of its security context. */
  readonly field: string;
  readonly context: Fields;
  /** The name of the container; nothing for the pods as a whole. */
  readonly container?: string;
}

/** The security contexts of all containers, of those that start first and of those for debugging too. */
export function containerContexts({ containers }: PodTemplate): readonly Secured[] {
  return containers.map((container) => ({
    field: `${container.field}.securityContext`,
    context: mapAt(container.fields, 'securityContext'),
    container: nameOf(container),
  }));
}

/** The security context of the pods as a whole, and those of all containers. */
export function allContexts(pods: PodTemplate): readonly Secured[] {
  const context = mapAt(pods.spec, 'securityContext');
  return [{ field: `${pods.specField}.securityContext`, context }, ...containerContexts(pods)];
}

/** The name of a container as it is told. */
export function nameOf({ fields }: PodContainer): string {
  return String(fields.name ?? '');
}

/**
 * One breach for all security contexts in which something is wrong; none where nothing is.
 *
 * @param broken where it is wrong; the first is shown
 * @param field the field below the security context
 */
export function breachIn(broken: readonly Secured[], field: string, what: string, fix: string): readonly Breach[] {
  const [first] = broken;
  return first === undefined ? [] : [{ at: `${first.field}.${field}`, what: `${what} ${placesOf(broken)}`, fix }];
}

/** Where something is, as a part of a sentence: `in the containers "web", "proxy"`. */
export function placesOf(places: readonly Pick<Secured, 'container'>[]): string {
  const names = [...new Set(places.flatMap(({ container }) => (container === undefined ? [] : [container])))];
  const quoted = names.map((name) => JSON.stringify(name)).join(', ');
  const containers = names.length === 0 ? [] : [`the container${names.length === 1 ? '' : 's'} ${quoted}`];
  const pods = places.some(({ container }) => container === undefined) ? ['the pod'] : [];
  return `in ${[...pods, ...containers].join(' and ')}`;
}

/** Values as a list in a sentence, each once. */
export function listed(values: Iterable<unknown>): string {
  return [...new Set(values)].map((value) => JSON.stringify(value)).join(', ');
}
