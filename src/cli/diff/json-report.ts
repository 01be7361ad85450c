import type { FieldChange, ObjectChange } from '../../changes/model/change';
import { toJson } from '../../manifests/json';
import { toRecords } from '../../problems/format';
import type { DiffResult } from './result';
import { totalOf } from './totals';

const VERSION = 1;

/** The differences as JSON. */
export function jsonReport(result: DiffResult, code: number): string {
  const { before, after, environments, notes, problems } = result;
  const drift = environments.flatMap(({ environment, drift }) => recordsOf(environment, drift?.changes ?? []));
  return `${toJson({
    version: VERSION,
    code,
    before,
    after,
    changes: environments.flatMap(({ environment, changes }) => recordsOf(environment, changes)),
    ...(environments.some(({ drift }) => drift !== undefined) && { drift }),
    summary: totalOf(environments.map(({ summary }) => summary)),
    environments: environments.map(({ environment: name, only, summary }) => ({ name, only, summary })),
    notes,
    problems: toRecords(problems),
  })}\n`;
}

/** The objects that differ in an environment. */
export function recordsOf(environment: string, changes: readonly ObjectChange[]): unknown[] {
  return changes.map(({ object, change, formerly, fields, consequences }) => {
    return { environment, object, change, formerly, fields: fields.map(fieldRecord), consequences };
  });
}

function fieldRecord({ field, before, after, difference, secret }: FieldChange): unknown {
  return { field, before, after, difference, secret };
}
