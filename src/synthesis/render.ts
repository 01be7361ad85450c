import type { IConstruct } from 'constructs';
import { CUSTOM_RANK, kindFacts } from '../kubernetes/kinds';
import { describe, type Rendered, type Rendering } from '../manifests/manifest';
import type { Problem } from '../problems/problem';
import { ProblemError } from '../problems/problem-error';
import { collectingRefusals, refusalsOf } from '../problems/refusals';
import { collect, type Found, type FoundObject, isObject } from './collect';
import { Lowering } from './lower';
import { orderByDependencies } from './order';
import { cycleProblem, twinProblems } from './whole-problems';

/** What a tree rendered to, and everything that is wrong with it. */
export interface RenderResult {
  readonly rendering: Rendering;
  readonly problems: readonly Problem[];
}

/** Hears, object by object, how many are lowered. */
export type OnLowered = (done: number, of: number) => void;

/**
 * Renders every object of a construct tree: validates, lowers, orders.
 *
 * Objects stand in the order in which their kinds can be applied, then by identity, and never before what they depend on.
 */
export function render(root: IConstruct, onLowered?: OnLowered): RenderResult {
  return collectingRefusals(() => renderAll(root, onLowered));
}

/**
 * The rendering of a construct tree.
 *
 * @throws ProblemError with everything that is wrong, when anything is
 */
export function renderOrRefuse(root: IConstruct): Rendering {
  const { rendering, problems } = render(root);
  if (problems.some(({ severity }) => severity !== 'warning')) {
    throw new ProblemError(problems);
  }
  return rendering;
}

function renderAll(root: IConstruct, onLowered: OnLowered = () => undefined): RenderResult {
  const lowering = new Lowering();
  const found = collectWithAccounts(root, lowering);
  const validated = found.flatMap(validationProblems);
  const objects = sortObjects(found.filter(isObject));
  const rendered = new Map<IConstruct, Rendered>(
    objects.flatMap((object, done) => {
      onLowered(done, objects.length);
      return renderObject(object, lowering);
    }),
  );
  const { constructs, cycle } = orderByDependencies(objects.map(({ construct }) => construct));
  const rendering = constructs.flatMap((construct) => rendered.get(construct) ?? []);
  const refused = found.flatMap(({ construct }) => refusalsWithObject(construct, rendered.get(construct)));
  const whole = [...(cycle === undefined ? [] : [cycleProblem(cycle)]), ...twinProblems(rendering)];
  return { rendering: Object.freeze(rendering), problems: [...validated, ...lowering.problems, ...refused, ...whole] };
}

/** A binding that is lowered may ask a workload for its account, which the workload then makes: so look again. */
function collectWithAccounts(root: IConstruct, lowering: Lowering): Found[] {
  const found = collect(root);
  const bindings = found.filter(isObject).filter(({ construct }) => construct.kind.endsWith('RoleBinding'));
  for (const binding of bindings) {
    lowering.lower(binding);
  }
  return bindings.length > 0 ? collect(root) : found;
}

function validationProblems({ construct, origin }: Found): Problem[] {
  return construct.node.validate().map((message) => ({
    where: { origin, path: construct.node.path },
    what: message,
    why: 'the construct refuses to be rendered like this',
    fix: 'give the construct on this line what it asks for',
  }));
}

function sortObjects(objects: readonly FoundObject[]): FoundObject[] {
  const keyed = objects.map((object) => ({ object, key: sortKey(object) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed.map(({ object }) => object);
}

function sortKey({ construct }: FoundObject): string {
  const { apiGroup, kind, metadata, name, node } = construct;
  const rank = kindFacts(apiGroup === 'core' ? '' : apiGroup, kind)?.rank ?? CUSTOM_RANK;
  return `${String(rank).padStart(3, '0')}\0${apiGroup}\0${kind}\0${metadata.namespace ?? ''}\0${name}\0${node.path}`;
}

function renderObject(found: FoundObject, lowering: Lowering): [IConstruct, Rendered][] {
  const { construct, chart, origin } = found;
  const manifest = lowering.lower(found);
  return manifest === undefined
    ? []
    : [[construct, Object.freeze({ manifest, path: construct.node.path, chart, origin })]];
}

function refusalsWithObject(construct: IConstruct, rendered: Rendered | undefined): readonly Problem[] {
  const refused = refusalsOf(construct);
  if (refused.length === 0) {
    return refused;
  }
  const object = rendered === undefined ? undefined : describe(rendered.manifest);
  return refused.map((problem) => ({ ...problem, where: { ...problem.where, object } }));
}
