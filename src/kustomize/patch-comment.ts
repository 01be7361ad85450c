import { diffManifests } from '../manifests/diff';
import { describe, type Fields } from '../manifests/manifest';
import { isManifest } from '../manifests/plain';
import { applyJsonPatch } from './emulator/json-patch';
import { applyStrategicMerge } from './emulator/strategic-merge';
import type { Deletion, Patch } from './model/overlay';
import { orderEntries } from './order-entries';

/** At most this many fields are listed; the rest is only counted. */
const MOST_FIELDS = 12;

/**
 * The comment above a patch: the object, the path of its construct, the changed fields, and the elements that are named only to
 * keep their order. It contains no values, because they follow below and some are secrets, and no line numbers of the program,
 * because every edit would change them.
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

/** The comment above the patch that deletes objects: the objects and the paths of their constructs. */
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

/** Keys of annotations may contain anything, and a line break would end the comment. */
function oneLine(text: string): string {
  return text.replace(/[^\x20-\x7e\u00a0-\ud7ff\ue000-\ufffd]/g, '?').replace(/[\u2028\u2029\ufeff\u0085]/g, '?');
}
