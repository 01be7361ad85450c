import { join } from 'node:path';
import { App, Chart, environments, Include } from 'kustruct';
import { kustomizeBuild, type Release, writeTree } from '../../kubectl';

const KUSTOMIZATION = { kind: 'Kustomization' };

/** Values as people write them, in fields that accept any value. */
const VALUES = [
  '~',
  'null',
  '',
  '[null]',
  '{ a: null }',
  '{}',
  '[]',
  '""',
  'yes',
  'No',
  'on',
  'y',
  'N',
  'true',
  '"true"',
  '12345678901234567890',
  '-9223372036854775808',
  '9007199254740993',
  '0',
  '-0',
  '0x1F',
  '0o17',
  '017',
  '0777',
  '1_000',
  '+1',
  '0b101',
  '1.0',
  '1e3',
  '1.5',
  '.5',
  '1.',
  '"1e3"',
  '10:30',
  '1:2:3',
  '2024-01-31',
  '2024-01-31T10:00:00Z',
  '.',
  '<<',
  '=',
  "'<<'",
  '|\n    two\n    lines',
  '>-\n    folded\n    text',
  '"\\u00e9\\t\\x41"',
  'é',
  '!!str 12',
  '&a 1',
];

/** A folder with one file and one object, which has these values in order. */
function thing(values: readonly string[]): string {
  const spec = values.map((value, place) => `  v${place}: ${value}\n`).join('');
  return writeTree({
    'kustomization.yaml': 'resources: [things.yaml]\n',
    'things.yaml': `apiVersion: acme.example/v1\nkind: Thing\nmetadata:\n  name: thing\nspec:\n${spec}  yes: key\n`,
  });
}

const folder = thing(VALUES);
/** Each field has the value of the field before it, so that most fields change their type. */
const shifted = thing(['shifted', ...VALUES]);

describe.each<Release>(['oldest', 'newest'])('values of an included file, with the %s Kustomize', (release) => {
  const original = kustomizeBuild(folder, release);

  test('build to the same values as the file itself', () => {
    const app = new App({ outdir: writeTree({}) });
    new Include(new Chart(app, 'shop'), 'things', { files: folder, exclude: KUSTOMIZATION });
    app.synth();
    expect(kustomizeBuild(join(app.outdir, 'base'), release)).toEqual(original);
  });

  test('build to the same values in each environment, even if they differ', () => {
    const outdir = writeTree({});
    environments(
      { dev: {}, prod: {} },
      (app, { name }) => {
        const chart = new Chart(app, 'shop');
        new Include(chart, 'things', { files: name === 'dev' ? folder : shifted, exclude: KUSTOMIZATION });
      },
      { outdir },
    ).synth();
    expect(kustomizeBuild(join(outdir, 'overlays/dev'), release)).toEqual(original);
    expect(kustomizeBuild(join(outdir, 'overlays/prod'), release)).toEqual(kustomizeBuild(shifted, release));
  });
});
