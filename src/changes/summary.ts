import { isImageField } from './consequences/images';
import {
  type ChangeSummary,
  CONSEQUENCE_KINDS,
  type Consequence,
  type ConsequenceKind,
  type ObjectChange,
} from './model/change';
import { isVersionLabel } from './model/metadata-changes';

const RANKS: ReadonlyMap<ConsequenceKind, number> = new Map(CONSEQUENCE_KINDS.map((kind, place) => [kind, place]));
const LAST = CONSEQUENCE_KINDS.length;

/** How bad a kind of consequence is: 0 for the worst. */
export function rank(kind: ConsequenceKind): number {
  return RANKS.get(kind) ?? LAST;
}

/** Compares two changes by their worst consequences. */
export function byWorst(one: ObjectChange, other: ObjectChange): number {
  return worst(one) - worst(other);
}

function worst({ consequences: [first] }: ObjectChange): number {
  return first === undefined ? LAST : rank(first.kind);
}

/**
 * Counts what differs.
 *
 * @param all the number of objects on both sides together, matched objects counted once
 */
export function summaryOf(changes: readonly ObjectChange[], all: number): ChangeSummary {
  const counts = { added: 0, removed: 0, changed: 0, replaced: 0 };
  for (const { change } of changes) {
    counts[change]++;
  }
  const found = changes.flatMap(({ consequences }) => consequences);
  const open = found.filter(({ accepted }) => accepted === undefined);
  return {
    ...counts,
    unchanged: all - changes.length,
    consequences: countKinds(open),
    accepted: found.length - open.length,
    isRoutine: isRoutine(changes),
  };
}

function countKinds(consequences: readonly Consequence[]): ChangeSummary['consequences'] {
  const counts: { [Kind in ConsequenceKind]?: number } = {};
  for (const { kind } of consequences) {
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

/** The kinds of consequences that a routine change can have: pods run a newer image. */
const ROUTINE: ReadonlySet<string> = new Set(['images', 'restarts', 'metadata', 'configuration']);

function isRoutine(changes: readonly ObjectChange[]): boolean {
  const hasImages = changes.some(({ fields }) => fields.some(({ field }) => isImageField(field)));
  return (
    hasImages &&
    changes.every(
      ({ change, fields, consequences }) =>
        change === 'changed' &&
        fields.every((field) => isImageField(field.field) || isVersionLabel(field)) &&
        consequences.every(({ kind, rule }) => ROUTINE.has(kind) && rule !== 'older-image' && rule !== 'other-image'),
    )
  );
}
