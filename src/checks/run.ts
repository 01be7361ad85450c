import type { KubernetesVersion } from '../kubernetes/versions';
import { isReplacedLater } from '../laws/placeholder';
import { renderedAsRead } from '../manifests/decoded';
import { overlap } from '../manifests/field';
import { describe, type Rendered, type Rendering } from '../manifests/manifest';
import type { Problem } from '../problems/problem';
import { exceptionFor } from './exceptions';
import { isIgnored } from './ignore';
import { RenderingIndex } from './rendering-index';
import type { ConcernedField, Exception, Finding, Rule } from './rule';

/** The problems by rule and object. */
type Problems = Map<Rule, Map<Rendered, Problem[]>>;

/**
 * Checks the objects of a rendering; the problems are in the order of the rules.
 *
 * @param version the version of the target cluster; by default the newest known one
 * @param isWhole whether the rendering is complete: no object failed to be rendered or read
 */
export function check(
  objects: Rendering,
  rules: readonly Rule[],
  version?: KubernetesVersion,
  isWhole = true,
): Problem[] {
  // Rules see no nulls, but what the API server reads in their place.
  const rendering = objects.map(renderedAsRead);
  const index = new RenderingIndex(rendering, version);
  const problems: Problems = new Map();
  const needed = rules.filter(
    ({ needs, needsAll = false }) => (isWhole || !needsAll) && (needs === undefined || index.ofKinds(needs).length > 0),
  );
  for (const kind of new Set([...needed.flatMap(({ kinds }) => kinds ?? []), ...index.kinds])) {
    const concerned = needed.filter(({ kinds }) => kinds?.includes(kind) ?? true);
    // Object by object, so that each object is still in the CPU cache when the next rule reads it.
    for (const rendered of index.ofKinds([kind])) {
      checkOne(rendered, concerned, index, problems);
    }
  }
  return problems.size === 0 ? [] : inOrder(problems, rules, rendering, index);
}

function checkOne(rendered: Rendered, rules: readonly Rule[], index: RenderingIndex, problems: Problems): void {
  for (const rule of rules) {
    try {
      const findings = rule.check(rendered, index);
      // Nearly all lists are empty, and iterating over one costs more than many rules.
      if (!Array.isArray(findings) || findings.length > 0) {
        add(findings, rule, rendered, problems);
      }
    } catch (error) {
      note(brokenProblem(rule, rendered, error), rule, rendered, problems);
    }
  }
}

function add(findings: Iterable<Finding>, rule: Rule, rendered: Rendered, problems: Problems): void {
  for (const finding of findings) {
    if (!isIgnored(rule.name, rendered.manifest) && !isReplacedLater(rendered.manifest, finding.at)) {
      note(toProblem(finding, rule, rendered), rule, rendered, problems);
    }
  }
}

function note(problem: Problem, rule: Rule, rendered: Rendered, problems: Problems): void {
  const byObject = problems.get(rule) ?? new Map<Rendered, Problem[]>();
  const known = byObject.get(rendered) ?? [];
  known.push(problem);
  problems.set(rule, byObject.set(rendered, known));
}

/** The problem to report for a rule that throws, so that its bug neither stops the run nor goes unnoticed. */
function brokenProblem(
  { name, isCustom = false }: Rule,
  { manifest, path, origin }: Rendered,
  error: unknown,
): Problem {
  return {
    severity: isCustom ? 'error' : 'warning',
    rule: 'broken-rule',
    what: `the rule ${name} could not be checked: ${error instanceof Error ? error.message : String(error)}`,
    where: { origin, path, object: describe(manifest) },
    why: 'whether the object meets the rule is not known; everything else was checked',
    fix: isCustom ? 'fix the rule' : 'this is a bug in kustruct: report it, with the object',
  };
}

function toProblem(finding: Finding, rule: Rule, rendered: Rendered): Problem {
  const { manifest, path, origin } = rendered;
  const { name } = rule;
  const { at, what, why = rule.why, exception = rule.exception } = finding;
  const fix = withException(finding.fix ?? rule.fix, exception, name, rendered);
  const severity = isCertain(finding, rule, rendered) && rule.severity === 'error' ? 'error' : 'warning';
  return { severity, rule: name, what, where: { origin, path, object: describe(manifest), field: at }, why, fix };
}

function withException(fix: string, exception: Exception | undefined, rule: string, rendered: Rendered): string {
  const written = exception && exceptionFor(rule, exception.reason, rendered);
  return exception === undefined || written === undefined ? fix : `${fix}; ${exception.when}: ${written}`;
}

/** Whether the API server refuses the object, or typed constructs contradict each other. */
function isCertain({ at, others = [], isAccepted }: Finding, rule: Rule, rendered: Rendered): boolean {
  return !(isAccepted ?? rule.isAccepted) || [{ rendered, at }, ...others].every(isOfTyped);
}

function isOfTyped({ rendered: { typed = false, patched = [] }, at }: ConcernedField): boolean {
  return typed && !patched.some((field) => overlap(field, at));
}

/** Sorts problems by rule, then by the kinds of the rule, or by the rendering for rules without kinds. */
function inOrder(problems: Problems, rules: readonly Rule[], rendering: Rendering, index: RenderingIndex): Problem[] {
  return rules.flatMap((rule) => {
    const byObject = problems.get(rule);
    const objects = rule.kinds === undefined ? rendering : index.ofKinds(rule.kinds);
    return byObject === undefined ? [] : objects.flatMap((rendered) => byObject.get(rendered) ?? []);
  });
}
