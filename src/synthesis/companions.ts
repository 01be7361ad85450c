import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import {
  type Companion,
  companions,
  type FinishedTree,
  hasCompanions,
  stateSubject,
} from '../cdk8s-objects/companions';
import { isList } from '../manifests/field';
import { groupBy } from '../manifests/group-by';
import { originOf, shareOrigin } from '../problems/origin';
import { Budgets } from './budgets';
import type { Found } from './collect';
import { propsOf } from './foreign';

/** The id of the companion that this construct was made as. */
const COMPANION: unique symbol = Symbol('kustruct.companion');

interface MadeCompanion extends IConstruct {
  [COMPANION]?: string;
}

/**
 * Decides which companions the constructs of a finished tree have: creates missing ones, and removes those of an
 * earlier rendering that are no longer wanted. It is idempotent.
 *
 * @param found every construct of the tree
 * @returns every construct of the changed tree
 */
export function withCompanions(found: readonly Found[]): readonly Found[] {
  const [before, others]: [Found[], Found[]] = [[], []];
  for (const each of found) {
    subjectsOf(each.construct).forEach(state);
    (isCompanion(each) ? before : others).push(each);
  }
  const byOwner = groupBy(before, ({ construct }) => construct.node.scope);
  const budgets = new Budgets(budgetsIn(others));
  const tree: FinishedTree = { hasBudgetFor: (labels, namespace) => budgets.isFor(labels, namespace) };
  const all: Found[] = [];
  for (const each of others) {
    all.push(each);
    if (hasCompanions(each.construct)) {
      all.push(...companionsOf(each, each.construct[companions](tree), byOwner.get(each.construct) ?? []));
    }
  }
  return all;
}

/** The subjects of a binding of cdk8s or cdk8s-plus, which does not record them; bindings of kustruct do. */
function subjectsOf(construct: IConstruct): readonly unknown[] {
  const { resourceType, subjects }: Partial<PlusBinding> = construct;
  if (resourceType === 'rolebindings' || resourceType === 'clusterrolebindings') {
    return Array.isArray(subjects) ? subjects : NONE;
  }
  if (!ApiObject.isApiObject(construct) || !construct.kind.endsWith('RoleBinding')) {
    return NONE;
  }
  const given = propsOf(construct).subjects;
  return isList(given) ? given : NONE;
}

interface PlusBinding extends IConstruct {
  readonly resourceType: unknown;
  readonly subjects: unknown;
}

const NONE: readonly unknown[] = [];

function state(subject: unknown): void {
  if (typeof subject !== 'object' || subject === null) {
    return;
  }
  const { toSubjectConfiguration }: { toSubjectConfiguration?: unknown } = subject;
  const configuration: unknown =
    typeof toSubjectConfiguration === 'function' ? toSubjectConfiguration.call(subject) : subject;
  if (typeof configuration === 'object' && configuration !== null) {
    stateSubject(configuration);
  }
}

function isCompanion({ construct }: Found): boolean {
  return idOf(construct) !== undefined;
}

function budgetsIn(found: readonly Found[]): readonly ApiObject[] {
  return found.flatMap(({ construct }) => (ApiObject.isApiObject(construct) && isBudget(construct) ? construct : []));
}

function isBudget({ kind, apiGroup }: ApiObject): boolean {
  return kind === 'PodDisruptionBudget' && apiGroup === 'policy';
}

function companionsOf(
  { construct: owner, chart, origin }: Found,
  wanted: readonly Companion[],
  before: readonly Found[],
): Found[] {
  for (const { construct } of before) {
    if (!wanted.some(({ id }) => id === idOf(construct))) {
      owner.node.tryRemoveChild(construct.node.id);
    }
  }
  return wanted.map((companion) => {
    const known = before.find(({ construct }) => idOf(construct) === companion.id)?.construct;
    const construct = known ?? make(companion, owner);
    return { construct, chart, origin: originOf(construct, origin) };
  });
}

/** No line of the program makes a companion, so it gets the line of its owner. */
function make(companion: Companion, owner: IConstruct): IConstruct {
  const made: MadeCompanion = companion.make(freeId(companion.id, owner));
  made[COMPANION] = companion.id;
  shareOrigin(made, owner);
  return made;
}

function idOf(construct: MadeCompanion): string | undefined {
  return construct[COMPANION];
}

/** The id, or the next one that is free. */
function freeId(id: string, { node }: IConstruct): string {
  let free = id;
  for (let count = 2; node.tryFindChild(free) !== undefined; count++) {
    free = `${id}-${count}`;
  }
  return free;
}
