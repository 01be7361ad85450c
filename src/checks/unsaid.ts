import { isWithin } from '../manifests/field';
import type { Problem } from '../problems/problem';

/**
 * The findings of rules that nobody has said yet. A construct that refuses its own input knows better what was meant, so
 * where it has spoken of a field, or of what is around it, the rule that meets the same field in the manifest is silent.
 */
export function unsaid(findings: readonly Problem[], said: readonly Problem[]): readonly Problem[] {
  if (findings.length === 0 || said.length === 0) {
    return findings;
  }
  const fields = new Map<string, string[]>();
  for (const { where } of said) {
    const path = where.path ?? '';
    fields.set(path, [...(fields.get(path) ?? []), where.field ?? '']);
  }
  return findings.filter(({ where: { path = '', field = '' } }) => {
    const known = fields.get(path) ?? [];
    return !known.some((other) => other !== '' && overlap(other, field));
  });
}

/**
 * The findings of laws that nobody has said yet. The rules named `valid-…` judge much of what laws judge, some of it at the
 * neighbour of the field that a law names: a limit where the law names the request.
 */
export function unsaidByRules(findings: readonly Problem[], said: readonly Problem[]): readonly Problem[] {
  const rest = unsaid(findings, said);
  const rules = said.filter(({ rule }) => rule?.startsWith('valid-'));
  const known = new Set(rules.flatMap((problem) => [placeOf(problem), `${problem.where.object} ${problem.rule}`]));
  return known.size === 0
    ? rest
    : rest.filter((finding) => !known.has(placeOf(finding)) && !known.has(twinOf(finding)));
}

/** Laws that name another place of the object than the rule that judges the same. */
const TWINS: { readonly [law: string]: string } = { 'workload-selectors': 'valid-selector' };

/** The object, and the rule that judges the same as the law that found it. */
function twinOf({ rule = '', where: { object = '' } }: Problem): string {
  return `${object} ${TWINS[rule] ?? ''}`;
}

/** The object, and the map that the field is in; requests and limits are one. */
function placeOf({ where: { object = '', field = '' } }: Problem): string {
  const above = field.replace(/(?:^|\.)\w+$|\[[^[\]]*\]$/, '');
  return `${object} ${above.replace(/\.(?:limits|requests)$/, '')}`;
}

/** Whether one of two fields is the other, or in it. */
export function overlap(a: string, b: string): boolean {
  return isWithin(a, b) || isWithin(b, a);
}
