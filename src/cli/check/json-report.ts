import { groupBy } from '../../manifests/group-by';
import { toJson } from '../../manifests/json';
import { toRecords } from '../../problems/format';
import type { CheckResult } from './result';

/** The result of a check as JSON. */
export function jsonReport({ problems, unseen, ...counts }: CheckResult): string {
  const notJudged = [...groupBy(unseen, ({ reason }) => reason)].map(([reason, members]) => {
    return { reason, count: members.length, what: [...new Set(members.map(({ what }) => what))] };
  });
  return `${toJson({ ...counts, problems: toRecords(problems), notJudged })}\n`;
}
