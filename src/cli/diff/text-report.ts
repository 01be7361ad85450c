import { formatProblems } from '../../problems/format';
import {
  type ConsequenceGroup,
  type ConsequencePlace,
  type EnvironmentChanges,
  type FieldGroup,
  type FieldPlace,
  grouped,
  isExpected,
  type ObjectGroup,
} from './grouped';
import type { DiffResult, EnvironmentResult } from './result';
import { nameOf, printable, shownValues } from './shown-values';
import { hasChanges, inWords, NO_KNOWN_CHANGE } from './totals';

const MOST_PLACES = 5;
const RULE_COLUMN = 68;

/**
 * The differences as text: consequences, the worst first, then objects with their fields, and a line for each
 * environment.
 */
export function textReport(result: DiffResult): string {
  const { before, after, environments, notes, problems } = result;
  const drift = environments.flatMap(({ environment, drift }) =>
    drift ? [{ environment, changes: drift.changes }] : [],
  );
  const count = environments.length;
  return [
    // If the program is refused, the sides have no names.
    before === '' ? '' : `${before} -> ${after}\n`,
    ...notes.map((note) => `note  ${note}\n`),
    section(environments, count),
    drift.some(({ changes }) => changes.length > 0)
      ? `drift: the cluster differs, and nothing here changed it\n\n${section(drift, count)}`
      : '',
    problems.length === 0 ? '' : `${formatProblems(problems, 'kustruct diff --json')}\n`,
    summaryLines(result),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** The objects and fields that differ, without the consequences; empty if no field that the API reads differs. */
export function objectsText(changes: readonly EnvironmentChanges[], environments: number): string {
  const { fields, objects } = grouped(changes);
  return [
    ...objects.map((group) => objectText(group, environments)),
    ...fields.map((group) => foldText(group, environments)),
  ].join('');
}

function section(changes: readonly EnvironmentChanges[], environments: number): string {
  const consequences = grouped(changes).consequences.map((group) => consequenceText(group, environments));
  const objects = objectsText(changes, environments);
  return [...consequences, ...(objects === '' ? [] : [objects])].join('\n');
}

function consequenceText({ consequence, isSimilar, places }: ConsequenceGroup, environments: number): string {
  const { kind, rule, what, why, fix, accepted } = consequence;
  const head = `${kind}  ${printable(what)}${isSimilar ? `, and the same for ${places.length - 1} others` : ''}`;
  const shown = places.slice(0, MOST_PLACES).map((place) => placeText(place, environments));
  const more = places.length > MOST_PLACES ? [`       and ${places.length - MOST_PLACES} more objects`] : [];
  const advice = isExpected({ consequence }) ? [] : [`  why  ${printable(why)}`, `  fix  ${printable(fix)}`];
  const end = accepted === undefined ? advice : [`  accepted  ${printable(accepted)}`];
  return `${[`${`${head}  `.padEnd(RULE_COLUMN)}${rule}`, ...shown, ...more, ...end].join('\n')}\n`;
}

function placeText(place: ConsequencePlace, environments: number): string {
  const { object, field, file, line } = place;
  const source = file === undefined ? undefined : line === undefined ? file : `${file}:${line}`;
  const parts = [source, nameOf(object), field, only(place.environments, environments)];
  return `  at   ${parts.filter((part) => part !== undefined && part !== '').join('   ')}`;
}

const MARKS = { added: '+', removed: '-', changed: '~', replaced: '~' } as const;

function objectText({ object, change, formerly, fields, folded, environments }: ObjectGroup, all: number): string {
  const was = formerly === undefined ? '' : `   was ${nameOf(formerly)}`;
  const head = `${MARKS[change]} ${object.apiVersion} ${nameOf(object)}${was}${spaced(only(environments, all))}\n`;
  const more =
    folded === 0 ? '' : `    and ${folded === 1 ? '1 field' : `${folded} fields`} as in other objects, below\n`;
  return `${head}${fields.map((place) => fieldText(place, environments.length)).join('')}${more}`;
}

function fieldText({ field, environments }: FieldPlace, all: number): string {
  const [before, after] = shownValues(field);
  const reordered = field.difference === 'reordered' ? '   only the order differs' : '';
  return `    ${printable(field.field)}   ${before} -> ${after}${reordered}${spaced(only(environments, all))}\n`;
}

function foldText({ field, objects }: FieldGroup, all: number): string {
  const names = objects
    .slice(0, MOST_PLACES)
    .map(({ object, environments }) => `${nameOf(object)}${inside(only(environments, all))}`);
  const more = objects.length > MOST_PLACES ? [`and ${objects.length - MOST_PLACES} more`] : [];
  return `~ ${objects.length} objects: ${[...names, ...more].join(', ')}\n${fieldText({ field, environments: [] }, 0)}`;
}

function only(environments: readonly string[], all: number): string {
  return environments.length === all ? '' : `in ${environments.join(', ')}`;
}

function spaced(text: string): string {
  return text === '' ? '' : `   ${text}`;
}

function inside(text: string): string {
  return text === '' ? '' : ` (${text})`;
}

function summaryLines({ environments, problems }: DiffResult): string {
  const width = Math.max(0, ...environments.map(({ environment }) => environment.length));
  const lines = environments.map((result) => {
    const name = result.environment === '' ? '' : `${result.environment.padEnd(width)}  `;
    return `${name}${summaryOf(result)}\n`;
  });
  return environments.length === 0 && problems.length > 0 ? 'nothing could be compared\n' : lines.join('');
}

/** The summary of one environment, on one line. */
function summaryOf({ summary, only: side, drift, isPartial = false }: EnvironmentResult): string {
  const drifted = drift?.changes.length ?? 0;
  return [
    hasChanges(summary) ? inWords(summary) : isPartial ? NO_KNOWN_CHANGE : 'nothing changes',
    summary.isRoutine ? 'routine: only images change' : '',
    drifted === 0 ? '' : `drift in ${drifted === 1 ? '1 object' : `${drifted} objects`}`,
    side === undefined ? '' : side === 'after' ? 'the environment is new' : 'the environment is removed',
  ]
    .filter((part) => part !== '')
    .join('; ');
}
