import { type ApiObject, Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { movedFromOf } from '../cdk8s-objects/moved-from';
import { patchedFields } from '../cdk8s-objects/patched-fields';
import { shorthandsOf } from '../cdk8s-objects/shorthands';
import { overlap } from '../manifests/field';
import { describe, type Manifest, type Rendered, type Rendering } from '../manifests/manifest';
import type { Shorthand } from '../manifests/shorthand';
import { isError, type Problem } from '../problems/problem';
import { ProblemError } from '../problems/problem-error';
import { lacksObjects, refusalsOf } from '../problems/refusals';
import { settingsAt } from '../problems/rule-settings';
import { collectingRefusals } from '../problems/tree-check';
import { collect, type Found, type FoundObject, isCalculated, isObject } from './collect';
import { withCompanions } from './companions';
import { ConfigDigesting } from './config-digests';
import { blameCopies, otherCopies } from './copies';
import { declaredKindProblems } from './declared-kinds';
import { type Lowered, Lowering } from './lower';
import { type Entry, orderEntries, type Placed, sortObjects } from './order-entries';
import { renamedProblems } from './renamed';
import { takenIdProblems, takenPaths } from './taken-ids';
import { cycleProblem, twinProblems } from './whole-problems';

/** The rendering of a tree, and its problems. */
export interface RenderResult {
  readonly rendering: Rendering;
  readonly problems: readonly Problem[];
  /** Whether every object was rendered. */
  readonly isWhole: boolean;
  /** Whether any object computes fields when it is rendered, so that changes are only visible in a new rendering. */
  readonly isCalculated: boolean;
  /** The shorthand props of the object of a construct, by the path of the construct. */
  readonly shorthandsAt: (path: string) => readonly Shorthand[];
}

/** Called after each object with the number of lowered objects. */
export type OnLowered = (done: number, of: number) => void;

/**
 * Renders every object of a construct tree: validates, lowers, orders.
 *
 * Objects are in the order in which their kinds can be applied, then by identity, and always after their dependencies.
 */
export function render(root: IConstruct, onLowered?: OnLowered): RenderResult {
  return collectingRefusals(() => renderAll(root, onLowered));
}

/**
 * The rendering of a construct tree.
 *
 * @throws ProblemError with all problems, if there are errors
 */
export function renderOrRefuse(root: IConstruct): Rendering {
  const { rendering, problems } = render(root);
  if (problems.some(isError)) {
    throw new ProblemError(problems);
  }
  return rendering;
}

function renderAll(root: IConstruct, onLowered: OnLowered = () => undefined): RenderResult {
  const lowering = new Lowering();
  const found = withCompanions(collect(root));
  const copies = otherCopies(found);
  if (copies.some(({ name }) => name === 'kustruct')) {
    return {
      rendering: Object.freeze([]),
      problems: blameCopies([], copies),
      isWhole: false,
      isCalculated: false,
      shorthandsAt: () => NONE,
    };
  }
  const validated = [...ofEach(found, takenIdProblems), ...ofEach(found, validationProblems)];
  const objects = found.filter(isObject);
  const lowered = sortObjects(lowering.lowerAll(objects, (done) => onLowered(done, objects.length)));
  const ofLowered = ofEach(lowered, (object) => object.problems);
  const entries = toEntries(lowered, new ConfigDigesting(root, lowered), namespacesOfCharts(found));
  const { items, cycle } = orderEntries(found, entries);
  const rendering = renderedOf(items);
  const byConstruct = new Map<IConstruct, Rendered>(entries.map(({ construct, rendered }) => [construct, rendered]));
  const refused = ofEach(found, ({ construct }) => refusalsWithObject(construct, byConstruct));
  const whole = [...(cycle === undefined ? [] : [cycleProblem(cycle)]), ...twinProblems(rendering, takenPaths(found))];
  const renamed = renamedProblems(byConstruct, lowering.former);
  const declared = declaredKindProblems(entries, rendering);
  const problems = [...validated, ...blameCopies(ofLowered, copies), ...refused, ...whole, ...renamed, ...declared];
  const shorthandsAt = shorthandsIn(entries);
  return {
    rendering: Object.freeze(rendering),
    problems,
    isWhole: !ofLowered.some(isError) && !found.some(({ construct }) => lacksObjects(construct)),
    isCalculated: found.some(isCalculated),
    shorthandsAt,
  };
}

const NONE: readonly never[] = [];

/** The problems of many items, of which nearly none has any. */
function ofEach<Item>(items: readonly Item[], problemsOf: (item: Item) => readonly Problem[]): Problem[] {
  const all: Problem[] = [];
  for (const item of items) {
    const problems = problemsOf(item);
    if (problems.length > 0) {
      all.push(...problems);
    }
  }
  return all;
}

function toEntries(
  lowered: readonly Lowered[],
  digesting: ConfigDigesting,
  namespaces: ReadonlyMap<string, string | undefined>,
): readonly Entry[] {
  const entries: Entry[] = [];
  lowered.forEach((object) => {
    for (const manifest of object.manifests) {
      const rendered = renderedFrom(object, manifest, digesting, namespaces.get(object.chart));
      entries.push({ construct: object.construct, rendered });
    }
  });
  return entries;
}

/** The namespace of each chart, by its path. */
function namespacesOfCharts(found: readonly Found[]): ReadonlyMap<string, string | undefined> {
  const namespaces = new Map<string, string | undefined>();
  for (const { construct } of found) {
    if (Chart.isChart(construct)) {
      namespaces.set(construct.node.path, construct.namespace);
    }
  }
  return namespaces;
}

function renderedOf(items: readonly Placed[]): readonly Rendered[] {
  const all: Rendered[] = [];
  for (const { rendered } of items) {
    if (rendered !== undefined) {
      all.push(rendered);
    }
  }
  return all;
}

/** Few runs use it, so the lookup is deferred. */
function shorthandsIn(entries: readonly Entry[]): (path: string) => readonly Shorthand[] {
  let byPath: ReadonlyMap<string, Entry> | undefined;
  return (path) => {
    byPath ??= new Map(entries.map((entry) => [entry.construct.node.path, entry]));
    const { construct, rendered } = byPath.get(path) ?? {};
    return construct === undefined || rendered === undefined ? NONE : unpatched(construct, rendered);
  };
}

/** Fields that `overrides` and JSON patches set no longer come from the prop. */
function unpatched(construct: ApiObject, { manifest, patched = [] }: Rendered): readonly Shorthand[] {
  return shorthandsOf(construct, manifest).filter(
    ({ fields }) => !fields.some((field) => patched.some((other) => overlap(other, field))),
  );
}

function validationProblems({ construct, origin }: Found): readonly Problem[] {
  const messages = construct.node.validate();
  return messages.length === 0
    ? NONE
    : messages.map((message) => ({
        where: { origin, path: construct.node.path },
        what: message,
        why: 'the construct cannot be rendered like this',
        fix: 'fix the input of the construct on this line',
      }));
}

function renderedFrom(
  { construct, chart, origin }: FoundObject,
  lowered: Manifest,
  digesting: ConfigDigesting,
  chartNamespace: string | undefined,
): Rendered {
  const { path } = construct.node;
  const rules = settingsAt(construct);
  const movedFrom = movedFromOf(construct);
  const patched = patchedFields(construct);
  const manifest = digesting.complete(lowered, construct, patched !== undefined);
  // Nearly all objects are like the first case, and spreading would be the slowest step here.
  const rendered =
    rules === undefined && movedFrom === undefined && patched?.length === 0
      ? { manifest, path, chart, chartNamespace, origin, typed: true }
      : {
          ...{ manifest, path, chart, chartNamespace, origin },
          ...(patched && { typed: true }),
          ...(patched !== undefined && patched.length > 0 && { patched }),
          ...(movedFrom !== undefined && { movedFrom }),
          ...(rules && { rules }),
        };
  return Object.freeze(rendered);
}

function refusalsWithObject(construct: IConstruct, byConstruct: ReadonlyMap<IConstruct, Rendered>): readonly Problem[] {
  const refused = refusalsOf(construct);
  if (refused.length === 0) {
    return refused;
  }
  const rendered = byConstruct.get(construct);
  const object = rendered === undefined ? undefined : describe(rendered.manifest);
  return refused.map((problem) => ({ ...problem, where: { ...problem.where, object } }));
}
