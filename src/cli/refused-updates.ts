import type { Problem } from '../problems/problem';
import { changedSince } from './diff/changed-since';
import { setPending } from './pending-refusals';
import type { CapturedSynth } from './session';

/**
 * What a cluster that has the committed output would refuse of what was written: fields that may not change. It stays until the
 * change is committed. Without git, or if nothing is committed yet, nothing is known or reported.
 */
export async function refusedUpdates(taken: readonly CapturedSynth[]): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const each of taken) {
    const { outdir } = each.delivery;
    // Most changes are of files that are not committed, or of none: what reads and judges is loaded for the others alone.
    const found = changedSince(outdir, 'HEAD') ? (await import('./committed-refusals.js')).committedRefusals(each) : [];
    setPending(outdir, found.length > 0);
    problems.push(...found);
  }
  return problems;
}
