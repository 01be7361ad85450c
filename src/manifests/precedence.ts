import { groupBy } from './group-by';
import { inOrder } from './in-order';
import type { Rendered, Rendering } from './manifest';
import { Needs } from './needs';
import { TargetScopes } from './target-scopes';

/** Two objects in the wrong order: the first must be applied before the second. */
export interface Violation {
  readonly first: Rendered;
  readonly second: Rendered;
}

/** Returns the identity of an object. Objects of several renderings with the same key are treated as one. */
export type KeyOf = (rendered: Rendered) => unknown;

/** The required order of a rendering; undefined if the program declares none. */
export function precedenceOf(rendering: Rendering): Precedence | undefined {
  if (!asksForOrder(rendering)) {
    return undefined;
  }
  const precedence = known.get(rendering) ?? new Precedence([rendering]);
  known.set(rendering, precedence);
  return precedence;
}

/** A cache: the checks of order and of files both need it. */
const known = new WeakMap<Rendering, Precedence>();

/** Whether the program declares an order of the objects. */
export function asksForOrder(rendering: Rendering): boolean {
  return rendering.some(({ after }) => after !== undefined);
}

/**
 * Which objects must be applied before which others: declared dependencies, a Namespace before its objects, and a
 * definition before objects of its kind.
 *
 * It is a graph of objects and groups; a group is all objects of a construct that others come after. It grows with the
 * declared dependencies, not with the pairs of objects that these amount to.
 */
export class Precedence {
  /** The direct predecessors of each node. */
  readonly #before: (number[] | undefined)[] = [];
  readonly #objects = new Map<unknown, number>();
  readonly #keyOf: KeyOf;
  /** All nodes, each after its predecessors. */
  readonly #sorted: readonly number[];

  /** @param keyOf by default, each object is its own key */
  constructor(renderings: readonly Rendering[], keyOf: KeyOf = (rendered) => rendered) {
    this.#keyOf = keyOf;
    for (const rendering of renderings) {
      this.#add(rendering, new Map());
    }
    this.#sorted = inOrder(this.#before.keys(), (node) => this.#before[node]);
  }

  /** A violation in a list of objects that are applied one after the other. Objects outside the list are ignored. */
  violation(order: readonly Rendered[]): Violation | undefined {
    const places = this.#placesOf(order);
    /** The last place of all predecessors of a node, or of the node itself. */
    const reach = new Int32Array(places.length).fill(ABSENT);
    for (const node of this.#sorted) {
      let last = ABSENT;
      for (const each of this.#nodesBefore(node)) {
        last = Math.max(last, reach[each] ?? ABSENT);
      }
      const place = places[node] ?? ABSENT;
      if (place !== ABSENT && last > place) {
        return violationAt(order, last, place);
      }
      reach[node] = place === ABSENT ? last : place;
    }
    return undefined;
  }

  /**
   * For each group of objects, such as a chart or a kind, the other groups with an object that must come before one of
   * its own.
   *
   * @param groupOf the group of an object of the list
   */
  groupsBefore(
    order: readonly Rendered[],
    groupOf: (rendered: Rendered) => string,
  ): ReadonlyMap<string, ReadonlySet<string>> {
    const groups = new Array<string | undefined>(this.#before.length);
    for (const rendered of order) {
      const node = this.#objects.get(this.#keyOf(rendered));
      if (node !== undefined) {
        groups[node] = groupOf(rendered);
      }
    }
    const found = new Map<string, Set<string>>();
    /** The groups directly before a node that is not in a group itself. */
    const passed = new Array<ReadonlySet<string> | undefined>(groups.length);
    for (const node of this.#sorted) {
      const own = groups[node];
      const into = (own === undefined ? undefined : found.get(own)) ?? new Set<string>();
      for (const each of this.#nodesBefore(node)) {
        const group = groups[each];
        if (group === undefined) {
          addAll(into, passed[each] ?? NONE);
        } else {
          into.add(group);
        }
      }
      if (own === undefined) {
        passed[node] = into;
      } else {
        found.set(own, into);
      }
    }
    return found;
  }

  /** Returns whether any of these must come after an object. */
  beforeAny(objects: Rendering): (rendered: Rendered) => boolean {
    const after = objects.flatMap((rendered) => this.#objects.get(this.#keyOf(rendered)) ?? []);
    const right = after.flatMap((node) => this.#nodesBefore(node));
    const before: ReadonlySet<number | undefined> = new Set(inOrder(right, (node) => this.#nodesBefore(node)));
    return (rendered) => before.has(this.#objects.get(this.#keyOf(rendered)));
  }

  /** The objects of a list, each after its predecessors; ties keep their order. */
  arrange(order: readonly Rendered[]): readonly Rendered[] {
    const byNode = groupBy(order, (rendered) => this.#objects.get(this.#keyOf(rendered)) ?? -1);
    return inOrder(byNode.keys(), (node) => this.#nodesBefore(node)).flatMap((node) => byNode.get(node) ?? []);
  }

  #add(rendering: Rendering, groups: Map<string, number>): void {
    const needs = new Needs(rendering, ({ manifest }) => manifest);
    const scopes = new TargetScopes(rendering, (target) => this.#node(groups, target));
    for (const rendered of rendering) {
      const node = this.#node(this.#objects, this.#keyOf(rendered));
      for (const into of scopes.around(rendered)) {
        this.#link(node, into);
      }
      for (const target of scopes.before(rendered)) {
        this.#link(target, node);
      }
      for (const needed of needs.of(rendered)) {
        this.#link(this.#node(this.#objects, this.#keyOf(needed)), node);
      }
    }
  }

  #node<Key>(nodes: Map<Key, number>, key: Key): number {
    const known = nodes.get(key);
    if (known !== undefined) {
      return known;
    }
    const node = this.#before.push(undefined) - 1;
    nodes.set(key, node);
    return node;
  }

  #link(first: number, second: number): void {
    if (first === second) {
      return;
    }
    const before = this.#before[second];
    if (before === undefined) {
      this.#before[second] = [first];
    } else {
      before.push(first);
    }
  }

  #nodesBefore(node: number): readonly number[] {
    return this.#before[node] ?? NONE;
  }

  /** The index of each node in a list; undefined for groups and objects outside the list. */
  #placesOf(order: readonly Rendered[]): Int32Array {
    const places = new Int32Array(this.#before.length).fill(ABSENT);
    for (const [place, rendered] of order.entries()) {
      const node = this.#objects.get(this.#keyOf(rendered));
      if (node !== undefined) {
        places[node] = place;
      }
    }
    return places;
  }
}

const NONE: readonly never[] = [];

/** An index that no list has. */
const ABSENT = -1;

function violationAt(order: readonly Rendered[], last: number, place: number): Violation | undefined {
  const [first, second] = [order[last], order[place]];
  return first && second && { first, second };
}

function addAll(into: Set<string>, groups: Iterable<string>): void {
  for (const group of groups) {
    into.add(group);
  }
}
