import type { IConstruct } from 'constructs';
import { describe, identity, type Rendered, type Rendering } from '../manifests/manifest';
import { formatPlace } from '../problems/format';
import { originOf } from '../problems/origin';
import type { Problem } from '../problems/problem';
import type { Cycle } from './order';

/** A cycle of dependencies, with its full path. */
export function cycleProblem({ path, needed }: Cycle): Problem {
  const [first] = path;
  const names = path.map(nameOf).join(' -> ');
  const [need] = needed.map(nameOf);
  return {
    where: { origin: first && originOf(first), path: first?.node.path },
    what: `dependencies go in a circle: ${names}`,
    why:
      need === undefined
        ? 'none of these objects could be applied before the others'
        : `none of these objects could be applied before the others: ${need} makes the namespace or kind of an object that it depends on`,
    fix:
      need === undefined
        ? 'take one of the addDependency() calls between them away'
        : `take one of the addDependency() calls between them away, or put ${need} into a chart of its own`,
  };
}

function nameOf({ node }: IConstruct): string {
  return node.path || 'the app';
}

/**
 * One problem for each object whose identity another one has already.
 *
 * @param taken paths that two constructs have, which is a problem of its own
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

/** Kustomize takes an object without a namespace and one in `default` for the same. */
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
    what: `another object is called ${describe(manifest)} too, made at ${line}`,
    why: 'two objects of one kind, namespace and name are one in the cluster: the second would replace the first',
    fix:
      origin?.placeOf?.() === undefined
        ? `give this one a name of its own: name: '${manifest.metadata.name}-2', or a namespace of its own`
        : 'take one of the two out of the files, or give it a name or a namespace of its own there',
  };
}
