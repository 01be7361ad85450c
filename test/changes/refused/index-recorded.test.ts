import { refusals } from '../../../src/changes/refused/index';
import { fieldPath, isMap, overlap } from '../../../src/manifests/field';
import { groupBy } from '../../../src/manifests/group-by';
import type { Manifest, Value } from '../../../src/manifests/manifest';
import { isManifest } from '../../../src/manifests/plain';
import { recordedUpdates, validatedUpdates } from '../../verdicts/recorded';

type Update = ReturnType<typeof recordedUpdates>[number];

/** The minimum of refused changes that are reported, in percent. */
const LEAST = 99;

function manifestOf(value: Value): Manifest {
  if (!isMap(value) || !isManifest(value)) {
    throw new Error('this is not a manifest');
  }
  return value;
}

function reportedFields(update: Update): readonly string[] {
  const known = reported.get(update);
  const fields = known ?? refusals(manifestOf(update.before), manifestOf(update.document)).map(({ at }) => at);
  reported.set(update, fields);
  return fields;
}

const reported = new Map<Update, readonly string[]>();

/** The changed path in the notation of findings. */
function changedField({ path = '' }: Update): string {
  const steps = path.split('/').slice(1);
  return steps
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((field, step) => fieldPath(field, /^(?:\d+|-)$/.test(step) ? Number(step.replace('-', '0')) : step), '');
}

/** Whether it is reported, with the field that the server names or the field that was changed. */
function isReported(update: Update): boolean {
  const fields = [...(update.causes ?? []).map(({ field }) => field), changedField(update)];
  return reportedFields(update).some((at) => fields.some((field) => overlap(field, at)));
}

function table(refused: readonly Update[]): string {
  const rows = [...groupBy(refused, ({ kind }) => kind)].map(([kind, updates]) => {
    const percent = (100 * updates.filter(isReported).length) / updates.length;
    return `${kind.padEnd(34)}${String(updates.length).padStart(6)}${percent.toFixed(1).padStart(8)} %`;
  });
  return `${'refused changes'.padEnd(34)}${'times'.padStart(6)}${'found'.padStart(8)}\n${rows.sort().join('\n')}\n`;
}

describe.each(['update.jsonl.gz', 'update-cluster.jsonl.gz'])('updates that a kube-apiserver answered, %s', (file) => {
  const updates = recordedUpdates(file);
  const refused = updates.filter(({ accepted }) => !accepted);

  test('are not reported as refused if the server accepts them', () => {
    const wrong = updates.filter((update) => update.accepted && reportedFields(update).length > 0);
    expect(wrong.map(({ base, op, path, value }) => ({ base, op, path, value }))).toEqual([]);
    expect(updates.length - refused.length).toBeGreaterThan(1900);
  });

  test(`are reported with their field in at least ${LEAST} % of the refused cases`, () => {
    process.stdout.write(`${table(refused)}\n`);
    expect(refused.length).toBeGreaterThan(900);
    expect((100 * refused.filter(isReported).length) / refused.length).toBeGreaterThanOrEqual(LEAST);
  });
});

describe('random updates that a kube-apiserver validated', () => {
  const updates = validatedUpdates();

  test.each([true, false])('have the same verdict here, accepted: %s', (accepted) => {
    const asked = updates.filter((update) => update.accepted === accepted);
    const wrong = asked.filter(({ objects: [before, after] }) => {
      return refusals(manifestOf(before), manifestOf(after)).length > 0 === accepted;
    });
    expect(asked.length).toBeGreaterThan(1900);
    expect(wrong.map(({ base, before, edits }) => ({ base, before, edits }))).toEqual([]);
  });
});
