import { diffManifests } from '../manifests/diff';
import { describe, type Fields } from '../manifests/manifest';
import { isManifest } from '../manifests/plain';
import { applyJsonPatch } from './emulator/json-patch';
import { applyStrategicMerge } from './emulator/strategic-merge';
import type { Patch } from './model/overlay';
import { pathInPackage } from './path-in-package';

/** So many fields are named; how many more there are is counted. */
const MOST_FIELDS = 12;

/**
 * The comment on top of the file of a patch: the object, the line of the user's program that made it, and the fields that
 * the patch changes. Values are left out, because they stand below, and because some are secrets.
 */
export function commentOn(patch: Patch): string {
  const fields = changedFields(patch);
  const source = patch.wanted?.origin?.source;
  const origin = source === undefined ? '' : `, made at ${pathInPackage(source.file)}:${source.line}`;
  const lines = [
    `${patch.wanted === undefined ? 'Deletes' : 'Changes'} ${nameOf(patch.base)}${origin}`,
    ...fields.slice(0, MOST_FIELDS).map((field) => `  ${field}`),
    ...(fields.length > MOST_FIELDS ? [`  and ${fields.length - MOST_FIELDS} more`] : []),
  ];
  return lines.map((line) => `# ${oneLine(line)}\n`).join('');
}

function nameOf(manifest: Fields): string {
  return isManifest(manifest) ? describe(manifest) : '';
}

function changedFields(patch: Patch): readonly string[] {
  const { base } = patch;
  const patched = patch.type === 'json' ? applyJsonPatch(base, patch.operations) : applyStrategicMerge(base, patch);
  return patched !== undefined && isManifest(base) && isManifest(patched)
    ? diffManifests(base, patched).map(({ field }) => field)
    : [];
}

/** Keys of annotations may hold anything, and a line break would end the comment. */
function oneLine(text: string): string {
  return text.replace(/[^\x20-\x7e\u00a0-\ud7ff\ue000-\ufffd]/g, '?').replace(/[\u2028\u2029\ufeff\u0085]/g, '?');
}
