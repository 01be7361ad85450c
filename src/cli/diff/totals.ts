import {
  type ChangeSummary,
  CONSEQUENCE_KINDS,
  type ConsequenceKind,
  type ObjectDifference,
} from '../../changes/model/change';

/** The summaries of several environments as one. It is routine if every environment with changes is. */
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

/** One count of a summary. */
export interface Count {
  readonly what: ConsequenceKind | ObjectDifference | 'accepted';
  readonly count: number;
}

/** How many objects are added, changed, replaced and removed, without zero counts. */
export function objectCounts(summary: ChangeSummary): readonly Count[] {
  const counts = (['added', 'changed', 'replaced', 'removed'] as const).map((what) => ({ what, count: summary[what] }));
  return counts.filter(({ count }) => count > 0);
}

/** How many consequences there are of each kind, the worst first, and how many are accepted, without zero counts. */
export function consequenceCounts({ consequences, accepted }: ChangeSummary): readonly Count[] {
  const counts = CONSEQUENCE_KINDS.map((what) => ({ what, count: consequences[what] ?? 0 }));
  return [...counts, { what: 'accepted' as const, count: accepted }].filter(({ count }) => count > 0);
}

/** Consequences that every change has, and that need no advice. */
export const EXPECTED: ReadonlySet<string> = new Set<ConsequenceKind>(['images', 'scale', 'configuration', 'metadata']);
/** Consequences that only repeat the fields of the object. */
export const ABOUT_FIELDS: ReadonlySet<string> = new Set<ConsequenceKind>(['configuration', 'metadata']);

/** Nothing that was compared differs. */
export const NO_KNOWN_CHANGE = 'no change in what is compared';

const WORDS: Readonly<Record<string, string>> = {
  loss: 'with loss of data',
  rights: 'with more rights',
  exposure: 'exposed',
  security: 'less secure',
  downtime: 'with downtime',
  stale: 'with old configuration',
  traffic: 'with other traffic',
  safety: 'less safe',
};

/** The most important counts, in words: `1 refused, 2 restarts; 3 changed`; empty without differences. */
export function inWords(summary: ChangeSummary): string {
  const important = consequenceCounts(summary).filter(({ what }) => !EXPECTED.has(what) && what !== 'replaced');
  return [important, objectCounts(summary)]
    .map((counts) => counts.map(({ what, count }) => `${count} ${wordFor(what, count)}`).join(', '))
    .filter((part) => part !== '')
    .join('; ');
}

function wordFor(what: Count['what'], count: number): string {
  return what === 'restarts' ? (count === 1 ? 'restart' : 'restarts') : (WORDS[what] ?? what);
}
