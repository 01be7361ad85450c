import { groupBy } from '../../manifests/group-by';
import { nearest } from '../../manifests/nearest';
import type { Problem } from '../../problems/problem';
import type { IgnoreComment } from '../../reading/ignore-comments';
import { placeOfProblem } from './place-of-problem';

/** The problems that remain after comments are applied. */
export interface Silenced {
  /** The problems that no comment silences, and those of comments without effect. */
  readonly problems: readonly Problem[];
  /** How many problems comments silence. */
  readonly silenced: number;
}

/**
 * Removes the problems that comments in the files silence with a reason.
 *
 * @param names of every rule
 * @param unjudged the files that were not checked against every rule, so the use of a comment in them is unknown
 */
export function silence(
  problems: readonly Problem[],
  comments: readonly IgnoreComment[],
  names: ReadonlySet<string>,
  unjudged: ReadonlySet<string>,
): Silenced {
  const byFile = groupBy(
    comments.filter(({ reason }) => reason !== ''),
    ({ file }) => file,
  );
  const used = new Set<IgnoreComment>();
  const left = problems.filter((problem) => {
    const place = placeOfProblem(problem);
    const about = (byFile.get(place?.file ?? '') ?? []).filter((comment) => isAbout(comment, problem, place?.line));
    for (const comment of about) {
      used.add(comment);
    }
    return about.length === 0;
  });
  const faults = comments.flatMap((comment) =>
    used.has(comment) ? [] : (faultOf(comment, names, unjudged.has(comment.file)) ?? []),
  );
  return { problems: [...left, ...faults], silenced: problems.length - left.length };
}

/** If no line is known, as in some templates, a comment on the whole document applies. */
function isAbout(
  { rule, first, last, isOfDocument }: IgnoreComment,
  problem: Problem,
  line: number | undefined,
): boolean {
  const isInside = line === undefined ? isOfDocument : first <= line && line <= last;
  return problem.rule === rule && isInside;
}

function faultOf(comment: IgnoreComment, names: ReadonlySet<string>, isUnjudged: boolean): Problem | undefined {
  const { rule, reason, file, line, column } = comment;
  const fault = (what: string, why: string, fix: string): Problem => {
    return {
      severity: 'warning',
      rule: 'ignore-comment',
      what,
      where: { origin: { source: { file, line, column } } },
      why,
      fix,
    };
  };
  if (!names.has(rule)) {
    const what = rule === '' ? 'the comment names no rule' : `there is no rule "${rule}"`;
    return fault(what, 'the comment silences nothing', `name one: ${nearest(rule, [...names])}`);
  }
  if (reason === '') {
    const why = 'without a reason no one knows later whether it is still valid, and nothing is silenced';
    return fault(
      `the comment that ignores ${rule} gives no reason`,
      why,
      `give one: # kustruct-ignore ${rule}: our own mirror`,
    );
  }
  return isUnjudged
    ? undefined
    : fault(
        `the comment that ignores ${rule} silences nothing`,
        'the problem is gone, or is on another line',
        'remove it, or put it on the line of the problem',
      );
}
