import { literal, literalKey } from '../manifests/literal';
import type { Rendered } from '../manifests/manifest';
import { mapAt } from '../manifests/read-fields';

/**
 * How to write an exception to a rule where an object is defined: as a prop of its construct, as a call of `configureRules()`, or
 * as a comment in its file.
 *
 * @param reason an example of a reason
 * @returns undefined for an object of unknown origin
 */
export function exceptionFor(rule: string, reason: string, rendered: Rendered): string | undefined {
  const { manifest, path, origin, typed = false } = rendered;
  const settings = `{ ${literalKey(rule)}: { severity: 'off', reason: ${literal(reason)} } }`;
  if (path !== '') {
    // Some kinds have a field `rules`.
    const isTaken = manifest.rules !== undefined || mapAt(manifest, 'spec').rules !== undefined;
    return typed && !isTaken ? `rules: ${settings}` : `configureRules(object, ${settings})`;
  }
  const file = origin?.placeOf?.()?.file;
  if (file === undefined) {
    return undefined;
  }
  // JSON has no comments.
  return file.endsWith('.json')
    ? `in package.json: "kustruct": { "rules": { "${rule}": { "severity": "off", "reason": "${reason}" } } }`
    : `# kustruct-ignore ${rule}: ${reason}`;
}
