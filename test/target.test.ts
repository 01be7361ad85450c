import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject } from 'cdk8s';
import { App, type AppProps, Chart, environments, type KubernetesVersion, type Problem, ProblemError } from 'kustruct';
import { type SynthHost, setSynthHost } from '../src/synth-host';
import { clusterDocument } from './kubernetes/cluster-document';

const outdir = mkdtempSync(join(tmpdir(), 'kustruct-target-'));
afterAll(() => rmSync(outdir, { recursive: true }));

/** Adds a pod with a field that is off by default until 1.33. */
function fill(app: App): App {
  const chart = new Chart(app, 'shop', { namespace: 'shop' });
  const spec = { hostUsers: false, containers: [{ name: 'a', image: 'nginx:1.27' }] };
  new ApiObject(chart, 'pod', { apiVersion: 'v1', kind: 'Pod', spec });
  return app;
}

function warningsOf(props: AppProps): readonly string[] {
  return fill(new App({ outdir, ...props }))
    .synth()
    .warnings.map(({ what }) => what);
}

function problemsOf(run: () => unknown): readonly Problem[] {
  try {
    run();
  } catch (error) {
    if (error instanceof ProblemError) {
      return error.problems;
    }
    throw error;
  }
  return [];
}

/** Props from a caller without types. */
function untyped(version: unknown): KubernetesVersion {
  return version as KubernetesVersion;
}

const CLUSTER = join(outdir, 'cluster.json');
writeFileSync(CLUSTER, clusterDocument('v1.31.4'));

const OFF_IN = (version: string) => `PodSpec.hostUsers is beta in Kubernetes ${version}, and off by default`;

describe('the version of Kubernetes', () => {
  test('of an app is that of its props, and without it nothing is reported', () => {
    expect(warningsOf({ kubernetes: '1.31' })).toEqual([OFF_IN('1.31')]);
    expect(warningsOf({ kubernetes: '1.33' })).toEqual([]);
    expect(warningsOf({})).toEqual([]);
  });

  test.each([
    ['1.28', 'kubernetes is "1.28", which is not one of 1.29, 1.30'],
    ['v1.31.4', 'kubernetes is "v1.31.4", which is not one of'],
    [1.31, 'kubernetes is 1.31, which is not one of'],
    [null, 'kubernetes is null, which is not one of'],
  ])('is refused on the line of the app if it is %p', (version, what) => {
    const [problem] = problemsOf(() => new App({ outdir, kubernetes: untyped(version) }));
    expect(problem?.what).toContain(what);
    expect(problem?.fix).toMatch(/^write kubernetes: '1\.\d\d'$/);
    expect(problem?.where.origin?.source?.file).toBe('test/target.test.ts');
  });

  test('is corrected in the fix', () => {
    const fixOf = (version: unknown) => problemsOf(() => new App({ kubernetes: untyped(version) }))[0]?.fix;
    expect(fixOf('v1.31.4')).toBe("write kubernetes: '1.31'");
    expect(fixOf(1.32)).toBe("write kubernetes: '1.32'");
    expect(fixOf('newest')).toBe("write kubernetes: '1.36'");
  });

  test('of an environment is its own, or else that of the options', () => {
    const all = environments(
      { dev: { kubernetes: '1.36' }, prod: {}, old: { kubernetes: '1.30' } },
      (app) => void fill(app),
      {
        outdir,
        kubernetes: '1.31',
      },
    );
    const { warnings } = all.synth();
    expect(warnings.map(({ what, where }) => [what, where.environments])).toEqual([
      [OFF_IN('1.31'), ['prod']],
      [OFF_IN('1.30'), ['old']],
    ]);
  });

  test('of an environment is refused on the line of the environments, with its name', () => {
    const [problem, ...more] = problemsOf(() =>
      environments({ dev: {}, prod: { kubernetes: untyped('1.99') } }, (app) => void fill(app), { outdir }),
    );
    expect(more).toEqual([]);
    expect(problem?.where.environments).toEqual(['prod']);
    expect(problem?.where.origin?.source?.file).toBe('test/target.test.ts');
  });

  test('is that of the host, whatever the program sets', () => {
    const host: SynthHost = {
      kubernetes: '1.31',
      select: (names) => names,
      announce: () => undefined,
      receive: (delivery) => {
        warned.push(...delivery.warnings.map(({ what }) => what));
        return { outdir, written: [], unchanged: [], removed: [] };
      },
    };
    const warned: string[] = [];
    setSynthHost(host);
    try {
      fill(new App({ outdir, kubernetes: '1.36' })).synth();
      environments({ dev: { kubernetes: '1.35' } }, (app) => void fill(app), { outdir }).synth();
    } finally {
      setSynthHost(undefined);
    }
    expect(warned).toEqual([OFF_IN('1.31'), OFF_IN('1.31')]);
  });
});

describe("a cluster's own document", () => {
  test('determines the version, kinds and fields of the cluster', () => {
    expect(warningsOf({ openapi: CLUSTER })).toEqual([OFF_IN('1.31')]);
    const app = new App({ outdir, openapi: CLUSTER });
    const chart = new Chart(app, 'shop', { namespace: 'shop' });
    new ApiObject(chart, 'widget', { apiVersion: 'example.com/v1', kind: 'Widget', spec: { size: 'big', parts: [] } });
    expect(problemsOf(() => app.render()).map(({ what, where }) => [what, where.field])).toEqual([
      ['size is the string "big"; it must be a whole number', 'spec.size'],
    ]);
  });

  test('does not need the kinds that the app defines itself', () => {
    const app = new App({ outdir, openapi: CLUSTER });
    const chart = new Chart(app, 'shop', { namespace: 'shop' });
    new ApiObject(chart, 'gadget', { apiVersion: 'example.com/v1', kind: 'Gadget' });
    expect(app.synth().warnings.map(({ what }) => what)).toEqual(['the cluster has no example.com/v1 Gadget']);
    new ApiObject(chart, 'crd', {
      apiVersion: 'apiextensions.k8s.io/v1',
      kind: 'CustomResourceDefinition',
      metadata: { name: 'gadgets.example.com' },
      spec: {
        group: 'example.com',
        names: { kind: 'Gadget', plural: 'gadgets' },
        scope: 'Namespaced',
        versions: [{ name: 'v1', served: true, storage: true, schema: { openAPIV3Schema: { type: 'object' } } }],
      },
    });
    expect(app.synth().warnings).toEqual([]);
  });

  test('can apply to one environment', () => {
    const values = { dev: { openapi: CLUSTER }, prod: {} };
    const { warnings } = environments(values, (app) => void fill(app), { outdir, kubernetes: '1.36' }).synth();
    expect(warnings.map(({ what, where }) => [what, where.environments])).toEqual([[OFF_IN('1.31'), ['dev']]]);
  });

  test.each([
    ['a file that does not exist', 'nowhere.json', undefined, 'openapi is "nowhere.json", which is not there'],
    ['a folder', '.', undefined, 'openapi is ".", which is not a file'],
    ['another file', 'package.json', undefined, 'the file "package.json" has no definitions'],
    ['a file of another version', CLUSTER, '1.33', 'kubernetes is "1.33", but the file'],
  ] as const)('is refused if it is %s', (_, openapi, kubernetes, what) => {
    const [problem, ...more] = problemsOf(() => new App({ openapi, kubernetes }));
    expect(more).toEqual([]);
    expect(problem?.what).toContain(what);
    expect(problem?.where.origin?.source?.file).toBe('test/target.test.ts');
  });

  test.each([
    ['v1.28.3', 'is of a cluster of Kubernetes 1.28; the oldest supported version is 1.29'],
    ['v1.99.0', undefined],
    ['unversioned', undefined],
  ])('is refused or accepted with the version %p', (version, what) => {
    const file = join(outdir, `${version}.json`);
    writeFileSync(file, clusterDocument(version));
    const problems = problemsOf(() => new App({ openapi: file }));
    expect(problems.length).toBe(what === undefined ? 0 : 1);
    expect(problems[0]?.what ?? '').toContain(what ?? '');
  });
});
