import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { compare } from '../src/changes/compare';
import { markdownReport } from '../src/cli/diff/markdown-report';
import { App, Chart } from '../src/index';
import type { Rendering } from '../src/manifests/manifest';

const FOLDER = join(__dirname, 'changes/scenarios');

/** Two programs; the second is a changed version of the first. */
interface Scenario {
  before(chart: Chart): void;
  after(chart: Chart): void;
}

function render(build: Scenario['before']): Rendering {
  const app = new App();
  build(new Chart(app, 'shop', { namespace: 'shop' }));
  return app.render();
}

const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => basename(name, '.ts'));

/** The report of a scenario, without the lines of the programs, which this test ignores. */
function reportOf(name: string): string {
  const { before, after } = jest.requireActual<Scenario>(join(FOLDER, `${name}.ts`));
  const comparison = compare(render(before), render(after));
  const environments = [{ environment: '', ...comparison }];
  return markdownReport({ before: 'before', after: 'after', subject: 'shop', environments, notes: [], problems: [] });
}

describe('a comment on a change', () => {
  test.each(names)('is the reviewed one: %s', (name) => {
    const file = join(FOLDER, `${name}.md`);
    const text = reportOf(name);
    // To replace it: UPDATE_GOLDEN=1 npx jest test/scenarios. Review what changed before you commit it.
    if (process.env.UPDATE_GOLDEN) {
      writeFileSync(file, text);
    }
    expect(text).toBe(existsSync(file) ? readFileSync(file, 'utf8') : '');
  });
});
