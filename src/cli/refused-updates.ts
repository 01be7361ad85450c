import type { Problem } from '../problems/problem';
import { changedSince } from './diff/changed-since';
import { setPending } from './pending-refusals';
import type { CapturedSynth } from './session';

/**
 * The changes of the output that a cluster with the committed output would refuse: fields that cannot change. They are
 * reported until the change is committed. Without git, or before the first commit, nothing is reported.
 */
export async function refusedUpdates(taken: readonly CapturedSynth[]): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const each of taken) {
    const { outdir } = each.delivery;
    // Most runs change no committed file, so the code that reads and checks is only loaded for the others.
    const found = changedSince(outdir, 'HEAD') ? (await import('./committed-refusals.js')).committedRefusals(each) : [];
    setPending(outdir, found.length > 0);
    problems.push(...found);
  }
  return problems;
}
