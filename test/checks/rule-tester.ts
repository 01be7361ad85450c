import type { Rule } from '../../src/checks/rule';
import { check } from '../../src/checks/run';
import type { Fields } from '../../src/manifests/manifest';
import { rendering, typed } from './rendering';

/** One or several objects; the title completes "accepts ...". */
export interface Accepted {
  readonly title: string;
  readonly given: Fields | readonly Fields[];
}

/** Objects with exactly one finding; the title completes "rejects ...". */
export interface Rejected extends Accepted {
  readonly at: string;
  readonly what: string;
  /** A part of the fix. */
  readonly fix?: string;
  /** What happens in this case, if it differs from the why of the rule. */
  readonly why?: string;
}

/** Tests a rule with objects that it accepts and objects that it rejects. */
export function testRule(
  rule: Rule,
  cases: { readonly accept: readonly Accepted[]; readonly reject: readonly Rejected[] },
): void {
  describe(rule.name, () => {
    test.each(cases.accept)('accepts $title', ({ given }) => {
      expect(check(rendering([given].flat()), [rule])).toEqual([]);
    });

    test.each(cases.reject)('rejects $title', ({ given, at, what, fix = '', why = rule.why }) => {
      const problems = check(typed(rendering([given].flat())), [rule]);
      expect(problems.map((problem) => ({ at: problem.where.field, what: problem.what }))).toEqual([{ at, what }]);
      expect(problems[0]).toMatchObject({ rule: rule.name, severity: rule.severity, why });
      expect(problems[0]?.fix).toContain(fix);
      expect(problems[0]?.fix).toMatch(/[^.\s]$/);
      const inRawObjects = check(rendering([given].flat()), [rule]);
      expect(inRawObjects).toMatchObject([{ what, severity: rule.isAccepted ? 'warning' : rule.severity }]);
    });
  });
}
