import type { IConstruct } from 'constructs';
import { describe, identity, type Rendered, type Rendering } from '../manifests/manifest';
import { originOf } from '../problems/origin';
import type { Problem } from '../problems/problem';

/** A cycle of dependencies, with its full path. */
export function cycleProblem(cycle: readonly IConstruct[]): Problem {
  const [first] = cycle;
  const path = cycle.map(({ node }) => node.path || 'the app').join(' -> ');
  return {
    where: { origin: first && originOf(first), path: first?.node.path },
    what: `dependencies go in a circle: ${path}`,
    why: 'none of these objects could be applied before the others',
    fix: 'take one of the addDependency() calls between them away',
  };
}

/** One problem for each object whose identity another one has already. */
export function twinProblems(rendering: Rendering): Problem[] {
  const first = new Map<string, Rendered>();
  return rendering.flatMap((rendered) => {
    const key = kustomizeIdentity(rendered);
    const twin = first.get(key);
    if (twin === undefined) {
      first.set(key, rendered);
      return [];
    }
    return [twinProblem(rendered, twin)];
  });
}

/** Kustomize takes an object without a namespace and one in `default` for the same. */
function kustomizeIdentity({ manifest }: Rendered): string {
  const { metadata } = manifest;
  return metadata.namespace === 'default'
    ? identity({ ...manifest, metadata: { ...metadata, namespace: undefined } })
    : identity(manifest);
}

function twinProblem({ manifest, path, origin }: Rendered, twin: Rendered): Problem {
  const source = twin.origin?.source;
  const line = source === undefined ? twin.path : `${source.file}:${source.line}:${source.column} (${twin.path})`;
  return {
    where: { origin, path, object: describe(manifest) },
    what: `another object is called ${describe(manifest)} too, made at ${line}`,
    why: 'two objects of one kind, namespace and name are one in the cluster: the second would replace the first',
    fix: `give this one a name of its own: name: '${manifest.metadata.name}-2', or a namespace of its own`,
  };
}
