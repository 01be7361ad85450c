import { oldNames } from '../kustomize/old-names';
import { group, identity, type Manifest, type Rendered, type Rendering } from '../manifests/manifest';
import { referencesOf } from '../manifests/references';
import { toYaml } from '../manifests/yaml';
import type { Problem } from '../problems/problem';

/** Checks part of a rendering with all rules and laws, as if it were the whole. */
export type JudgePart = (part: Rendering) => readonly Problem[];

/**
 * Finds the objects that all environments have, with the values of one of them. An object is left out if it refers to one
 * that is not common, or if rules or laws refuse it without the objects that are not common.
 *
 * @param values the environment that renders the objects
 * @param others the other environments; those without objects are ignored
 */
export function commonObjects(values: Rendering, others: readonly Rendering[], judge: JudgePart): Rendering {
  const having = others.filter(({ length }) => length > 0).map((rendering) => keysIn(rendering, values));
  const shared = values.filter((rendered) => having.every((keys) => keysOf(rendered).some((key) => keys.has(key))));
  return shared.length === values.length ? values : complete(withoutDangling(shared, values), values, judge);
}

/** The keys of all objects of an environment, without a prefix or suffix that it adds to names. */
function keysIn(rendering: Rendering, values: Rendering): ReadonlySet<string> {
  const nameOf = oldNames(values, rendering);
  return new Set(rendering.flatMap((rendered) => keysOf(rendered, nameOf(rendered))));
}

/** An object is the same in two environments if it has the same construct or the same identity. */
function keysOf({ chart, path, manifest }: Rendered, name = manifest.metadata.name): readonly string[] {
  const { kind, metadata } = manifest;
  return [
    `${path} ${group(manifest)} ${kind} ${name}`,
    `${chart} ${identity({ ...manifest, metadata: { ...metadata, name } })}`,
  ];
}

/** Removes objects that refer to an object that only some environments have, until no such reference is left. */
function withoutDangling(part: Rendering, whole: Rendering): Rendering {
  const known = new Set(part.map(({ manifest }) => nameOf(manifest.kind, manifest.metadata)));
  const missing = new Set(
    whole.map(({ manifest }) => nameOf(manifest.kind, manifest.metadata)).filter((name) => !known.has(name)),
  );
  const kept = part.filter(({ manifest }) => !refersTo(manifest, missing));
  return kept.length === part.length ? part : withoutDangling(kept, whole);
}

function refersTo(manifest: Manifest, missing: ReadonlySet<string>): boolean {
  return referencesOf(manifest).some(({ kind, name, namespace = manifest.metadata.namespace }) => {
    return missing.has(nameOf(kind, { name, namespace })) || missing.has(nameOf(kind, { name }));
  });
}

function nameOf(kind: string, { name, namespace = '' }: Pick<Manifest['metadata'], 'name' | 'namespace'>): string {
  return `${kind} ${namespace}/${name}`;
}

/** Removes objects with problems that they do not have in the whole rendering, until none are left. */
function complete(part: Rendering, whole: Rendering, judge: JudgePart): Rendering {
  const known = new Set(judge(whole).map(problemKey));
  for (let kept = part; ; ) {
    const blamed = new Set(
      judge(kept)
        .filter((problem) => !known.has(problemKey(problem)))
        .map(({ where }) => where.path),
    );
    const left = kept.filter(({ path }) => !blamed.has(path));
    if (left.length === kept.length) {
      return kept;
    }
    kept = withoutDangling(left, whole);
  }
}

function problemKey({ rule, what, where }: Problem): string {
  return [rule, what, where.path, where.field].join('\u0000');
}

/** Lines of a kustomization that delete an object. */
const LINES_OF_DELETION = 3;

/**
 * The hint that recommends `base: 'common'` if environments delete so many objects of the base that it would make the files
 * smaller.
 *
 * @param name the environment that the base is taken from
 * @param others the other environments
 * @param direct those that build on the base directly; either base makes little difference to the ones that extend another
 */
export function commonHint(
  name: string,
  values: Rendering,
  others: readonly Rendering[],
  direct: readonly Rendering[] = others,
): string | undefined {
  const paths = direct
    .filter(({ length }) => length > 0)
    .map((rendering) => new Set(rendering.map(({ path }) => path)));
  const lacking = ({ path }: Rendered) => paths.filter((known) => !known.has(path)).length;
  const deleted = values.filter((rendered) => lacking(rendered) > 0);
  if (deleted.length === 0) {
    return undefined;
  }
  const common = new Set(commonObjects(values, others, () => []));
  let saved = 0;
  for (const rendered of values.filter((each) => !common.has(each))) {
    const copies = paths.length - lacking(rendered);
    saved += LINES_OF_DELETION * lacking(rendered) - copies * toYaml(rendered.manifest).split('\n').length;
  }
  return saved > 0
    ? `base: 'common' would make the files smaller: environments delete ${deleted.length} of the objects of "${name}"`
    : undefined;
}
