import { type Fields, group, identity, type Rendered, type Rendering } from '../manifests/manifest';
import { isManifest } from '../manifests/plain';
import { asksForOrder, Precedence, precedenceOf } from '../manifests/precedence';
import { type ArrangedCharts, arrangeCharts } from './arrange';
import { findOrder, precedencesOfCharts } from './derive/find-order';
import type { Resource } from './emulator/resource';
import type { SortOptions } from './model/kustomization';
import type { Base } from './overlay';

/** An overlay of one chart, in the order that its environment asks for. */
export interface ArrangedOverlay {
  /** The additions that are listed before the base. */
  readonly early: ReadonlySet<Rendered | undefined>;
  /** The objects that it builds, in the order in which they are listed. */
  readonly objects: Base;
  readonly sortOptions?: SortOptions;
  /** Whether that order is the one that the environment asks for. */
  readonly isInOrder: boolean;
}

/** How the order that an environment asks for is said in its overlays. */
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
   * Lists additions before the base where objects of the base come after them, and says how the chart is printed alone.
   *
   * @param built what the overlay builds: what is left of the base, and then the additions
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

  /** How the kustomization of the environment lists its charts, and how their objects are printed. */
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
 * The base in an order that suits every environment, where one can: none of them can change it. Where nobody asks for an
 * order, and where two do not agree, it stays as it was rendered.
 */
export function arrangeBase(base: Rendering, environments: readonly Rendering[]): Rendering {
  const asking = environments.filter((rendering) => rendering !== base && asksForOrder(rendering));
  if (asking.length === 0) {
    return base;
  }
  const arranged = new Precedence([base, ...asking], keyOf).arrange(base);
  return precedenceOf(base)?.violation(arranged) === undefined ? arranged : base;
}

/** An object of several environments: namespaces differ among them. */
function keyOf({ manifest, path }: Rendered): string {
  return [path, group(manifest), manifest.kind, manifest.metadata.name].join(' ');
}
