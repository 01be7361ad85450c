import { counted } from '../../changes/model/template-changes';
import { toJson } from '../../manifests/json';
import {
  type ConsequenceGroup,
  type ConsequencePlace,
  type FieldGroup,
  type FieldPlace,
  type GroupedChanges,
  isExpected,
  type ObjectGroup,
} from './grouped';
import { code, htmlCode, sentence } from './markdown-text';
import { nameOf, shownValues } from './shown-values';

/** How much detail is reported, less with each step. */
export const DETAILS = ['all', 'objects', 'consequences', 'sentences', 'counts'] as const;

/** One of the steps by which a comment gets shorter. */
export type Detail = (typeof DETAILS)[number];

const MOST_PLACES = 5;

/** Consequences, the worst first, then objects with their fields, and counts of what is left out. */
export function changesSection(changes: GroupedChanges, environments: number, detail: Detail): string {
  const unexpected = changes.consequences.filter((group) => !isExpected(group));
  const expected = changes.consequences.filter(isExpected);
  const list = (groups: readonly ConsequenceGroup[]) =>
    groups.map((group) => consequenceItem(group, environments, detail)).join('\n');
  const title = `${counted(expected.length, 'consequence')} that ${expected.length === 1 ? 'is' : 'are'} to be expected`;
  const parts =
    detail === 'counts'
      ? []
      : [list(unexpected), folded(title, list(expected)), objectsPart(changes, environments, detail)];
  return [...parts, leftOut(changes, detail)].filter((part) => part !== '').join('\n\n');
}

function consequenceItem(group: ConsequenceGroup, environments: number, detail: Detail): string {
  const { consequence, isSimilar, places } = group;
  const { kind, field, what, why, fix, accepted } = consequence;
  const shown = places.slice(0, MOST_PLACES).map((place) => placeOf(place, environments));
  const more = places.length > MOST_PLACES ? [`and ${places.length - MOST_PLACES} more objects`] : [];
  const at = field === undefined || isSimilar ? '' : `, ${code(field)}`;
  const where = `${[...shown, ...more].join(', ')}${at}`;
  const advice = isExpected(group) ? [] : [`why: ${sentence(why)}`, `fix: ${sentence(fix)}`];
  const end = accepted === undefined ? advice : [`accepted: ${sentence(accepted)}`];
  const lines = detail === 'sentences' ? [] : end;
  const others = isSimilar ? `, and the same for ${places.length - 1} others` : '';
  return `- ${[`**${kind}** ${sentence(what)}${others}`, where, ...lines].join('<br>')}`;
}

function placeOf({ object, file, line, environments }: ConsequencePlace, all: number): string {
  const source = file === undefined ? [] : [code(line === undefined ? file : `${file}:${line}`)];
  const inner = [...source, ...only(environments, all)];
  return `${code(nameOf(object))}${inner.length === 0 ? '' : ` (${inner.join(', ')})`}`;
}

function objectsPart({ objects, fields }: GroupedChanges, environments: number, detail: Detail): string {
  if (detail !== 'all' && detail !== 'objects') {
    return '';
  }
  const isWhole = detail === 'all';
  const items = objects
    .filter((group) => !isWhole || isOneLine(group))
    .map((group) => `- ${titleOf(group, environments)}`);
  const details = objects
    .filter((group) => isWhole && !isOneLine(group))
    .map((group) => objectItem(group, environments));
  const folds = isWhole ? fields.map((group) => fieldItem(group, environments)) : [];
  return [items.join('\n'), ...details, ...folds].filter((part) => part !== '').join('\n\n');
}

/** Added and removed objects have no fields that differ. */
function isOneLine({ fields, folded: shared }: ObjectGroup): boolean {
  return fields.length + shared === 0;
}

function titleOf({ object, change, formerly, environments }: ObjectGroup, all: number): string {
  const was = formerly === undefined ? '' : `, was ${htmlCode(nameOf(formerly))}`;
  return `${change} ${htmlCode(nameOf(object))}${was}${only(environments, all)
    .map((names) => `, ${names}`)
    .join('')}`;
}

function objectItem(group: ObjectGroup, all: number): string {
  const { fields, folded: shared, environments } = group;
  const lines = fields.map((place) => fieldLine(place, environments.length));
  const more = shared === 0 ? [] : [`- and ${counted(shared, 'field')} as in other objects`];
  return folded(titleOf(group, all), [...lines, ...more].join('\n'));
}

function fieldItem({ field, objects }: FieldGroup, all: number): string {
  const names = objects.map(
    ({ object, environments }) => `- ${[code(nameOf(object)), ...only(environments, all)].join(', ')}`,
  );
  return folded(
    `changed ${counted(objects.length, 'object')}: ${htmlCode(field.field)}`,
    [fieldLine({ field, environments: [] }, 0), ...names].join('\n'),
  );
}

function fieldLine({ field, environments }: FieldPlace, all: number): string {
  const [before, after] = shownValues(field);
  const order = field.difference === 'reordered' ? ', only the order differs' : '';
  const where = only(environments, all).map((names) => `, ${names}`);
  return `- ${code(field.field)}: ${code(before)} → ${code(after)}${order}${where.join('')}`;
}

function folded(title: string, content: string): string {
  return content === '' ? '' : `<details><summary>${title}</summary>\n\n${content}\n\n</details>`;
}

/** The counts of what a step leaves out. */
function leftOut({ consequences, fields, objects }: GroupedChanges, detail: Detail): string {
  const all = new Set([...objects, ...fields.flatMap((group) => group.objects)].map(({ object }) => toJson(object)));
  const changed = fields.length + objects.reduce((sum, group) => sum + group.fields.length, 0);
  const step = DETAILS.indexOf(detail);
  const counts = [
    ...(step >= DETAILS.indexOf('counts') ? [counted(consequences.length, 'consequence')] : []),
    ...(detail === 'sentences' ? [`the reasons of ${counted(consequences.length, 'consequence')}`] : []),
    ...(step >= DETAILS.indexOf('consequences') ? [counted(all.size, 'object')] : []),
    ...(step >= DETAILS.indexOf('objects') ? [`changes of ${counted(changed, 'field')}`] : []),
  ];
  return counts.length === 0
    ? ''
    : `Left out, because of the limit on comments: ${counts.join(', ')}. \`kustruct diff\` shows all of it.`;
}

function only(environments: readonly string[], all: number): string[] {
  return environments.length === all ? [] : [`in ${environments.map(htmlCode).join(', ')}`];
}
