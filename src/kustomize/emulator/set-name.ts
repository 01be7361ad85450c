import type { Fields } from '../../manifests/manifest';
import { editAt } from './edit';
import { BuildFault } from './fault';
import { staysText } from './plain-text';
import { type Resource, remembering, withFields } from './resource';

/** What a kustomization puts before and behind the names of its objects. */
export interface Affixes {
  readonly namePrefix?: string;
  readonly nameSuffix?: string;
}

/**
 * What `namePrefix:` and `nameSuffix:` do to one object, one after the other.
 *
 * @throws {BuildFault} where Kustomize would make another kind of value of the name
 */
export function rename(resource: Resource, { namePrefix = '', nameSuffix = '' }: Affixes): Resource {
  const [{ apiVersion, kind } = resource.id] = resource.previous;
  if (!isRenamed(apiVersion, kind)) {
    return resource;
  }
  const prefixed = named(resource, namePrefix === '' ? undefined : `${namePrefix}${resource.id.name}`);
  return named(prefixed, nameSuffix === '' ? undefined : `${prefixed.id.name}${nameSuffix}`);
}

/** Says whether a prefix or suffix reaches objects of this kind. */
export function isRenamed(apiVersion: string, kind: string): boolean {
  const isService = kind === 'APIService' && apiVersion.startsWith('apiregistration.k8s.io/');
  return !(isService || kind === 'CustomResourceDefinition' || kind === 'Namespace');
}

/** The fields of an object with another name. */
export function withName(fields: Fields, name: string): Fields {
  return editAt(fields, ['metadata', 'name'], () => name, true);
}

function named(resource: Resource, name: string | undefined): Resource {
  if (name === undefined) {
    return resource;
  }
  if (!staysText(name)) {
    throw new BuildFault(`namePrefix: it makes another kind of value of the name ${name}`);
  }
  return withFields(remembering(resource), withName(resource.fields, name));
}
