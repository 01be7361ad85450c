import type { IConstruct } from 'constructs';
import { inOrder } from '../manifests/in-order';
import { dependOnAny, isBelow } from './dependencies';

/** Something that is put in order by the dependencies of its construct. */
export interface Placeable {
  readonly construct: IConstruct;
}

/** Items in a total order in which nothing stands before what it depends on, and a cycle, if there is one. */
export interface Ordered<Item> {
  readonly items: readonly Item[];
  readonly cycle?: Cycle;
}

/** Constructs that go in a circle. */
export interface Cycle {
  /** Constructs each of which depends on the next, or on one that is below that; the first comes again at the end. */
  readonly path: readonly IConstruct[];
  /** The items of the circle that another one needs, though nobody said so. */
  readonly needed: readonly IConstruct[];
}

/**
 * Puts items behind all that their constructs, or constructs above these, depend on; otherwise the given order stays.
 *
 * A dependency of one construct on another is one of everything below the first on everything below the second, but for
 * what is below both. Each construct and each dependency is followed once.
 *
 * @param sorted the order wanted where no dependency says otherwise
 * @param needsOf what an item needs without being told so; looked at only where somebody asked for an order
 */
export function orderByDependencies<Item extends Placeable>(
  sorted: readonly Item[],
  needsOf: (item: Item) => readonly Item[] = () => [],
): Ordered<Item> {
  return dependOnAny(sorted) ? new Walk(sorted, needsOf).run() : { items: sorted };
}

/** A dependency that is being followed. */
interface Step {
  readonly from: IConstruct;
  readonly to: IConstruct;
  readonly isNeed?: true;
}

class Walk<Item extends Placeable> {
  /** Constructs all of whose dependencies stand already. */
  readonly #satisfied = new Set<IConstruct>();
  /** Constructs everything below which stands already. */
  readonly #complete = new Set<IConstruct>();
  /** The step that each item waits for. */
  readonly #steps = new Map<Item, Step>();
  #below: Map<IConstruct, Item[]> | undefined;

  readonly #sorted: readonly Item[];
  readonly #needsOf: (item: Item) => readonly Item[];

  constructor(sorted: readonly Item[], needsOf: (item: Item) => readonly Item[]) {
    this.#sorted = sorted;
    this.#needsOf = needsOf;
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

  *#itemsBefore(item: Item): Iterable<Item> {
    for (const needed of this.#needsOf(item)) {
      this.#steps.set(item, { from: item.construct, to: needed.construct, isNeed: true });
      yield needed;
    }
    for (let scope: IConstruct | undefined = item.construct; scope !== undefined; scope = scope.node.scope) {
      yield* this.#dependenciesOf(scope, item);
    }
  }

  *#dependenciesOf(from: IConstruct, item: Item): Iterable<Item> {
    if (this.#satisfied.has(from)) {
      return;
    }
    const targets = from.node.dependencies;
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

  /** Built when the first dependency is met, because most apps have none. */
  #allBelow(scope: IConstruct): readonly Item[] {
    this.#below ??= groupByScope(this.#sorted);
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

function groupByScope<Item extends Placeable>(items: readonly Item[]): Map<IConstruct, Item[]> {
  const groups = new Map<IConstruct, Item[]>();
  for (const item of items) {
    for (const scope of item.construct.node.scopes) {
      const group = groups.get(scope);
      if (group === undefined) {
        groups.set(scope, [item]);
      } else {
        group.push(item);
      }
    }
  }
  return groups;
}
