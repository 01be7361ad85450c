import { equal } from '../../manifests/equal';
import type { Rendering } from '../../manifests/manifest';
import { fieldsOf, namespaceOf, type Resource } from '../emulator/resource';
import { setNamespace } from '../emulator/set-namespace';

/**
 * Finds the namespace that `namespace:` can set: it would change no object of the environment, and at least one of the base.
 */
export function findNamespace(base: readonly Resource[], environment: Rendering): string | undefined {
  const manifests = environment.map(({ manifest }) => fieldsOf(manifest));
  const [namespace, ...others] = new Set(manifests.flatMap((fields) => namespaceOf(fields) ?? []));
  if (namespace === undefined || others.length > 0) {
    return undefined;
  }
  return manifests.every((fields) => equal(setNamespace(fields, namespace), fields)) &&
    base.some(({ fields }) => setNamespace(fields, namespace) !== fields)
    ? namespace
    : undefined;
}
