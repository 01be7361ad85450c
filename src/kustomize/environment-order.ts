import { type Fields, group, identity, type Rendered, type Rendering } from '../manifests/manifest';
import { isManifest } from '../manifests/plain';
import { asksForOrder, Precedence, precedenceOf } from '../manifests/precedence';
import { type ArrangedCharts, arrangeCharts } from './arrange';
import { findOrder, precedencesOfCharts } from './derive/find-order';
import type { Resource } from './emulator/resource';
import type { SortOptions } from './model/kustomization';
import type { Base } from './overlay';

/** An overlay of one chart, in the order of its environment. */
export interface ArrangedOverlay {
  /** The additions that are listed before the base. */
  readonly early: ReadonlySet<Rendered | undefined>;
  /** The objects that it builds, in the order of its resources. */
  readonly objects: Base;
  readonly sortOptions?: SortOptions;
  /** Whether that order satisfies the environment. */
  readonly isInOrder: boolean;
}

/** Expresses the order of an environment in its overlays. */
export class EnvironmentOrder {
  readonly #precedence: Precedence | undefined;
  readonly #precedenceIn: (objects: Rendering) => Precedence | undefined;
  readonly #byIdentity: ReadonlyMap<string, Rendered>;

  constructor(rendering: Rendering) {
    this.#precedence = precedenceOf(rendering);
    this.#precedenceIn = precedencesOfCharts(rendering);
    const known = this.#precedence === undefined ? [] : rendering;
    this.#byIdentity = new Map(known.map((rendered) => [identity(rendered.manifest), rendered]));
  }

  /**
   * Lists additions before the base if objects of the base must come after them, and finds the sort options of the chart alone.
   *
   * @param built the objects that the overlay builds: those of the base, then the additions
   */
  chart(built: Base, additions: readonly Rendered[]): ArrangedOverlay {
    const objects = this.#listed(built);
    const precedence = this.#precedenceIn(objects);
    if (precedence === undefined) {
      return { early: new Set(), objects: built, isInOrder: true };
    }
    const added = new Set(additions);
    const isBeforeBase = precedence.beforeAny(objects.filter((rendered) => !added.has(rendered)));
    const early: ReadonlySet<Rendered | undefined> = new Set(additions.filter(isBeforeBase));
    const isEarly = ({ fields }: Resource) => early.has(this.#rendered(fields));
    const arranged = [...built.filter(isEarly), ...built.filter((each) => !isEarly(each))];
    const listed = this.#listed(arranged);
    const { sortOptions } = findOrder(precedence, listed);
    const isInOrder = precedence.violation(listed) === undefined;
    return { early, objects: arranged, isInOrder, ...(sortOptions && { sortOptions }) };
  }

  /** Finds the order of charts in the environment's kustomization, and its sort options. */
  charts(overlays: ReadonlyMap<string, ArrangedOverlay>, folderOf: (chart: string) => string): ArrangedCharts {
    const listed = new Map([...overlays].map(([chart, { objects }]) => [chart, this.#listed(objects)]));
    return arrangeCharts(listed, folderOf, this.#precedence);
  }

  #listed(built: Base): Rendering {
    return built.flatMap(({ fields }) => this.#rendered(fields) ?? []);
  }

  #rendered(fields: Fields): Rendered | undefined {
    return isManifest(fields) ? this.#byIdentity.get(identity(fields)) : undefined;
  }
}

/**
 * Sorts the base for every environment, because none of them can change its order. It keeps the rendered order if no
 * environment asks for one, or if two of them contradict each other.
 */
export function arrangeBase(base: Rendering, environments: readonly Rendering[]): Rendering {
  const asking = environments.filter((rendering) => rendering !== base && asksForOrder(rendering));
  if (asking.length === 0) {
    return base;
  }
  const arranged = new Precedence([base, ...asking], keyOf).arrange(base);
  return precedenceOf(base)?.violation(arranged) === undefined ? arranged : base;
}

/** Identifies an object across environments, whose namespaces may differ. */
function keyOf({ manifest, path }: Rendered): string {
  return [path, group(manifest), manifest.kind, manifest.metadata.name].join(' ');
}
