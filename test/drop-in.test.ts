import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App as Cdk8sApp, Chart as Cdk8sChart, Testing } from 'cdk8s';
import { App, Chart, ConfigMap } from 'kustruct';
import { build } from './fixtures/drop-in/build';
import { helmPath, kustomizeBuild, writeTree } from './kubectl';

const PROGRAM = join(__dirname, 'fixtures/drop-in');

interface Loose {
  kind: string;
  metadata: { name: string; namespace?: string };
}

describe('a program written for cdk8s', () => {
  test('renders to the same objects with App and Chart of kustruct, except for names and config digests', () => {
    const theirs = build({ App: Cdk8sApp, Chart: Cdk8sChart, helm: helmPath() });
    const ours = build({ App, Chart, helm: helmPath() });
    const before: Loose[] = theirs.charts.flatMap((chart) => chart.toJson());
    const after: Loose[] = ours.charts.flatMap((chart) => chart.toJson());
    expect(after.map(({ kind }) => kind).sort()).toEqual(before.map(({ kind }) => kind).sort());
    expect(nameless(after)).toEqual(nameless(before));
  });

  test('has names without a hash, and no namespace on cluster-scoped objects', () => {
    const ours = build({ App, Chart, helm: helmPath() });
    const found = ours.charts
      .flatMap((chart) => chart.toJson())
      .map(({ kind, metadata }: Loose) => [kind, metadata.name, metadata.namespace]);
    expect(found).toEqual(
      expect.arrayContaining([
        ['ConfigMap', 'raw', 'web'],
        ['Deployment', 'api', 'web'],
        ['Service', 'api-service', 'web'],
        ['ClusterRole', 'reader', undefined],
        ['ServiceAccount', 'legacy', undefined],
        ['ConfigMap', 'main-cache', undefined],
        ['Widget', 'widget', undefined],
      ]),
    );
  });

  test('is written as a base that the real Kustomize builds', () => {
    const outdir = writeTree({});
    build({ App, Chart, helm: helmPath() }, { outdir }).synth();
    expect(kustomizeBuild(join(outdir, 'base'))).toHaveLength(10);
  });

  test('can be tested with Testing of cdk8s as before', () => {
    const chart = new Chart(Testing.app(), 'shop');
    new ConfigMap(chart, 'settings', { data: { MODE: 'fast' } });
    expect(Testing.synth(chart)).toMatchObject([{ kind: 'ConfigMap', data: { MODE: 'fast' } }]);
  });
});

test('a program written for cdk8s runs unchanged with npx cdk8s synth and its cdk8s.yaml', () => {
  const output = writeTree({});
  const cdk8s = join(__dirname, '../node_modules/.bin/cdk8s');
  const args = ['synth', '--output', output, '--no-check-upgrade'];
  const { status, stderr, stdout } = spawnSync(cdk8s, args, {
    cwd: PROGRAM,
    encoding: 'utf8',
    env: { ...process.env, HELM: helmPath(), CDK8S_RECORD_CONSTRUCT_METADATA: 'true' },
  });
  expect({ status, stderr }).toMatchObject({ status: 0 });
  expect(stdout).toContain('base/web/deployment-api.yaml');
  expect(readdirSync(join(output, 'base'))).toEqual(['extras', 'kustomization.yaml', 'web']);
  expect(JSON.parse(readFileSync(join(output, 'construct-metadata.json'), 'utf8')).version).toBe('1.0.0');
});

/** Objects without the parts that kustruct renders differently on purpose: names, references to names, and namespaces of cluster-scoped kinds. */
function nameless(objects: readonly Loose[]): string[] {
  const text = objects.map(({ metadata: { name, namespace, ...metadata }, ...rest }) => ({ ...rest, metadata }));
  const names = objects.map(({ metadata }) => metadata.name).sort((a, b) => b.length - a.length);
  return text
    .map((object) =>
      names.reduce(
        (json, name) => json.replaceAll(`"${name}"`, '"…"').replaceAll(`-${name}"`, '-…"'),
        JSON.stringify(object).replace(/,"annotations":\{"kustruct\.dev\/config-digest":"\w+"\}/, ''),
      ),
    )
    .sort();
}
