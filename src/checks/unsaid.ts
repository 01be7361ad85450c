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

/** Whether one of two fields is the other, or in it. */
export function overlap(a: string, b: string): boolean {
  return isWithin(a, b) || isWithin(b, a);
}
