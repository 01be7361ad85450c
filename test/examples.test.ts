import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { App, type Environments, type Rendering, type Synthesis } from 'kustruct';
import { byIdentity } from './by-identity';
import { kustomizeBuild, writeTree } from './kubectl';

const EXAMPLES = join(__dirname, '../examples');
const names = readdirSync(EXAMPLES).filter((name) => existsSync(join(EXAMPLES, name, 'main.ts')));

interface Example {
  readonly app: App | Environments;
  readonly synthesis: Synthesis;
}

/** Runs an example as a program would run, into a folder of its own. */
function run(name: string): Example {
  process.env.CDK8S_OUTDIR = writeTree({});
  try {
    return jest.requireActual(join(EXAMPLES, name, 'main.ts'));
  } finally {
    delete process.env.CDK8S_OUTDIR;
  }
}

/** Each folder that can be applied, and what building it must give. */
function folders({ app }: Example): (readonly [folder: string, rendering: Rendering])[] {
  return app instanceof App
    ? [['base', app.render()]]
    : [...app.render()].map(([name, rendering]) => [`overlays/${name}`, rendering] as const);
}

test('there are examples', () => {
  expect(names).toEqual(expect.arrayContaining(['guestbook', 'shop']));
});

describe.each(names)('the example %s', (name) => {
  const example = run(name);
  const { outdir } = example.synthesis;

  test.each(folders(example))('builds %s with the real Kustomize to what was rendered', (folder, rendering) => {
    const built = byIdentity(kustomizeBuild(join(outdir, folder)));
    expect(built).toEqual(byIdentity(rendering.map(({ manifest }) => manifest)));
  });

  test.each(folders(example))('builds %s chart by chart, too', (folder, rendering) => {
    const charts = readdirSync(join(outdir, folder), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const built = charts.flatMap((chart) => kustomizeBuild(join(outdir, folder, chart.name)));
    expect(built).toHaveLength(rendering.length);
  });

  test('writes nothing on a second run', () => {
    expect(example.app.synth().written).toEqual([]);
  });
});
