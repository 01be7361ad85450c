import type { IConstruct } from 'constructs';
import { inOrder } from '../manifests/in-order';
import { type Dependents, dependentsAmong, isBelow } from './dependencies';

/** An item that is ordered by the dependencies of its construct. */
export interface Placeable {
  readonly construct: IConstruct;
}

/** Items in a total order in which everything comes after its dependencies, and a cycle, if there is one. */
export interface Ordered<Item> {
  readonly items: readonly Item[];
  readonly cycle?: Cycle;
}

/** Constructs that depend on each other in a cycle. */
export interface Cycle {
  /** Constructs each of which depends on the next one, or on a construct below it; the first is repeated at the end. */
  readonly path: readonly IConstruct[];
  /** The items of the cycle that another one needs without a declared dependency. */
  readonly needed: readonly IConstruct[];
}

/**
 * Stable topological sort: an item comes after everything that its construct or an ancestor depends on; ties keep the
 * given order.
 *
 * If one construct depends on another, everything below the first depends on everything below the second, except what is
 * below both. Each construct and each dependency is followed once.
 *
 * @param sorted the preferred order
 * @param needsOf the implicit dependencies of an item; used only if the program declares dependencies
 * @param dependents the dependencies of constructs, if already known
 */
export function orderByDependencies<Item extends Placeable>(
  sorted: readonly Item[],
  needsOf: (item: Item) => readonly Item[] = () => [],
  dependents: Dependents = dependentsAmong(sorted),
): Ordered<Item> {
  return dependents.size > 0 ? new TopologicalSort(sorted, needsOf, dependents).run() : { items: sorted };
}

/** A dependency that is being followed. */
interface Step {
  readonly from: IConstruct;
  readonly to: IConstruct;
  readonly isNeed?: true;
}

class TopologicalSort<Item extends Placeable> {
  /** Constructs whose dependencies are all in the result. */
  readonly #satisfied = new Set<IConstruct>();
  /** Constructs that are in the result with everything below them. */
  readonly #complete = new Set<IConstruct>();
  /** The step that each item waits for. */
  readonly #steps = new Map<Item, Step>();
  /** The items below each construct that another one depends on. */
  readonly #below: ReadonlyMap<IConstruct, readonly Item[]>;

  readonly #sorted: readonly Item[];
  readonly #needsOf: (item: Item) => readonly Item[];
  readonly #dependents: Dependents;

  constructor(sorted: readonly Item[], needsOf: (item: Item) => readonly Item[], dependents: Dependents) {
    this.#sorted = sorted;
    this.#needsOf = needsOf;
    this.#dependents = dependents;
    this.#below = groupByTarget(sorted, dependents);
  }

  run(): Ordered<Item> {
    let cycle: Cycle | undefined;
    const items = inOrder(
      this.#sorted,
      (item) => this.#itemsBefore(item),
      (circle) => {
        cycle ??= cycleOf(circle.flatMap((item) => this.#steps.get(item) ?? []));
      },
    );
    return { items, ...(cycle && { cycle }) };
  }

  #itemsBefore(item: Item): Iterable<Item> | undefined {
    const needed = this.#needsOf(item);
    return needed.length > 0 || this.#waits(item.construct) ? this.#follow(item, needed) : undefined;
  }

  #waits(construct: IConstruct): boolean {
    for (let scope: IConstruct | undefined = construct; scope !== undefined; scope = scope.node.scope) {
      if (this.#dependents.has(scope) && !this.#satisfied.has(scope)) {
        return true;
      }
    }
    return false;
  }

  *#follow(item: Item, needs: readonly Item[]): Iterable<Item> {
    for (const needed of needs) {
      this.#steps.set(item, { from: item.construct, to: needed.construct, isNeed: true });
      yield needed;
    }
    for (let scope: IConstruct | undefined = item.construct; scope !== undefined; scope = scope.node.scope) {
      yield* this.#dependenciesOf(scope, item);
    }
  }

  *#dependenciesOf(from: IConstruct, item: Item): Iterable<Item> {
    const targets = this.#dependents.get(from);
    if (targets === undefined || this.#satisfied.has(from)) {
      return;
    }
    for (const to of targets) {
      if (!isBelow(item.construct, to) && !this.#complete.has(to)) {
        this.#steps.set(item, { from, to });
        yield* this.#allBelow(to);
        this.#complete.add(to);
      }
    }
    if (targets.every((to) => this.#complete.has(to))) {
      this.#satisfied.add(from);
    }
  }

  #allBelow(scope: IConstruct): readonly Item[] {
    return this.#below.get(scope) ?? [];
  }
}

function cycleOf(steps: readonly Step[]): Cycle {
  const path = steps.flatMap(({ from, to, isNeed }) => (isNeed ? [from, to] : [from]));
  const last = steps.at(-1);
  return {
    path: [...path, ...(last === undefined || last.isNeed ? [] : [last.to])].filter(isNoRepeat),
    needed: steps.flatMap(({ to, isNeed }) => (isNeed ? [to] : [])),
  };
}

function isNoRepeat(construct: IConstruct, place: number, path: readonly IConstruct[]): boolean {
  return construct !== path[place - 1];
}

function groupByTarget<Item extends Placeable>(
  items: readonly Item[],
  dependents: Dependents,
): ReadonlyMap<IConstruct, readonly Item[]> {
  const groups = new Map<IConstruct, Item[]>([...dependents.values()].flat().map((target) => [target, []]));
  for (const item of items) {
    for (let scope: IConstruct | undefined = item.construct; scope !== undefined; scope = scope.node.scope) {
      groups.get(scope)?.push(item);
    }
  }
  return groups;
}
