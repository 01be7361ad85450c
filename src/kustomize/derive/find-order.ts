import { CUSTOM_RANK, kindFacts } from '../../kubernetes/kinds';
import { groupBy } from '../../manifests/group-by';
import { inOrder } from '../../manifests/in-order';

import { group, type Rendered, type Rendering } from '../../manifests/manifest';
import { isNeeded } from '../../manifests/needs';
import { type Precedence, precedenceOf, type Violation } from '../../manifests/precedence';
import { printedOrders } from '../emulator/sort-order';
import type { SortOptions } from '../model/kustomization';

/** How a kustomization says in which order its objects are printed. */
export interface FoundOrder {
  /** Nothing where Kustomize's own order is right already. */
  readonly sortOptions?: SortOptions;
  /** Two objects that no order which Kustomize knows puts right; nothing where one does. */
  readonly violation?: Violation;
}

/**
 * Finds the order that puts every object of a kustomization behind those that it has to come after: Kustomize's own; else
 * one of kinds, in the order of their installation where nothing else is wanted; else the one in which they are listed.
 *
 * @param listed the objects in the order in which the resources list them
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

/** The orders that may be right, the nicest first; nothing is Kustomize's own. */
function waysToSort(precedence: Precedence, listed: Rendering): readonly (SortOptions | undefined)[] {
  const kinds = groupBy(listed, ({ manifest }) => manifest.kind);
  const orderFirst = orderOfKinds(precedence, listed, kinds);
  if (orderFirst !== undefined) {
    return [undefined, { order: 'legacy', legacySortOptions: { orderFirst } }, FIFO];
  }
  // Kustomize's own order is one of kinds too, but has those of one name and two groups apart.
  return [...kinds.values()].some(areOfSeveralGroups) ? [undefined, FIFO] : [FIFO];
}

const FIFO: SortOptions = { order: 'fifo' };

/** The charts of a rendering, each behind those of which an object comes before one of its own, otherwise as given. */
export function orderOfCharts(precedence: Precedence, rendering: Rendering, charts: readonly string[]): string[] {
  const before = precedence.groupsBefore(rendering, ({ chart }) => chart);
  return inOrder(charts, (chart) => before.get(chart));
}

/**
 * What each chart of a rendering wants to be applied before what. Where charts can be listed one after the other, nothing of
 * another chart comes between two objects of one, so that only its own objects have to be looked at.
 *
 * @param areApart whether charts can be listed one after the other, where that is known
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

/** Whether the objects of a chart can be in any order among themselves, which is true of nearly all charts. */
function comeAfterOthersAlone(objects: Rendering): boolean {
  return objects.every(({ after = [], path, chart, manifest }) => {
    const inside = `${chart}/`;
    return path.startsWith(inside) && !isNeeded(manifest) && after.every((target) => isElsewhere(`${target}/`, inside));
  });
}

/** Whether neither of two paths is in the other. */
function isElsewhere(one: string, other: string): boolean {
  return !one.startsWith(other) && !other.startsWith(one);
}

function violationOf(precedence: Precedence, listed: Rendering, options?: SortOptions): Violation | undefined {
  const violations = printedOrders(listed, options).map((printed) => precedence.violation(printed));
  return violations.find((violation) => violation !== undefined);
}

/** Nothing where kinds wait for each other. */
function orderOfKinds(
  precedence: Precedence,
  listed: Rendering,
  objects: ReadonlyMap<string, Rendering>,
): readonly string[] | undefined {
  const kinds = Array.from(objects, ([kind, ofKind]) => ({ kind, rank: Math.min(...new Set(ofKind.map(rankOf))) }));
  kinds.sort((a, b) => a.rank - b.rank || (a.kind < b.kind ? -1 : 1));
  const before = precedence.groupsBefore(listed, ({ manifest }) => manifest.kind);
  let isCircle = false;
  const ordered = inOrder(
    kinds.map(({ kind }) => kind),
    (kind) => before.get(kind),
    // Objects of one kind may wait for each other, and come out right by their names.
    (circle) => {
      isCircle ||= circle.length > 1;
    },
  );
  return isCircle ? undefined : ordered;
}

function rankOf({ manifest }: Rendered): number {
  return kindFacts(group(manifest), manifest.kind)?.rank ?? CUSTOM_RANK;
}

function areOfSeveralGroups([first, ...others]: Rendering): boolean {
  return others.some(({ manifest }) => manifest.apiVersion !== first?.manifest.apiVersion);
}
