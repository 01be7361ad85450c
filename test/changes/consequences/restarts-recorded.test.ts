import { isMap } from '../../../src/manifests/field';
import type { Manifest, Value } from '../../../src/manifests/manifest';
import { isManifest } from '../../../src/manifests/plain';
import { recordedRollouts } from '../../verdicts/recorded';
import { consequencesOf } from './consequence-texts';

function manifestOf(value: Value): Manifest {
  if (!isMap(value) || !isManifest(value)) {
    throw new Error('this is not a manifest');
  }
  return value;
}

/** A workload with 0 replicas has no new revision; a paused rollout has one. */
const NEW_REVISION = ['rollout', 'held-rollout'];

describe('recorded rollouts of a real cluster', () => {
  const rollouts = recordedRollouts();

  test('are reported exactly if they have a new revision', () => {
    const mistakes = rollouts.filter(({ before, after, rolls }) => {
      const rules = consequencesOf([manifestOf(before)], [manifestOf(after)], 'restarts', 'stale').map(
        (text) => text.split(':')[0] ?? '',
      );
      return rules.some((rule) => NEW_REVISION.includes(rule)) !== rolls;
    });
    expect(mistakes.map(({ base, op, path, value }) => ({ base, op, path, value }))).toEqual([]);
    expect(rollouts.filter(({ rolls }) => rolls).length).toBeGreaterThan(250);
    expect(rollouts.filter(({ rolls }) => !rolls).length).toBeGreaterThan(150);
  });
});
