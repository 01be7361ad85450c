import type { SuccessPolicy, SuccessPolicyRule } from '../../kubernetes/generated/batch/v1';
import { quote } from '../../manifests/literal';
import { apiType } from '../api-type';
import { jobSpec } from '../api-types';
import { law } from '../law';

const ABOUT = {
  name: 'job-policies',
  why: 'the API server refuses the Job',
  fix: "set which indexes must succeed: { rules: [{ succeededIndexes: '0,2-4', succeededCount: 2 }] }",
};

/** https://kubernetes.io/docs/concepts/workloads/controllers/job/#success-policy */
export const jobSuccessPolicies = [
  law({
    ...ABOUT,
    type: apiType<SuccessPolicy>('batch/v1.SuccessPolicy'),
    check({ rules = [] }, place) {
      if (rules.length === 0 || rules.length > 20) {
        place.refuse(['rules'], `there are ${rules.length} rules; there must be 1 to 20`);
      }
    },
  }),
  law({
    ...ABOUT,
    type: apiType<SuccessPolicyRule>('batch/v1.SuccessPolicyRule'),
    check({ succeededIndexes, succeededCount }, place) {
      const { completionMode, completions } = place.enclosing(jobSpec) ?? {};
      if (completionMode !== 'Indexed' || completions === undefined) {
        return;
      }
      if (succeededIndexes === undefined && succeededCount === undefined) {
        place.refuse([], 'a rule has neither succeededIndexes nor succeededCount');
      }
      const indexes = indexesOf(succeededIndexes ?? '', completions);
      if (indexes === undefined || (succeededIndexes ?? '').length > LONGEST) {
        const what = `succeededIndexes is ${quote(succeededIndexes ?? '')}, which is not a list of indexes below ${completions} in ascending order`;
        place.refuse(['succeededIndexes'], what);
      }
      const most = succeededIndexes === undefined ? completions : Math.min(indexes ?? 0, completions);
      if (succeededCount !== undefined && (succeededCount < 0 || succeededCount > most)) {
        place.refuse(['succeededCount'], `succeededCount is ${succeededCount}; it must be from 0 to ${most}`);
      }
    },
  }),
];

const LONGEST = 64 * 1024;

/** The number of indexes in a text such as `1,3-5`; undefined if they are not in order. */
function indexesOf(text: string, completions: number): number | undefined {
  let total = 0;
  let last = Number.NEGATIVE_INFINITY;
  for (const interval of text === '' ? [] : text.split(',')) {
    const [, from = '', to = from] = /^(\+?\d+)(?:-(\+?\d+))?$/.exec(interval) ?? [];
    const [first, end] = [Number(from), Number(to)];
    const isOrdered = from !== '' && first > last && (interval.includes('-') ? first < end : true);
    if (!isOrdered || end >= completions) {
      return undefined;
    }
    total += end - first + 1;
    last = end;
  }
  return total;
}
