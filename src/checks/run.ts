import { describe, type Rendered, type Rendering } from '../manifests/manifest';
import type { Problem } from '../problems/problem';
import { isIgnored } from './ignore';
import { RenderingIndex } from './rendering-index';
import type { Finding, Rule } from './rule';
import { refusals } from './rules/index';

/**
 * Everything that the rules have against the objects of a rendering, rule by rule.
 *
 * @param rules by default those that tell what the API server refuses and what can never work
 */
export function check(rendering: Rendering, rules: readonly Rule[] = refusals): Problem[] {
  const index = new RenderingIndex(rendering);
  const problems: Problem[] = [];
  for (const rule of rules) {
    for (const rendered of rule.kinds === undefined ? rendering : index.ofKinds(rule.kinds)) {
      for (const finding of rule.check(rendered, index)) {
        if (!isIgnored(rule.name, rendered.manifest)) {
          problems.push(toProblem(finding, rule, rendered));
        }
      }
    }
  }
  return problems;
}

function toProblem(finding: Finding, rule: Rule, { manifest, path, origin }: Rendered): Problem {
  const { name, severity, why } = rule;
  const { at, what, fix = rule.fix } = finding;
  return { severity, rule: name, what, where: { origin, path, object: describe(manifest), field: at }, why, fix };
}
