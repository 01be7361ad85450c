import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject } from 'cdk8s';
import { App, type AppProps, Chart, environments, type KubernetesVersion, type Problem, ProblemError } from 'kustruct';
import { type Director, direct } from '../src/delivery';

const outdir = mkdtempSync(join(tmpdir(), 'kustruct-target-'));
afterAll(() => rmSync(outdir, { recursive: true }));

/** Makes a pod with a field that is off by default until 1.33. */
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

/** What somebody writes who has no types. */
function untyped(version: unknown): KubernetesVersion {
  return version as KubernetesVersion;
}

const OFF_IN = (version: string) => `PodSpec.hostUsers is beta in Kubernetes ${version}, and off by default`;

describe('the version of Kubernetes', () => {
  test('of an app is that of its props, and without one nothing is told', () => {
    expect(warningsOf({ kubernetes: '1.31' })).toEqual([OFF_IN('1.31')]);
    expect(warningsOf({ kubernetes: '1.33' })).toEqual([]);
    expect(warningsOf({})).toEqual([]);
  });

  test.each([
    ['1.28', 'kubernetes is "1.28", which is not one of 1.29, 1.30'],
    ['v1.31.4', 'kubernetes is "v1.31.4", which is not one of'],
    [1.31, 'kubernetes is 1.31, which is not one of'],
    [null, 'kubernetes is null, which is not one of'],
  ])('is refused on the line of the app where it is %p', (version, what) => {
    const [problem] = problemsOf(() => new App({ outdir, kubernetes: untyped(version) }));
    expect(problem?.what).toContain(what);
    expect(problem?.fix).toMatch(/^write kubernetes: '1\.\d\d'$/);
    expect(problem?.where.origin?.source?.file).toBe('test/target.test.ts');
  });

  test('that was meant is the fix', () => {
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

  test('is that of who runs the program, whatever the program says', () => {
    const director: Director = {
      kubernetes: '1.31',
      select: (names) => names,
      announce: () => undefined,
      receive: (delivery) => {
        heard.push(...delivery.warnings.map(({ what }) => what));
        return { outdir, written: [], unchanged: [], removed: [] };
      },
    };
    const heard: string[] = [];
    direct(director);
    try {
      fill(new App({ outdir, kubernetes: '1.36' })).synth();
      environments({ dev: { kubernetes: '1.35' } }, (app) => void fill(app), { outdir }).synth();
    } finally {
      direct(undefined);
    }
    expect(heard).toEqual([OFF_IN('1.31'), OFF_IN('1.31')]);
  });
});
