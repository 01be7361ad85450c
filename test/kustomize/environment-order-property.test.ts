import { posix } from 'node:path';
import * as fc from 'fast-check';
import {
  type App,
  Chart,
  ConfigMap,
  Deployment,
  environments,
  type Files,
  Job,
  Namespace,
  type Problem,
  Secret,
} from 'kustruct';
import { fieldsOf } from '../../src/kustomize/emulator/resource';
import { printedOrders } from '../../src/kustomize/emulator/sort-order';
import type { SortOptions } from '../../src/kustomize/model/kustomization';
import { isList, isMap } from '../../src/manifests/field';
import type { Fields, Rendering } from '../../src/manifests/manifest';
import { kustomizeBuild, type Release, readDocuments, writeTree } from '../kubectl';

const CASES = Number(process.env.CASES ?? 60);
const REAL_CASES = 2;
const seed = Number(process.env.SEED ?? 5);
const KINDS = {
  ConfigMap: (chart: Chart, id: string, data: Record<string, string>) => new ConfigMap(chart, id, { data }),
  Secret: (chart: Chart, id: string, stringData: Record<string, string>) => new Secret(chart, id, { stringData }),
  Job: (chart: Chart, id: string) => new Job(chart, id, { image: 'a:1' }),
  Deployment: (chart: Chart, id: string, { name = '' }) => new Deployment(chart, id, { image: `a:${name}` }),
  Namespace: (chart: Chart, id: string) => new Namespace(chart, id, { name: `ns-${id}` }),
};
type Kind = keyof typeof KINDS;

/** A program: objects in charts, and their dependencies; `c0` is a chart, `c0/o3` an object. */
interface Plan {
  readonly objects: readonly { readonly chart: number; readonly kind: Kind; readonly in: readonly string[] }[];
  readonly dependencies: readonly { readonly from: string; readonly to: string; readonly in: readonly string[] }[];
}

const NAMES = ['dev', 'prod'];
const someNames = fc.constantFrom(['dev'], ['prod'], NAMES, NAMES, NAMES);
const anyPlan: fc.Arbitrary<Plan> = fc
  .array(
    fc.record({
      chart: fc.nat(2),
      kind: fc.constantFrom<Kind>('ConfigMap', 'ConfigMap', 'Secret', 'Job', 'Deployment', 'Namespace'),
      in: someNames,
    }),
    { minLength: 3, maxLength: 9 },
  )
  .chain((objects) => {
    const paths = objects.map(({ chart }, place) => `c${chart}/o${place}`);
    const path = fc.constantFrom(...paths, ...paths, 'c0', 'c1', 'c2');
    const dependency = fc.record({ from: path, to: path, in: someNames });
    return fc.record({
      objects: fc.constant(objects),
      dependencies: fc.array(dependency, { minLength: 1, maxLength: 4 }),
    });
  });

function build({ objects, dependencies }: Plan, app: App, name: string): void {
  const constructs = new Map<string, Chart | ReturnType<(typeof KINDS)[Kind]>>();
  for (const chart of [0, 1, 2]) {
    constructs.set(`c${chart}`, new Chart(app, `c${chart}`, { namespace: chart === 0 ? 'ns-o0' : name }));
  }
  for (const [place, object] of objects.entries()) {
    const chart = constructs.get(`c${object.chart}`);
    if (chart instanceof Chart && (object.in.includes(name) || place === 0)) {
      constructs.set(`c${object.chart}/o${place}`, KINDS[object.kind](chart, `o${place}`, { name }));
    }
  }
  for (const { from, to } of dependencies.filter((each) => each.in.includes(name))) {
    const [one, other] = [constructs.get(from), constructs.get(to)];
    if (one !== undefined && other !== undefined) {
      one.addDependency(other);
    }
  }
}

/** The pairs of paths whose order matters, found by brute force with all transitive dependencies. */
function pairsOf({ dependencies }: Plan, rendering: Rendering, name: string): Map<string, Set<string>> {
  const isIn = (path: string, scope: string) => `${path}/`.startsWith(`${scope}/`);
  const asked = dependencies.filter((each) => each.in.includes(name));
  const paths = rendering.map(({ path }) => path);
  const before = new Map(
    rendering.map(({ path, manifest }) => [
      path,
      new Set(
        rendering
          .filter(
            (other) =>
              asked.some(({ from, to }) => isIn(path, from) && !isIn(path, to) && isIn(other.path, to)) ||
              (other.manifest.kind === 'Namespace' && other.manifest.metadata.name === manifest.metadata.namespace),
          )
          .map((other) => other.path),
      ),
    ]),
  );
  for (const middle of paths) {
    for (const last of paths) {
      if (before.get(last)?.has(middle)) {
        for (const first of before.get(middle) ?? []) {
          before.get(last)?.add(first);
        }
      }
    }
  }
  return before;
}

/** An object that is printed too early, if any. */
function disorder(plan: Plan, rendering: Rendering, name: string, printed: Rendering): string[] {
  const before = pairsOf(plan, rendering, name);
  return printed.flatMap(({ path }, place) =>
    printed
      .slice(place)
      .flatMap((later) => (before.get(path)?.has(later.path) ? [`${path} before ${later.path}`] : [])),
  );
}

/** Prints the objects of an environment. */
type Print = (files: Files, folder: string, rendering: Rendering) => readonly Rendering[];

const nameIn = ({ kind, metadata }: Fields) => `${kind} ${isMap(metadata) ? metadata.name : ''}`;

/** Prints with the real Kustomize of a release. */
function printFor(release: Release): Print {
  const roots = new Map<Files, string>();
  return (files, folder, rendering) => {
    const root = roots.get(files) ?? writeTree(files);
    roots.set(files, root);
    const byName = new Map(rendering.map((rendered) => [nameIn(fieldsOf(rendered.manifest)), rendered]));
    const built = kustomizeBuild(`${root}/${folder}`, release).filter((fields) => isMap(fields));
    expect(built.length).toBeGreaterThan(0);
    return [built.flatMap((fields) => byName.get(nameIn(fields)) ?? [])];
  };
}

/** Prints in the order of the files, with the model of how Kustomize sorts. */
function printByModel(files: Files, folder: string, rendering: Rendering): readonly Rendering[] {
  const byName = new Map(rendering.map((rendered) => [nameIn(fieldsOf(rendered.manifest)), rendered]));
  const read = (path: string): Fields => readDocuments(files.get(path) ?? '').find((fields) => isMap(fields)) ?? {};
  const listed = (at: string): string[] => {
    const { resources = [] } = read(`${at}/kustomization.yaml`);
    return (isList(resources) ? resources : []).flatMap((resource) => {
      const path = posix.join(at, String(resource));
      return files.has(path) ? [nameIn(read(path))] : listed(path);
    });
  };
  const { sortOptions } = read(`${folder}/kustomization.yaml`);
  const objects = listed(folder).flatMap((name) => byName.get(name) ?? []);
  return printedOrders(objects, sortOptions as SortOptions | undefined);
}

function problemsIn(error: unknown): readonly Problem[] {
  if (error instanceof Error && 'problems' in error && Array.isArray(error.problems)) {
    return error.problems;
  }
  throw error;
}

function verdict(plan: Plan, print: Print): readonly string[] {
  const app = environments({ dev: {}, prod: {} }, (each, { name }) => build(plan, each, name), { defaults: 'plain' });
  try {
    const files = app.layout();
    const folders = [...files.keys()].flatMap((path) => path.match(/^(.*)\/kustomization\.yaml$/)?.slice(1) ?? []);
    return folders.flatMap((folder) => {
      const name = folder.startsWith('overlays/prod') ? 'prod' : 'dev';
      const rendering = app.render().get(name) ?? [];
      return print(files, folder, rendering).flatMap((printed) => disorder(plan, rendering, name, printed));
    });
  } catch (error) {
    const facts = problemsIn(error).map(({ what }) => what);
    return facts.filter((what) => !/^dependencies form a cycle|^Kustomize cannot print/.test(what));
  }
}

describe(`every dependency order is printed in every folder, or refused, SEED=${seed}`, () => {
  test.each([
    ['by the model of Kustomize', printByModel, CASES],
    ['by the oldest Kustomize', printFor('oldest'), REAL_CASES],
    ['by the newest Kustomize', printFor('newest'), REAL_CASES],
  ])(
    '%s',
    (_, print, numRuns) => {
      fc.assert(
        fc.property(anyPlan, (plan) => {
          expect(verdict(plan, print)).toEqual([]);
        }),
        { numRuns, seed },
      );
    },
    300_000,
  );
});

/** Whether files were written, with or without sort options, or the problem. */
function outcomeOf(plan: Plan): string {
  const app = environments({ dev: {}, prod: {} }, (each, { name }) => build(plan, each, name), { defaults: 'plain' });
  try {
    return [...app.layout().values()].join('').match(/order: (fifo|legacy)/)?.[0] ?? 'none';
  } catch (error) {
    return problemsIn(error)[0]?.what.startsWith('Kustomize') === true ? 'refused' : 'circle';
  }
}

test('the cases cover all results', () => {
  const outcomes = new Set(fc.sample(anyPlan, { seed, numRuns: 300 }).map(outcomeOf));
  expect(outcomes).toEqual(new Set(['none', 'order: fifo', 'order: legacy', 'refused', 'circle']));
});
