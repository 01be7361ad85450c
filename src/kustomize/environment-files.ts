import { posix } from 'node:path';
import { type MergingLookup, mergingWith } from '../manifests/crd-merge-keys';
import type { Rendering } from '../manifests/manifest';
import type { Files } from '../output/files';
import type { Problem } from '../problems/problem';
import { type BuiltChart, ChartLadder } from './chart-ladder';
import { settleInOrder } from './charts-in-order';
import { arrangeBase } from './environment-order';
import { nameFolders } from './file-names';
import { groupByChart, KUSTOMIZATION, layoutBase } from './layout';
import { toKustomization } from './model/kustomization';
import { baseOf } from './overlay';
import { layoutComponent, layoutOverlay } from './overlay-files';
import { type ComponentPlace, type PlacedOverlay, shareComponents } from './share-components';
import { findUnbuildable } from './unbuildable';

/** One environment, rendered in full. */
export interface EnvironmentRendering {
  readonly name: string;
  readonly rendering: Rendering;
  /** The environment whose overlay this one's stands on; the base where there is none. */
  readonly extends?: string;
}

/** Where the files of environments go. */
export interface EnvironmentFolders {
  /** The folder of the base. */
  readonly base: string;
  /** The folder of the overlays; empty puts each environment beside the base, as Flux does. */
  readonly overlays: string;
  /** Where components go that overlays share; without it they share none. */
  readonly components?: ComponentPlace;
  /** The ending of the files of objects. */
  readonly extension: string;
}

/** The files of a base and its overlays, and every place where building them would not give back an environment. */
export interface EnvironmentFiles {
  readonly files: Files;
  readonly problems: readonly Problem[];
}

/**
 * The base, and for each environment a folder with an overlay for each chart, which together build to what the environment
 * rendered. That is proven here, in process, for each of them.
 *
 * @param environments parents before those that extend them
 * @param onProven hears, environment by environment, how many are proven
 */
export function layoutEnvironments(
  base: Rendering,
  environments: readonly EnvironmentRendering[],
  folders: EnvironmentFolders,
  onProven: (done: number, of: number) => void = () => undefined,
): EnvironmentFiles {
  return new Layout(base, environments, folders, onProven).run();
}

/** One complete folder for each environment, with plain files and kustomizations that name them. */
export function layoutRendered(environments: readonly EnvironmentRendering[], folders: EnvironmentFolders): Files {
  const { overlays, extension } = folders;
  return new Map(
    environments.flatMap(({ name, rendering }) => [
      ...layoutBase(rendering, { base: joinFolder(overlays, name), extension, allowEmpty: true }),
    ]),
  );
}

/** What an environment's charts are once they are built, by chart; a further overlay stands on them. */
type Built = ReadonlyMap<string, BuiltChart>;

class Layout {
  readonly #files = new Map<string, string>();
  readonly #problems: Problem[] = [];
  readonly #overlays: PlacedOverlay[] = [];
  readonly #built = new Map<string, Built>();
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

  run(): EnvironmentFiles {
    this.#problems.push(...this.#environments.flatMap(unbuildableIn));
    if (this.#problems.length === 0) {
      this.#layoutAll();
    }
    return { files: this.#files, problems: this.#problems };
  }

  #layoutAll(): void {
    const { base, extension } = this.#folders;
    const renderings = this.#environments.map(({ rendering }) => rendering);
    const objectsOfBase = arrangeBase(this.#base, renderings);
    this.#add(layoutBase(objectsOfBase, { base, extension, chartFolders: this.#folderOf, allowEmpty: true }));
    const plain = new Map<string, BuiltChart>();
    for (const [chart, objects] of groupByChart(objectsOfBase)) {
      plain.set(chart, { objects: baseOf(objects), folder: `${base}/${this.#folder(chart)}` });
    }
    for (const [done, environment] of this.#environments.entries()) {
      this.#onProven(done, this.#environments.length);
      const parent = environment.extends === undefined ? plain : (this.#built.get(environment.extends) ?? plain);
      this.#built.set(environment.name, this.#layoutOne(environment, parent, plain));
    }
    this.#layoutOverlays();
  }

  #layoutOverlays(): void {
    const { components, extension } = this.#folders;
    const overlays = components === undefined ? this.#overlays : shareComponents(this.#overlays, components);
    for (const { overlay, place } of overlays) {
      this.#add(layoutOverlay(overlay, place));
    }
    for (const component of new Set(overlays.flatMap(({ overlay }) => overlay.components ?? []))) {
      this.#add(layoutComponent(component, extension));
    }
  }

  #layoutOne({ name, rendering }: EnvironmentRendering, parent: Built, plain: Built): Built {
    const ladders = this.#laddersFor(rendering, parent, plain);
    const settled = settleInOrder(ladders, rendering, (chart) => this.#folder(chart));
    this.#problems.push(...settled.problems.map((problem) => inEnvironment(problem, name)));
    const built = new Map<string, BuiltChart>();
    const orders = [settled, ...settled.overlays.values()].map(({ sortOptions }) => sortOptions);
    const isUnordered = orders.every((sortOptions) => sortOptions === undefined);
    for (const [chart, { rung, objects, early, sortOptions }] of settled.overlays) {
      const folder = `${joinFolder(this.#folders.overlays, name)}/${this.#folder(chart)}`;
      const base = rung.below && posix.relative(folder, rung.below.folder);
      const place = { folder, base, extension: this.#folders.extension, early, sortOptions };
      this.#overlays.push({
        ...{ environment: name, chart: this.#folder(chart), overlay: rung.derived.overlay, place, isUnordered },
        ...{ below: rung.below?.objects ?? [], built: rung.derived.built },
      });
      built.set(chart, { objects, folder });
    }
    const resources = settled.charts.map((chart) => this.#folder(chart));
    const kustomization = toKustomization({ resources, sortOptions: settled.sortOptions });
    this.#files.set(`${joinFolder(this.#folders.overlays, name)}/${KUSTOMIZATION}`, kustomization);
    return built;
  }

  /** What cannot stand on the environment that it extends stands on the base. */
  #laddersFor(rendering: Rendering, parent: Built, plain: Built): ReadonlyMap<string, ChartLadder> {
    const charts = [...groupByChart(rendering)].map(([chart, objects]): [string, ChartLadder] => {
      const belows = [...new Set([parent.get(chart), plain.get(chart)])].filter((below) => below !== undefined);
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

/** The path of a folder in another, which may be the output folder itself. */
export function joinFolder(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

/** What Kustomize could not build of an environment, or would build as something else. */
export function unbuildableIn({ name, rendering }: EnvironmentRendering): Problem[] {
  return findUnbuildable(rendering).map((problem) => inEnvironment(problem, name));
}

/** A problem, and the environment that it was met in. */
export function inEnvironment(problem: Problem, name: string): Problem {
  return { ...problem, where: { ...problem.where, environments: [name] } };
}
