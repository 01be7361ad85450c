import { posix } from 'node:path';
import { type MergingLookup, mergingWith } from '../manifests/crd-merge-keys';
import type { Rendering } from '../manifests/manifest';
import type { Files } from '../output/files';
import type { Problem } from '../problems/problem';
import { type BuiltChart, ChartLadder } from './chart-ladder';
import { type SettledCharts, settleInOrder } from './charts-in-order';
import { arrangeBase } from './environment-order';
import { nameFolders } from './file-names';
import { groupByChart, KUSTOMIZATION, layoutBase } from './layout';
import { toKustomization } from './model/kustomization';
import { baseOf } from './overlay';
import { layoutComponent, layoutOverlay, linesIn } from './overlay-files';
import { type ComponentPlace, type PlacedOverlay, shareComponents } from './share-components';
import { findUnbuildable } from './unbuildable';

/** One environment, rendered in full. */
export interface EnvironmentRendering {
  readonly name: string;
  readonly rendering: Rendering;
  /** The environment whose overlay this one builds on; by default it builds on the base. */
  readonly extends?: string;
}

/** Where the files of environments go. */
export interface EnvironmentFolders {
  /** The folder of the base. */
  readonly base: string;
  /** The folder of the overlays; if empty, each environment is next to the base, as in Flux repositories. */
  readonly overlays: string;
  /** The place of components that overlays share; without it there are no components. */
  readonly components?: ComponentPlace;
  /** The extension of object files. */
  readonly extension: string;
}

/** The files of a base and its overlays, and every field in which a build would differ from its environment. */
export interface EnvironmentFiles {
  readonly files: Files;
  readonly problems: readonly Problem[];
  /** Returns how many lines of overlays and components a change would save. */
  saved(change: LayoutChange): number;
}

/** A possible change to how environments are written. */
export interface LayoutChange {
  /** An environment, and the parent that it would extend. */
  readonly extending?: { readonly name: string; readonly parent: string };
  readonly components?: ComponentPlace;
}

/**
 * Lays out the base and, for each environment, a folder with one overlay per chart. Together they are proven, in process, to
 * build to what the environment rendered.
 *
 * @param environments parents before the environments that extend them
 * @param onProven is called for each environment with the number of those already proven
 */
export function layoutEnvironments(
  base: Rendering,
  environments: readonly EnvironmentRendering[],
  folders: EnvironmentFolders,
  onProven: (done: number, of: number) => void = () => undefined,
): EnvironmentFiles {
  return new EnvironmentLayout(base, environments, folders, onProven).run();
}

/** Lays out one complete folder per environment, with plain files and kustomizations that list them. */
export function layoutRendered(environments: readonly EnvironmentRendering[], folders: EnvironmentFolders): Files {
  const { overlays, extension } = folders;
  return new Map(
    environments.flatMap(({ name, rendering }) => [
      ...layoutBase(rendering, { base: joinFolder(overlays, name), extension, allowEmpty: true }),
    ]),
  );
}

/** The built charts of an environment, on which another overlay can build. */
type Built = ReadonlyMap<string, BuiltChart>;

/** An environment with its overlays, one for each chart. */
interface PlacedEnvironment {
  readonly overlays: readonly PlacedOverlay[];
  readonly built: Built;
  /** The kustomization that lists its charts. */
  readonly kustomization: string;
  readonly problems: readonly Problem[];
}

class EnvironmentLayout implements EnvironmentFiles {
  readonly #files = new Map<string, string>();
  readonly #problems: Problem[] = [];
  readonly #placed = new Map<string, PlacedEnvironment>();
  readonly #plain = new Map<string, BuiltChart>();
  readonly #folderOf: ReadonlyMap<string, string>;
  readonly #merging: MergingLookup;

  readonly #base: Rendering;
  readonly #environments: readonly EnvironmentRendering[];
  readonly #folders: EnvironmentFolders;
  readonly #onProven: (done: number, of: number) => void;

  constructor(
    base: Rendering,
    environments: readonly EnvironmentRendering[],
    folders: EnvironmentFolders,
    onProven: (done: number, of: number) => void,
  ) {
    this.#base = base;
    this.#environments = environments;
    this.#folders = folders;
    this.#onProven = onProven;
    const all = [base, ...environments.map(({ rendering }) => rendering)];
    this.#folderOf = nameFolders(all.flatMap((rendering) => rendering.map(({ chart }) => chart)));
    this.#merging = mergingWith(all.flatMap((rendering) => rendering.map(({ manifest }) => manifest)));
  }

  get files(): Files {
    return this.#files;
  }

  get problems(): readonly Problem[] {
    return this.#problems;
  }

  run(): this {
    this.#problems.push(...this.#environments.flatMap(unbuildableIn));
    if (this.#problems.length === 0) {
      this.#layoutBase();
      this.#layoutOverlays();
    }
    return this;
  }

  saved({ extending, components = this.#folders.components }: LayoutChange): number {
    const other = new Map(this.#placed);
    const environment = this.#environments.find(({ name }) => name === extending?.name);
    if (environment !== undefined) {
      other.set(environment.name, this.#place({ ...environment, extends: extending?.parent }));
    }
    const isPossible = [...other.values()].every(({ problems }) => problems.length === 0);
    return isPossible ? this.#lines(this.#placed, this.#folders.components) - this.#lines(other, components) : 0;
  }

  #lines(environments: ReadonlyMap<string, PlacedEnvironment>, components: ComponentPlace | undefined): number {
    const texts = [...overlayFiles(environments, { ...this.#folders, components }).values()];
    return texts.reduce((sum, text) => sum + linesIn(text), 0);
  }

  #layoutBase(): void {
    const { base, extension } = this.#folders;
    const renderings = this.#environments.map(({ rendering }) => rendering);
    const objectsOfBase = arrangeBase(this.#base, renderings);
    this.#add(layoutBase(objectsOfBase, { base, extension, chartFolders: this.#folderOf, allowEmpty: true }));
    for (const [chart, objects] of groupByChart(objectsOfBase)) {
      this.#plain.set(chart, { objects: baseOf(objects), folder: `${base}/${this.#folder(chart)}` });
    }
  }

  #layoutOverlays(): void {
    for (const [done, environment] of this.#environments.entries()) {
      this.#onProven(done, this.#environments.length);
      const placed = this.#place(environment);
      this.#placed.set(environment.name, placed);
      this.#problems.push(...placed.problems);
    }
    this.#add(overlayFiles(this.#placed, this.#folders));
  }

  #place({ name, rendering, extends: parent = '' }: EnvironmentRendering): PlacedEnvironment {
    const ladders = this.#laddersFor(rendering, this.#placed.get(parent)?.built ?? this.#plain);
    const settled = settleInOrder(ladders, rendering, (chart) => this.#folder(chart));
    const { sortOptions } = settled;
    return {
      ...this.#placeCharts(name, settled),
      kustomization: toKustomization({ resources: settled.charts.map((chart) => this.#folder(chart)), sortOptions }),
      problems: settled.problems.map((problem) => inEnvironment(problem, name)),
    };
  }

  #placeCharts(environment: string, settled: SettledCharts): Pick<PlacedEnvironment, 'overlays' | 'built'> {
    const overlays: PlacedOverlay[] = [];
    const built = new Map<string, BuiltChart>();
    const orders = [settled, ...settled.overlays.values()].map(({ sortOptions }) => sortOptions);
    const isUnordered = orders.every((sortOptions) => sortOptions === undefined);
    for (const [path, { rung, objects, early, sortOptions }] of settled.overlays) {
      const chart = this.#folder(path);
      const folder = `${joinFolder(this.#folders.overlays, environment)}/${chart}`;
      const base = rung.below && posix.relative(folder, rung.below.folder);
      const place = { folder, base, extension: this.#folders.extension, early, sortOptions };
      const { overlay, built: whole } = rung.derived;
      overlays.push({
        environment,
        chart,
        overlay,
        place,
        isUnordered,
        below: rung.below?.objects ?? [],
        built: whole,
      });
      built.set(path, { objects, folder });
    }
    return { overlays, built };
  }

  /** A chart that cannot build on the extended environment builds on the base. */
  #laddersFor(rendering: Rendering, parent: Built): ReadonlyMap<string, ChartLadder> {
    const charts = [...groupByChart(rendering)].map(([chart, objects]): [string, ChartLadder] => {
      const belows = [...new Set([parent.get(chart), this.#plain.get(chart)])].filter((below) => below !== undefined);
      return [chart, new ChartLadder(objects, belows, this.#merging)];
    });
    return new Map(charts);
  }

  #folder(chart: string): string {
    return this.#folderOf.get(chart) ?? chart;
  }

  #add(files: Files): void {
    for (const [path, text] of files) {
      this.#files.set(path, text);
    }
  }
}

/** The files of overlays and of the components that they share. */
function overlayFiles(environments: ReadonlyMap<string, PlacedEnvironment>, folders: EnvironmentFolders): Files {
  const { components, extension } = folders;
  const own = [...environments.values()].flatMap(({ overlays }) => overlays);
  const overlays = components === undefined ? own : shareComponents(own, components);
  const shared = new Set(overlays.flatMap(({ overlay }) => overlay.components ?? []));
  return new Map([
    ...overlays.flatMap(({ overlay, place }) => [...layoutOverlay(overlay, place)]),
    ...[...environments].map(
      ([name, { kustomization }]) => [`${joinFolder(folders.overlays, name)}/${KUSTOMIZATION}`, kustomization] as const,
    ),
    ...[...shared].flatMap((component) => [...layoutComponent(component, extension)]),
  ]);
}

/** Joins a folder and a name. An empty folder is the output folder itself. */
export function joinFolder(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

/** Problems of objects in an environment that Kustomize cannot build, or would change. */
export function unbuildableIn({ name, rendering }: EnvironmentRendering): Problem[] {
  return findUnbuildable(rendering).map((problem) => inEnvironment(problem, name));
}

/** Adds the name of its environment to a problem. */
export function inEnvironment(problem: Problem, name: string): Problem {
  return { ...problem, where: { ...problem.where, environments: [name] } };
}
