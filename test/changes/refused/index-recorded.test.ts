import { refusals } from '../../../src/changes/refused/index';
import { fieldPath, isMap, overlap } from '../../../src/manifests/field';
import { groupBy } from '../../../src/manifests/group-by';
import type { Manifest, Value } from '../../../src/manifests/manifest';
import { isManifest } from '../../../src/manifests/plain';
import { recordedUpdates, validatedUpdates } from '../../verdicts/recorded';

type Update = ReturnType<typeof recordedUpdates>[number];

/** How many of the changes that the server refuses are told, at least, in percent. */
const LEAST = 99;

function manifestOf(value: Value): Manifest {
  if (!isMap(value) || !isManifest(value)) {
    throw new Error('this is not a manifest');
  }
  return value;
}

function fieldsTold(update: Update): readonly string[] {
  const known = told.get(update);
  const fields = known ?? refusals(manifestOf(update.before), manifestOf(update.document)).map(({ at }) => at);
  told.set(update, fields);
  return fields;
}

const told = new Map<Update, readonly string[]>();

/** The path of what was changed, as findings write it. */
function changedField({ path = '' }: Update): string {
  const steps = path.split('/').slice(1);
  return steps
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((field, step) => fieldPath(field, /^(?:\d+|-)$/.test(step) ? Number(step.replace('-', '0')) : step), '');
}

/** Whether it is told, of the field that the server names or of the one that was changed. */
function isTold(update: Update): boolean {
  const fields = [...(update.causes ?? []).map(({ field }) => field), changedField(update)];
  return fieldsTold(update).some((at) => fields.some((field) => overlap(field, at)));
}

function table(refused: readonly Update[]): string {
  const rows = [...groupBy(refused, ({ kind }) => kind)].map(([kind, updates]) => {
    const percent = (100 * updates.filter(isTold).length) / updates.length;
    return `${kind.padEnd(34)}${String(updates.length).padStart(6)}${percent.toFixed(1).padStart(8)} %`;
  });
  return `${'refused changes'.padEnd(34)}${'times'.padStart(6)}${'told'.padStart(8)}\n${rows.sort().join('\n')}\n`;
}

describe.each(['update.jsonl.gz', 'update-cluster.jsonl.gz'])('beside what a kube-apiserver answered, %s', (file) => {
  const updates = recordedUpdates(file);
  const refused = updates.filter(({ accepted }) => !accepted);

  test('no change is told as refused that the server takes', () => {
    const wrong = updates.filter((update) => update.accepted && fieldsTold(update).length > 0);
    expect(wrong.map(({ base, op, path, value }) => ({ base, op, path, value }))).toEqual([]);
    expect(updates.length - refused.length).toBeGreaterThan(1900);
  });

  test(`at least ${LEAST} % of the changes that the server refuses are told, with the field`, () => {
    process.stdout.write(`${table(refused)}\n`);
    expect(refused.length).toBeGreaterThan(900);
    expect((100 * refused.filter(isTold).length) / refused.length).toBeGreaterThanOrEqual(LEAST);
  });
});

describe('beside the validation of a kube-apiserver, of objects that were changed at random', () => {
  const updates = validatedUpdates();

  test.each([true, false])('a change is told as the server judges it, where it takes it: %s', (accepted) => {
    const asked = updates.filter((update) => update.accepted === accepted);
    const wrong = asked.filter(({ objects: [before, after] }) => {
      return refusals(manifestOf(before), manifestOf(after)).length > 0 === accepted;
    });
    expect(asked.length).toBeGreaterThan(1900);
    expect(wrong.map(({ base, before, edits }) => ({ base, before, edits }))).toEqual([]);
  });
});
