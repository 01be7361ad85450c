import type { IConstruct } from 'constructs';
import { describe, identity, type Rendered, type Rendering } from '../manifests/manifest';
import { formatPlace } from '../problems/format';
import { originOf } from '../problems/origin';
import type { Problem } from '../problems/problem';
import type { Cycle } from './order';

/** The problem of a cycle of dependencies, with its full path. */
export function cycleProblem({ path, needed }: Cycle): Problem {
  const [first] = path;
  const names = path.map(nameOf).join(' -> ');
  const [need] = needed.map(nameOf);
  return {
    where: { origin: first && originOf(first), path: first?.node.path },
    what: `dependencies form a cycle: ${names}`,
    why:
      need === undefined
        ? 'none of these objects could be applied before the others'
        : `none of these objects could be applied before the others: ${need} makes the namespace or kind of an object that it depends on`,
    fix:
      need === undefined
        ? 'remove one of the addDependency() calls between them'
        : `remove one of the addDependency() calls between them, or put ${need} into a separate chart`,
  };
}

function nameOf({ node }: IConstruct): string {
  return node.path || 'the app';
}

/**
 * The problems of objects whose identity is already taken.
 *
 * @param taken paths that two constructs share, which is a separate problem
 */
export function twinProblems(rendering: Rendering, taken: ReadonlySet<string>): Problem[] {
  const first = new Map<string, Rendered>();
  return rendering.flatMap((rendered) => {
    const key = kustomizeIdentity(rendered);
    const twin = first.get(key);
    if (twin === undefined) {
      first.set(key, rendered);
      return [];
    }
    return twin.path === rendered.path && isBelowAny(taken, twin.path) ? [] : [twinProblem(rendered, twin)];
  });
}

function isBelowAny(paths: ReadonlySet<string>, path: string): boolean {
  return [...paths].some((above) => `${path}/`.startsWith(`${above}/`));
}

/** To Kustomize, an object without a namespace and one in `default` are the same. */
function kustomizeIdentity({ manifest }: Rendered): string {
  const { metadata } = manifest;
  return metadata.namespace === 'default'
    ? identity({ ...manifest, metadata: { ...metadata, namespace: undefined } })
    : identity(manifest);
}

function twinProblem({ manifest, path, origin }: Rendered, twin: Rendered): Problem {
  const place = twin.origin?.placeOf?.() ?? twin.origin?.source;
  const line = place === undefined ? twin.path : `${formatPlace(place)} (${twin.path})`;
  return {
    where: { origin, path, object: describe(manifest) },
    what: `there is another ${describe(manifest)}, created at ${line}`,
    why: 'objects with the same kind, namespace and name are one object in the cluster: the second would replace the first',
    fix:
      origin?.placeOf?.() === undefined
        ? `give this one another name: name: '${manifest.metadata.name}-2', or another namespace`
        : 'remove one of the two from the files, or give it a different name or namespace there',
  };
}
