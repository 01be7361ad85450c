import { type DeclaredKind, declaredKindOf } from '../cdk8s-objects/declared-kind';
import { isFields } from '../manifests/field';
import { describe, group, type Manifest, type Rendering } from '../manifests/manifest';
import { formatPlace } from '../problems/format';
import type { Problem } from '../problems/problem';
import type { Entry } from './order-entries';

/**
 * Finds kinds that the program defines differently than their CustomResourceDefinition in the same tree, or than
 * another definition.
 */
export function declaredKindProblems(entries: readonly Entry[], rendering: Rendering): readonly Problem[] {
  const declared = entries.flatMap(({ construct, rendered }) => {
    const kind = declaredKindOf(construct);
    return kind === undefined || rendered === undefined ? [] : [{ kind, manifest: rendered.manifest }];
  });
  return declared.length === 0 ? [] : [...scopeProblems(declared, rendering), ...twinProblems(declared)];
}

/** An object of a kind that the program defines. */
interface Declared {
  readonly kind: DeclaredKind;
  readonly manifest: Manifest;
}

function scopeProblems(declared: readonly Declared[], rendering: Rendering): readonly Problem[] {
  const scopes = new Map(rendering.flatMap(({ manifest }) => scopeDefinedBy(manifest)));
  const wrong = declared.filter(({ kind, manifest }) => (scopes.get(nameOf(manifest)) ?? kind.scope) !== kind.scope);
  return onePerDefinition(wrong).map(({ kind, manifest }) => {
    const scope = scopes.get(nameOf(manifest));
    return {
      what: `${manifest.kind} is defined with the scope "${kind.scope}", but its CustomResourceDefinition has "${scope}"`,
      where: { origin: kind.origin, object: describe(manifest) },
      why: 'objects get a namespace where they must not have one, or lack it where they need one',
      fix: `write scope: '${scope}'`,
    };
  });
}

function scopeDefinedBy({ kind, spec }: Manifest): readonly [string, string][] {
  if (kind !== 'CustomResourceDefinition' || !isFields(spec) || !isFields(spec.names)) {
    return [];
  }
  return typeof spec.scope === 'string' ? [[`${spec.group}/${spec.names.kind}`, spec.scope]] : [];
}

/** All versions of a kind share its scope; each has its own merge keys. */
function twinProblems(declared: readonly Declared[]): readonly Problem[] {
  const first = new Map<string, DeclaredKind>();
  const wrong = declared.flatMap((each) => {
    const facts = {
      [`${nameOf(each.manifest)} scope`]: ({ scope }: DeclaredKind) => scope,
      [`${each.manifest.apiVersion} ${each.manifest.kind} keys`]: ({ mergeKeys }: DeclaredKind) =>
        JSON.stringify(Object.entries(mergeKeys).sort()),
    };
    const others = Object.entries(facts).flatMap(([name, factOf]) => {
      const known = first.get(name) ?? each.kind;
      first.set(name, known);
      return factOf(known) === factOf(each.kind) ? [] : [known];
    });
    return others.slice(0, 1).map((other) => ({ ...each, other }));
  });
  return onePerDefinition(wrong).map(({ kind, manifest, other }) => {
    const place = other.origin.source;
    return {
      what: `${manifest.kind} is defined twice, with ${kind.scope === other.scope ? 'other merge keys' : 'another scope'} than ${place === undefined ? 'before' : `on ${formatPlace(place)}`}`,
      where: { origin: kind.origin, object: describe(manifest) },
      why: 'one of the two is wrong, so that objects get a namespace that they must not have, or lists lose elements',
      fix: 'define the kind once, in a file that both parts of the program import',
    };
  });
}

function nameOf(manifest: Manifest): string {
  return `${group(manifest)}/${manifest.kind}`;
}

/** A mistake in a definition would be repeated for each object of the kind. */
function onePerDefinition<Each extends Declared>(wrong: readonly Each[]): readonly Each[] {
  return [...new Map(wrong.map((each) => [each.kind, each])).values()];
}
