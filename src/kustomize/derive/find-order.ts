import { CUSTOM_RANK, kindFacts } from '../../kubernetes/kinds';
import { groupBy } from '../../manifests/group-by';
import { inOrder } from '../../manifests/in-order';

import { group, type Rendered, type Rendering } from '../../manifests/manifest';
import { isNeeded } from '../../manifests/needs';
import { type Precedence, precedenceOf, type Violation } from '../../manifests/precedence';
import { printedOrders } from '../emulator/sort-order';
import type { SortOptions } from '../model/kustomization';

/** The sort options of a kustomization, or why none are right. */
export interface FoundOrder {
  /** Undefined if Kustomize's default order is right. */
  readonly sortOptions?: SortOptions;
  /** Two objects that no order of Kustomize can satisfy, if there are any. */
  readonly violation?: Violation;
}

/**
 * Finds the order in which every object of a kustomization comes after its dependencies: Kustomize's default, or else an order
 * of kinds (ties in order of installation), or else the order of its resources.
 *
 * @param listed the objects in the order of the resources
 */
export function findOrder(precedence: Precedence, listed: Rendering): FoundOrder {
  let violation: Violation | undefined;
  for (const sortOptions of waysToSort(precedence, listed)) {
    violation = violationOf(precedence, listed, sortOptions);
    if (violation === undefined) {
      return { ...(sortOptions && { sortOptions }) };
    }
  }
  return { violation };
}

/** The orders that may be right, the simplest first. Undefined is Kustomize's default. */
function waysToSort(precedence: Precedence, listed: Rendering): readonly (SortOptions | undefined)[] {
  const kinds = groupBy(listed, ({ manifest }) => manifest.kind);
  const orderFirst = orderOfKinds(precedence, listed, kinds);
  if (orderFirst !== undefined) {
    return [undefined, { order: 'legacy', legacySortOptions: { orderFirst } }, FIFO];
  }
  // Kustomize's default also sorts by kind, but separates kinds with the same name in two groups.
  return [...kinds.values()].some(areOfSeveralGroups) ? [undefined, FIFO] : [FIFO];
}

const FIFO: SortOptions = { order: 'fifo' };

/** Stable topological sort: a chart comes after every chart that its objects depend on. */
export function orderOfCharts(precedence: Precedence, rendering: Rendering, charts: readonly string[]): string[] {
  const before = precedence.groupsBefore(rendering, ({ chart }) => chart);
  return inOrder(charts, (chart) => before.get(chart));
}

/**
 * Returns a function that finds the precedence of objects of one chart. If charts can be listed one after the other, no object
 * comes between two of another chart, so only the chart's own objects matter.
 *
 * @param areApart whether charts can be listed one after the other, if known
 */
export function precedencesOfCharts(
  rendering: Rendering,
  areApart?: boolean,
): (objects: Rendering) => Precedence | undefined {
  const whole = precedenceOf(rendering);
  if (whole === undefined) {
    return () => undefined;
  }
  return (areApart ?? canBeApart(whole, rendering))
    ? (objects) => (comeAfterOthersAlone(objects) ? undefined : precedenceOf(objects))
    : () => whole;
}

function canBeApart(whole: Precedence, rendering: Rendering): boolean {
  const charts = groupBy(rendering, ({ chart }) => chart);
  const ordered = orderOfCharts(whole, rendering, [...charts.keys()]);
  return whole.violation(ordered.flatMap((chart) => charts.get(chart) ?? [])) === undefined;
}

/** Whether the objects of a chart can be in any order among themselves, as in nearly all charts. */
function comeAfterOthersAlone(objects: Rendering): boolean {
  return objects.every(({ after = [], path, chart, manifest }) => {
    const inside = `${chart}/`;
    return path.startsWith(inside) && !isNeeded(manifest) && after.every((target) => isApart(`${target}/`, inside));
  });
}

/** Whether neither of two paths contains the other. */
function isApart(one: string, other: string): boolean {
  return !one.startsWith(other) && !other.startsWith(one);
}

function violationOf(precedence: Precedence, listed: Rendering, options?: SortOptions): Violation | undefined {
  const violations = printedOrders(listed, options).map((printed) => precedence.violation(printed));
  return violations.find((violation) => violation !== undefined);
}

/** The order of kinds; undefined if kinds depend on each other. */
function orderOfKinds(
  precedence: Precedence,
  listed: Rendering,
  objects: ReadonlyMap<string, Rendering>,
): readonly string[] | undefined {
  const kinds = Array.from(objects, ([kind, ofKind]) => ({ kind, rank: Math.min(...new Set(ofKind.map(rankOf))) }));
  kinds.sort((a, b) => a.rank - b.rank || (a.kind < b.kind ? -1 : 1));
  const before = precedence.groupsBefore(listed, ({ manifest }) => manifest.kind);
  let isCyclic = false;
  const ordered = inOrder(
    kinds.map(({ kind }) => kind),
    (kind) => before.get(kind),
    // Objects of one kind may depend on each other, and may still be in order by name.
    (cycle) => {
      isCyclic ||= cycle.length > 1;
    },
  );
  return isCyclic ? undefined : ordered;
}

function rankOf({ manifest }: Rendered): number {
  return kindFacts(group(manifest), manifest.kind)?.rank ?? CUSTOM_RANK;
}

function areOfSeveralGroups([first, ...others]: Rendering): boolean {
  return others.some(({ manifest }) => manifest.apiVersion !== first?.manifest.apiVersion);
}
