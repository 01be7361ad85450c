import { literal, quote } from '../../manifests/literal';
import type { Rendered, Rendering } from '../../manifests/manifest';
import { fitName } from '../../manifests/names';
import { captureOrigin } from '../../problems/origin';
import { ProblemError } from '../../problems/problem-error';
import { type Finding, type Rule, rule } from '../rule';
import { registry } from './registry';

/** A rule of your own, as `defineRule` makes it; packs of rules are lists of them. */
export type CustomRule = Rule & { readonly isCustom: true };

/** A value of an object as a rule reads it: nobody has said yet that it is right, so that anything may be missing. */
export type RuleReadable<Value> = Value extends readonly (infer Element)[]
  ? readonly RuleReadable<Element>[]
  : Value extends object
    ? { readonly [Name in keyof Value]?: RuleReadable<Value[Name]> }
    : Value;

/** What is around an object that a rule reads. */
export interface RuleContext {
  /** The object with its place in the tree: the path of its construct, its chart. */
  readonly rendered: Rendered;
  /** Everything that was rendered, in the order in which it is applied. */
  readonly rendering: Rendering;
}

/** One thing that a rule of your own complains of. */
export interface RuleFinding {
  /** The path of the field, such as `spec.template.spec.containers[0].image`. */
  readonly field: string;
  /** A fact about the object, with the value quoted. */
  readonly what: string;
  /**
   * What to write instead in this very case.
   * @default the fix of the rule
   */
  readonly fix?: string;
}

/** A rule of your own, as it is written down. */
export interface RuleDefinition<Wire extends object> {
  /** Its name: lower-case letters, digits and dashes, and not that of another rule. */
  readonly name: string;
  /**
   * `error` stops the run, `warning` is shown, `off` is checked where somebody turns it on.
   * @default 'error'
   */
  readonly severity?: 'error' | 'warning' | 'off';
  /** What it asks for, in one line. */
  readonly summary: string;
  /** Why: what happens where it is not followed. */
  readonly why: string;
  /** What to write instead, where a finding does not say it better. */
  readonly fix: string;
  /**
   * The kinds that it is about, each as its group, a slash and its name: `apps/Deployment`, `/Service`.
   * @default all kinds
   */
  readonly kinds?: readonly string[];
  /** Complains of one object; what it throws is told as a problem of that object. */
  check(object: RuleReadable<Wire>, context: RuleContext): Iterable<RuleFinding>;
}

/**
 * Defines a rule of your own, which an App takes as one of its `customRules`. It reads the finished, frozen objects, whoever made
 * them, and never constructs.
 *
 * @throws ProblemError where the name is not one, or another rule has it
 * @example
 * export const costCenter = defineRule<Deployment>({
 *   name: 'acme-cost-center',
 *   summary: 'Deployments name their cost center',
 *   why: 'nobody can be asked to pay for it',
 *   fix: "labels: { 'acme.example/cost-center': '…' }",
 *   kinds: ['apps/Deployment'],
 *   *check({ metadata }) {
 *     if (metadata?.labels?.['acme.example/cost-center'] === undefined) {
 *       yield { field: 'metadata.labels', what: 'there is no cost center' };
 *     }
 *   },
 * });
 */
export function defineRule<Wire extends object>(definition: RuleDefinition<Wire>): CustomRule {
  const { name, severity = 'error', summary, why, fix, kinds, check } = definition;
  refuseName(name);
  return {
    ...rule({
      name,
      severity,
      why,
      fix,
      kinds,
      *check(rendered, index): Iterable<Finding> {
        // The definition says of which type the objects of its kinds are, and each part of it may be missing.
        const object = rendered.manifest as RuleReadable<Wire>;
        for (const { field, ...finding } of check.call(definition, object, { rendered, rendering: index.rendering })) {
          yield { at: field, ...finding };
        }
      },
    }),
    summary,
    isCustom: true,
  };
}

function refuseName(name: string): void {
  const isTaken = registry().has(name);
  if (isTaken || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
    const fault = isTaken
      ? 'has the name of a rule that comes with kustruct'
      : 'is not lower-case letters, digits and dashes';
    const fix = `name it after your organization: name: ${literal(`acme-${fitName(name) || 'cost-center'}`)}`;
    const why = 'settings and comments name rules, and each name is of one rule';
    throw new ProblemError([
      { what: `the rule ${quote(name)} ${fault}`, where: { origin: captureOrigin(defineRule) }, why, fix },
    ]);
  }
}
