import { type ChangeSummary, CONSEQUENCE_KINDS, type ConsequenceKind } from '../../changes/model/change';

/** The summaries of several environments as one; routine only where each that changes is. */
export function totalOf(summaries: readonly ChangeSummary[]): ChangeSummary {
  const sum = (count: (summary: ChangeSummary) => number) => summaries.reduce((total, each) => total + count(each), 0);
  const kinds = CONSEQUENCE_KINDS.map((kind) => [kind, sum(({ consequences }) => consequences[kind] ?? 0)] as const);
  const changing = summaries.filter(hasChanges);
  return {
    added: sum(({ added }) => added),
    removed: sum(({ removed }) => removed),
    changed: sum(({ changed }) => changed),
    replaced: sum(({ replaced }) => replaced),
    unchanged: sum(({ unchanged }) => unchanged),
    consequences: Object.fromEntries(kinds.filter(([, count]) => count > 0)),
    accepted: sum(({ accepted }) => accepted),
    isRoutine: changing.length > 0 && changing.every(({ isRoutine }) => isRoutine),
  };
}

/** Whether any object differs. */
export function hasChanges({ added, removed, changed, replaced }: ChangeSummary): boolean {
  return added + removed + changed + replaced > 0;
}

/** One count of a summary and what is counted. */
export interface Count {
  readonly what: ConsequenceKind | 'added' | 'removed' | 'changed' | 'replaced' | 'accepted';
  readonly count: number;
}

/** How many objects are added, changed, replaced and removed, without those of which there is none. */
export function objectCounts(summary: ChangeSummary): readonly Count[] {
  const counts = (['added', 'changed', 'replaced', 'removed'] as const).map((what) => ({ what, count: summary[what] }));
  return counts.filter(({ count }) => count > 0);
}

/** How many consequences there are of each kind, the worst first, and how many are accepted, without those of which there is none. */
export function consequenceCounts({ consequences, accepted }: ChangeSummary): readonly Count[] {
  const counts = CONSEQUENCE_KINDS.map((what) => ({ what, count: consequences[what] ?? 0 }));
  return [...counts, { what: 'accepted' as const, count: accepted }].filter(({ count }) => count > 0);
}
