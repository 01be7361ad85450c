import { describeValue } from '../../manifests/field';
import type { Rendered, Rendering } from '../../manifests/manifest';
import { captureOrigin } from '../../problems/origin';
import { ProblemError } from '../../problems/problem-error';
import { type Finding, type Rule, rule } from '../rule';
import { definitionFaults } from './rule-definition';

/** A rule of your own, as returned by `defineRule`; a rule pack is a list of them. */
export type CustomRule = Rule & { readonly isCustom: true };

/** A value of an object as a rule reads it. It is not validated yet, so anything may be missing. */
export type RuleReadable<Value> = Value extends readonly (infer Element)[]
  ? readonly RuleReadable<Element>[]
  : Value extends object
    ? { readonly [Name in keyof Value]?: RuleReadable<Value[Name]> }
    : Value;

/** The context of the object that a rule checks. */
export interface RuleContext {
  /** The object with its place in the tree: the path of its construct, its chart. */
  readonly rendered: Rendered;
  /** Everything that was rendered, in the order in which it is applied. */
  readonly rendering: Rendering;
}

/** One problem that a rule of your own reports. */
export interface RuleFinding {
  /** The path of the field, such as `spec.template.spec.containers[0].image`. */
  readonly field: string;
  /** A fact about the object, with the value quoted. */
  readonly what: string;
  /**
   * What to write instead in this case.
   * @default the fix of the rule
   */
  readonly fix?: string;
}

/** The definition of a rule of your own. */
export interface RuleDefinition<Wire extends object> {
  /** Its name: lower-case letters, digits and dashes, and not that of another rule. */
  readonly name: string;
  /**
   * `error` stops the run, `warning` is shown, `off` is only checked where it is turned on.
   * @default 'error'
   */
  readonly severity?: 'error' | 'warning' | 'off';
  /** What it requires, in one line. */
  readonly summary: string;
  /** Why it matters: what happens when an object breaks it. */
  readonly why: string;
  /** What to write instead, unless a finding has its own fix. */
  readonly fix: string;
  /**
   * The kinds that it applies to, each as its group, a slash and its name: `apps/Deployment`, `/Service`.
   * @default all kinds
   */
  readonly kinds?: readonly string[];
  /** Checks one object; an exception is reported as a problem of that object. */
  check(object: RuleReadable<Wire>, context: RuleContext): Iterable<RuleFinding>;
}

/**
 * Defines a rule of your own; pass it to an App in `customRules`. It reads the finished, frozen objects, however they were
 * created, and not constructs.
 *
 * @throws ProblemError if the name is invalid or taken by another rule, if a kind does not exist, and for every other mistake
 * @example
 * export const costCenter = defineRule<Deployment>({
 *   name: 'acme-cost-center',
 *   summary: 'Deployments name their cost center',
 *   why: 'the cost cannot be assigned to a team',
 *   fix: "labels: { 'acme.example/cost-center': '…' }",
 *   kinds: ['apps/Deployment'],
 *   *check({ metadata }) {
 *     if (metadata?.labels?.['acme.example/cost-center'] === undefined) {
 *       yield { field: 'metadata.labels', what: 'the label for the cost center is missing' };
 *     }
 *   },
 * });
 */
export function defineRule<Wire extends object>(definition: RuleDefinition<Wire>): CustomRule {
  const faults = definitionFaults(definition);
  if (faults.length > 0) {
    const where = { origin: captureOrigin(defineRule) };
    throw new ProblemError(faults.map((fault) => ({ ...fault, where })));
  }
  const { name, severity = 'error', summary, why, fix, kinds, check } = definition;
  return {
    ...rule({
      name,
      severity,
      why,
      fix,
      kinds,
      *check(rendered, index): Iterable<Finding> {
        // The definition declares the type of its kinds' objects; any part of it may be missing.
        const object = rendered.manifest as RuleReadable<Wire>;
        const found = check.call(definition, object, { rendered, rendering: index.rendering });
        for (const { field, ...finding } of readFindings(found)) {
          yield { at: field, ...finding };
        }
      },
    }),
    summary,
    isCustom: true,
  };
}

/** The findings of a check. @throws Error if an untyped program returns anything else */
function* readFindings(found: Iterable<RuleFinding>): Iterable<RuleFinding> {
  if (isObject(found) && ('then' in found || Symbol.asyncIterator in found)) {
    // The problem says all that matters; a rejection would end the run in its place.
    Promise.resolve(found).catch(() => undefined);
    throw new Error('its check is asynchronous; it must return its findings at once');
  }
  if (!isObject(found) || !(Symbol.iterator in found)) {
    throw new Error(`its check returned ${describeValue(found)}; it must return a list of findings`);
  }
  for (const finding of found) {
    if (!isObject(finding) || typeof finding.field !== 'string' || typeof finding.what !== 'string') {
      const wanted = "{ field: '…', what: '…' }";
      throw new Error(`its check returned a finding that is ${describeValue(finding)}; it must be ${wanted}`);
    }
    yield finding;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
