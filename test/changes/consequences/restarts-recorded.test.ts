import { isMap } from '../../../src/manifests/field';
import type { Manifest, Value } from '../../../src/manifests/manifest';
import { isManifest } from '../../../src/manifests/plain';
import { recordedRollouts } from '../../verdicts/recorded';
import { told } from './consequence-texts';

function manifestOf(value: Value): Manifest {
  if (!isMap(value) || !isManifest(value)) {
    throw new Error('this is not a manifest');
  }
  return value;
}

/** Nobody runs pods that are scaled to nothing, and whoever waits has a new revision all the same. */
const NEW_REVISION = ['rollout', 'held-rollout'];

describe('beside what controllers of a real cluster did, a comparison', () => {
  const rollouts = recordedRollouts();

  test('tells of every new revision, and of none where there is none', () => {
    const wrong = rollouts.filter(({ before, after, rolls }) => {
      const rules = told([manifestOf(before)], [manifestOf(after)], 'restarts', 'stale').map(
        (text) => text.split(':')[0] ?? '',
      );
      return rules.some((rule) => NEW_REVISION.includes(rule)) !== rolls;
    });
    expect(wrong.map(({ base, op, path, value }) => ({ base, op, path, value }))).toEqual([]);
    expect(rollouts.filter(({ rolls }) => rolls).length).toBeGreaterThan(250);
    expect(rollouts.filter(({ rolls }) => !rolls).length).toBeGreaterThan(150);
  });
});
