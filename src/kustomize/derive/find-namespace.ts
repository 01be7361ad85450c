import { equal } from '../../manifests/equal';
import type { Rendering } from '../../manifests/manifest';
import { fieldsOf, namespaceOf, type Resource } from '../emulator/resource';
import { setNamespace } from '../emulator/set-namespace';

/**
 * The namespace that `namespace:` can say: every object of the environment is as Kustomize would leave it there, and the
 * base has at least one that is not.
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
