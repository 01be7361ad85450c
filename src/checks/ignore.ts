import { isFields } from '../manifests/field';
import type { Manifest } from '../manifests/manifest';

/** Stands before the name of a rule in the annotation that keeps the rule away from an object; its value says why. */
export const IGNORE_PREFIX = 'ignore.kustruct.dev/';

/** Says whether an object gives a reason for which a rule is kept away from it. */
export function isIgnored(rule: string, manifest: Manifest): boolean {
  const { annotations } = manifest.metadata;
  return isFields(annotations) && isReason(annotations[`${IGNORE_PREFIX}${rule}`]);
}

/** Says whether the value of an annotation tells anybody anything. */
export function isReason(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}
