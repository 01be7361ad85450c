import type { IConstruct } from 'constructs';
import { literal } from '../manifests/literal';
import { describe, type Manifest, type Rendered } from '../manifests/manifest';
import { type Reference, referencesOf } from '../manifests/references';
import type { Problem } from '../problems/problem';

/** The name of an object before its JSON patches changed its name or namespace. */
export interface FormerName {
  readonly name: string;
  readonly namespace: string | undefined;
}

/**
 * Reports each object that a JSON patch renames while another object still uses its former name: patches come last,
 * after all references have been written.
 */
export function renamedProblems(
  rendered: ReadonlyMap<IConstruct, Rendered>,
  former: ReadonlyMap<IConstruct, FormerName>,
): readonly Problem[] {
  if (former.size === 0) {
    return [];
  }
  const all = [...rendered.values()];
  const references = all.flatMap(({ manifest }) =>
    referencesOf(manifest).map((reference) => ({ manifest, reference })),
  );
  return [...rendered].flatMap(([construct, renamed]) => {
    const was = former.get(construct);
    if (was === undefined || all.some(({ manifest }) => isCalled(manifest, renamed.manifest.kind, was))) {
      return [];
    }
    const left = references.find(({ manifest, reference }) => means(reference, manifest, renamed.manifest.kind, was));
    return left === undefined ? [] : [renamedProblem(renamed, was, left.manifest, left.reference)];
  });
}

function isCalled({ kind, metadata }: Manifest, wanted: string, { name, namespace }: FormerName): boolean {
  return kind === wanted && metadata.name === name && metadata.namespace === namespace;
}

function means(reference: Reference, from: Manifest, kind: string, { name, namespace }: FormerName): boolean {
  const there = reference.namespace ?? from.metadata.namespace;
  return reference.kind === kind && reference.name === name && (namespace === undefined || there === namespace);
}

function renamedProblem({ manifest, path, origin }: Rendered, was: FormerName, by: Manifest, at: Reference): Problem {
  const { name, namespace } = manifest.metadata;
  const [field, old, now] =
    name === was.name ? ['namespace', was.namespace ?? '', namespace ?? ''] : ['name', was.name, name];
  return {
    what: `a JSON patch changes metadata.${field} from ${JSON.stringify(old)} to ${JSON.stringify(now)}, and ${describe(by)} names the old one`,
    where: { origin, path, object: describe(manifest), field: `metadata.${field}` },
    why: `${at.field} of ${by.metadata.name} refers to an object that does not exist`,
    fix: `set it where the object is made: metadata: { ${field}: ${literal(now)} }`,
  };
}
