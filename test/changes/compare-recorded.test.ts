import { compare } from '../../src/changes/compare';
import { isMap } from '../../src/manifests/field';
import type { Manifest, Value } from '../../src/manifests/manifest';
import { isManifest } from '../../src/manifests/plain';
import { appliedChanges } from '../verdicts/recorded';
import { rendering } from './rendering';

type Applied = ReturnType<typeof appliedChanges>[number];

function manifestOf(value: Value): Manifest {
  if (!isMap(value) || !isManifest(value)) {
    throw new Error('this is not a manifest');
  }
  return value;
}

function reported({ objects: [before, after] }: Applied): 'refused' | 'changed' | 'nothing' {
  const [change] = compare(rendering(manifestOf(before)), rendering(manifestOf(after))).changes;
  const isRefused = change?.consequences.some(({ kind }) => kind === 'refused') === true;
  return isRefused ? 'refused' : (change?.fields.length ?? 0) > 0 ? 'changed' : 'nothing';
}

describe('a manifest that is applied over another one is reported as a kube-apiserver recorded it', () => {
  const recorded = appliedChanges();
  const answers = [
    ['refused', recorded.filter(({ accepted }) => !accepted)],
    ['changed', recorded.filter(({ changes }) => changes === true)],
    ['nothing', recorded.filter(({ changes }) => changes === false)],
  ] as const;

  test.each(answers)('%s', (answer, changes) => {
    expect(changes.length).toBeGreaterThan(400);
    const wrong = changes.filter((change) => reported(change) !== answer);
    expect(wrong.map(({ base, before, edits }) => ({ base, before, edits }))).toEqual([]);
  });
});
