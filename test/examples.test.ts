import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { App, Synthesis } from 'kustruct';
import { byIdentity } from './by-identity';
import { kustomizeBuild, writeTree } from './kubectl';

const EXAMPLES = join(__dirname, '../examples');
const names = readdirSync(EXAMPLES).filter((name) => existsSync(join(EXAMPLES, name, 'main.ts')));

interface Example {
  readonly app: App;
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

test('there are examples', () => {
  expect(names).toContain('guestbook');
});

describe.each(names)('the example %s', (name) => {
  const { app, synthesis } = run(name);

  test('builds with the real Kustomize to what was rendered', () => {
    const rendered = app.render().map(({ manifest }) => manifest);
    expect(byIdentity(kustomizeBuild(join(synthesis.outdir, 'base')))).toEqual(byIdentity(rendered));
  });

  test('builds chart by chart, too', () => {
    const charts = readdirSync(join(synthesis.outdir, 'base'), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    const built = charts.flatMap(({ name: chart }) => kustomizeBuild(join(synthesis.outdir, 'base', chart)));
    expect(built).toHaveLength(synthesis.objects);
  });

  test('writes nothing on a second run', () => {
    expect(app.synth().written).toEqual([]);
  });
});
