import { CUSTOM_RANK, kindFacts } from '../../kubernetes/kinds';
import { groupBy } from '../../manifests/group-by';
import { inOrder } from '../../manifests/in-order';

import { group, type Rendered, type Rendering } from '../../manifests/manifest';
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
  for (const way of WAYS) {
    const said = way(precedence, listed);
    violation = said === undefined ? violation : violationOf(precedence, listed, said.sortOptions);
    if (said !== undefined && violation === undefined) {
      return said;
    }
  }
  return { violation };
}

/** A way to say an order to Kustomize; nothing where it is clear from the start that it would be wrong. */
type Way = (precedence: Precedence, listed: Rendering) => { readonly sortOptions?: SortOptions } | undefined;

const WAYS: readonly Way[] = [
  () => ({}),
  (precedence, listed) => {
    const orderFirst = orderOfKinds(precedence, listed);
    return orderFirst && { sortOptions: { order: 'legacy', legacySortOptions: { orderFirst } } };
  },
  () => ({ sortOptions: { order: 'fifo' } }),
];

/** The charts of a rendering, each behind those of which an object comes before one of its own, otherwise as given. */
export function orderOfCharts(precedence: Precedence, rendering: Rendering, charts: readonly string[]): string[] {
  const before = precedence.groupsBefore(rendering, ({ chart }) => chart);
  return inOrder(charts, (chart) => before.get(chart) ?? []);
}

/**
 * What each chart of a rendering wants to be applied before what. Where charts can be listed one after the other, nothing of
 * another chart comes between two objects of one, so that only its own objects have to be looked at.
 */
export function precedencesOfCharts(rendering: Rendering): (objects: Rendering) => Precedence | undefined {
  const whole = precedenceOf(rendering);
  if (whole === undefined) {
    return () => undefined;
  }
  const charts = groupBy(rendering, ({ chart }) => chart);
  const ordered = orderOfCharts(whole, rendering, [...charts.keys()]);
  const isApart = whole.violation(ordered.flatMap((chart) => charts.get(chart) ?? [])) === undefined;
  return isApart ? precedenceOf : () => whole;
}

function violationOf(precedence: Precedence, listed: Rendering, options?: SortOptions): Violation | undefined {
  const violations = printedOrders(listed, options).map((printed) => precedence.violation(printed));
  return violations.find((violation) => violation !== undefined);
}

/** Nothing where kinds wait for each other. */
function orderOfKinds(precedence: Precedence, listed: Rendering): readonly string[] | undefined {
  const kinds = [...groupBy(listed, ({ manifest }) => manifest.kind)].map(([kind, objects]) => ({
    kind,
    rank: Math.min(...new Set(objects.map(rankOf))),
  }));
  kinds.sort((a, b) => a.rank - b.rank || (a.kind < b.kind ? -1 : 1));
  const before = precedence.groupsBefore(listed, ({ manifest }) => manifest.kind);
  let isCircle = false;
  const ordered = inOrder(
    kinds.map(({ kind }) => kind),
    (kind) => before.get(kind) ?? [],
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
