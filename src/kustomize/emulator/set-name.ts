import type { Fields } from '../../manifests/manifest';
import { editAt } from './edit';
import { BuildFault } from './fault';
import { staysText } from './plain-text';
import { type Resource, rememberId, withFields } from './resource';

/** The prefix and suffix that a kustomization adds to names. */
export interface Affixes {
  readonly namePrefix?: string;
  readonly nameSuffix?: string;
}

/**
 * Applies `namePrefix:` and then `nameSuffix:` to an object.
 *
 * @throws {BuildFault} if Kustomize would change the type of the name
 */
export function rename(resource: Resource, { namePrefix = '', nameSuffix = '' }: Affixes): Resource {
  const [{ apiVersion, kind } = resource.id] = resource.previous;
  if (!isRenamed(apiVersion, kind)) {
    return resource;
  }
  const prefixed = named(resource, namePrefix === '' ? undefined : `${namePrefix}${resource.id.name}`);
  return named(prefixed, nameSuffix === '' ? undefined : `${prefixed.id.name}${nameSuffix}`);
}

/** Whether a prefix or suffix applies to a kind. */
export function isRenamed(apiVersion: string, kind: string): boolean {
  const isService = kind === 'APIService' && apiVersion.startsWith('apiregistration.k8s.io/');
  return !(isService || kind === 'CustomResourceDefinition' || kind === 'Namespace');
}

/** Sets the name of an object. */
export function withName(fields: Fields, name: string): Fields {
  return editAt(fields, ['metadata', 'name'], () => name, true);
}

function named(resource: Resource, name: string | undefined): Resource {
  if (name === undefined) {
    return resource;
  }
  if (!staysText(name)) {
    throw new BuildFault(`namePrefix: it changes the type of the name ${name}`);
  }
  return withFields(rememberId(resource), withName(resource.fields, name));
}
