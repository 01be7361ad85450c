import { literal, literalKey } from '../manifests/literal';
import type { Rendered } from '../manifests/manifest';
import { mapAt } from '../manifests/reach';

/**
 * How an exception to a rule is written where an object was made: as a prop of a construct, as a setting of another object, or as
 * a comment in its file.
 *
 * @param reason an example of one
 * @returns nothing for an object that was made by nobody that can be named
 */
export function exceptionFor(rule: string, reason: string, rendered: Rendered): string | undefined {
  const { manifest, path, origin, typed = false } = rendered;
  const settings = `{ ${literalKey(rule)}: { severity: 'off', reason: ${literal(reason)} } }`;
  if (path !== '') {
    // Some kinds have a field of this name.
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
