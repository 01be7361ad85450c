import { diffManifests } from '../manifests/diff';
import { describe, type Fields } from '../manifests/manifest';
import { isManifest } from '../manifests/plain';
import { applyJsonPatch } from './emulator/json-patch';
import { applyStrategicMerge } from './emulator/strategic-merge';
import type { Deletion, Patch } from './model/overlay';
import { orderEntries } from './order-entries';

/** So many fields are named; how many more there are is counted. */
const MOST_FIELDS = 12;

/**
 * The comment above a patch: the object, the path of the construct that made it, the fields that the patch changes, and
 * the elements that it names only to keep their order. Values are left out, because they stand below, and because some
 * are secrets; lines of the program are, because they change with every line above.
 */
export function commentOn(patch: Patch): string {
  const { base, path } = patch;
  const kept = patch.type === 'merge' ? orderEntries(base, patch.fields) : [];
  const lines = [
    `Changes ${madeBy(base, path)}`,
    ...fieldLines(changedFields(patch)),
    ...(kept.length > 0 ? ['Names these only to keep their order', ...fieldLines(kept)] : []),
  ];
  return commentOf(lines);
}

/** The comment above the patch that deletes objects: which these are, and by which constructs they are made. */
export function commentOnDeletions(deletions: readonly Deletion[]): string {
  const objects = deletions.flatMap((deletion) => deletion.objects);
  return commentOf(['Deletes', ...objects.map(({ fields, path }) => `  ${madeBy(fields, path)}`)]);
}

function commentOf(lines: readonly string[]): string {
  return lines.map((line) => `# ${oneLine(line)}\n`).join('');
}

function madeBy(object: Fields, path: string | undefined): string {
  return `${isManifest(object) ? describe(object) : ''}${path ? `, made by ${path}` : ''}`;
}

function fieldLines(fields: readonly string[]): readonly string[] {
  const more = fields.length - MOST_FIELDS;
  return [...fields.slice(0, MOST_FIELDS).map((field) => `  ${field}`), ...(more > 0 ? [`  and ${more} more`] : [])];
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
