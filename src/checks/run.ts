import { fieldPath, isMap } from '../manifests/field';
import { describe, type Rendered, type Rendering } from '../manifests/manifest';
import type { Problem, Where } from '../problems/problem';
import { literalEntry } from './literal';
import { RenderingIndex } from './rendering-index';
import type { Finding, Rule } from './rule';
import { refusals } from './rules/index';

/** Stands before the name of a rule in the annotation that keeps the rule away from an object; its value says why. */
export const IGNORE_PREFIX = 'ignore.kustruct.dev/';

/**
 * Everything that the rules have against the objects of a rendering, object by object.
 *
 * @param rules by default those that tell what the API server refuses and what can never work
 */
export function check(rendering: Rendering, rules: readonly Rule[] = refusals): Problem[] {
  const index = new RenderingIndex(rendering);
  const problems: Problem[] = [];
  for (const rendered of rendering) {
    const ignores = ignoresOf(rendered);
    for (const rule of rules) {
      if (!ignores.some(({ name, hasReason }) => hasReason && name === rule.name)) {
        for (const finding of rule.check(rendered, index)) {
          problems.push(toProblem(finding, rule, rendered));
        }
      }
    }
    for (const { name, hasReason } of ignores) {
      if (!hasReason) {
        problems.push(reasonProblem(name, rendered));
      }
    }
  }
  return problems;
}

/** A rule that an object asks to be spared; without a reason it is not. */
interface Ignore {
  readonly name: string;
  readonly hasReason: boolean;
}

const NO_IGNORES: readonly Ignore[] = [];

function ignoresOf({ manifest }: Rendered): readonly Ignore[] {
  const { annotations } = manifest.metadata;
  if (!isMap(annotations)) {
    return NO_IGNORES;
  }
  const keys = Object.keys(annotations).filter((key) => key.startsWith(IGNORE_PREFIX));
  return keys.map((key) => {
    const reason: unknown = annotations[key];
    return { name: key.slice(IGNORE_PREFIX.length), hasReason: typeof reason === 'string' && reason.trim() !== '' };
  });
}

function toProblem({ at, what, fix }: Finding, { name, severity, why, fix: usual }: Rule, rendered: Rendered): Problem {
  return { severity, rule: name, what, where: where(rendered, at), why, fix: fix ?? usual };
}

function reasonProblem(name: string, rendered: Rendered): Problem {
  const key = `${IGNORE_PREFIX}${name}`;
  return {
    what: `the annotation ${key} gives no reason`,
    where: where(rendered, fieldPath('metadata.annotations', key)),
    why: 'nobody can tell later whether the exception still holds, so it is not made',
    fix: `say why: annotations: { ${literalEntry(key, 'its pods are made by hand')} }`,
  };
}

function where({ manifest, path, origin }: Rendered, field: string): Where {
  return { origin, path, object: describe(manifest), field };
}
