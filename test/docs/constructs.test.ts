import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Construct } from 'constructs';
import * as kustruct from 'kustruct';

const FOLDER = join(__dirname, '../../docs/constructs');
/** Base classes, and constructs that contain others. */
const BASES = [
  'KubernetesObject',
  'Workload',
  'PodController',
  'ScalableWorkload',
  'Controller',
  'Replicated',
  'WorkloadTemplate',
  'DeploymentTemplate',
];
const OTHERS = [...BASES, 'Releases', 'App', 'Chart'];

const constructs = Object.entries(kustruct)
  .filter(
    ([name, value]) => typeof value === 'function' && value.prototype instanceof Construct && !OTHERS.includes(name),
  )
  .map(([name]) => name)
  .sort();

function read(page: string): string {
  return readFileSync(join(FOLDER, page), 'utf8');
}

/** The pages in the table of the index, with the constructs that it lists for each. */
const index = [...read('README.md').matchAll(/^\| \[.+\]\((.+)\) \| (.+) \|$/gm)].map(([, page = '', kinds = '']) => ({
  page,
  kinds: kinds.split(', '),
}));

describe('the pages of constructs', () => {
  test('are all in the index, which names every construct once', () => {
    expect(index.map(({ page }) => page).sort()).toEqual(
      readdirSync(FOLDER)
        .filter((page) => page !== 'README.md')
        .sort(),
    );
    expect(index.flatMap(({ kinds }) => kinds).sort()).toEqual(constructs);
  });

  test.each(index)('$page has a program for each of its kinds', ({ page, kinds }) => {
    const text = read(page);
    expect(kinds.filter((kind) => !text.includes(`new ${kind}(`))).toEqual([]);
  });
});
