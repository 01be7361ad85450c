import type { IConstruct } from 'constructs';
import type { CustomRule } from './checks/judging/define-rule';
import { judge } from './checks/judging/judge';
import { readSettings } from './checks/judging/settings';
import { tellOfProps } from './checks/tell';
import { customRulesIn } from './custom-rules';
import { announce, showProblems } from './delivery';
import { findUnbuildable } from './kustomize/unbuildable';
import type { Rendering } from './manifests/manifest';
import { formatProblems } from './problems/format';
import { ignoreLateChanges } from './problems/late-changes';
import type { Problem } from './problems/problem';
import { ProblemError } from './problems/problem-error';
import { settingsIn } from './problems/rule-settings';
import { isChecked, type TreeCheck } from './problems/tree-check';
import { recordEveryOrigin } from './problems/tree-entry';
import { cdk8sDifferences } from './synthesis/cdk8s-differences';
import { watchTree } from './synthesis/late';
import { render } from './synthesis/render';
import { targetIn } from './target';

/** What a tree rendered to, and what is not wrong enough to stop a run. */
export interface CheckedRendering {
  readonly rendering: Rendering;
  readonly warnings: readonly Problem[];
  /** A sentence for each rule that somebody lowered, and that would have stopped the run. */
  readonly hints: readonly string[];
  /** Whether only another rendering shows what changed in the tree since. */
  readonly isCalculated: boolean;
}

/**
 * Renders a tree and holds it against every rule and law.
 *
 * @param isForKustomize whether Kustomize is to build the objects, which the layouts of cdk8s do not ask of it
 * @throws ProblemError with everything that is wrong, when anything is
 */
export function renderChecked(root: IConstruct, isForKustomize = true): CheckedRendering {
  const { rendering, problems, isCalculated, shorthandsAt } = render(root, (done, of) =>
    announce('rendering objects', done, of),
  );
  const customRules = customRulesIn(root);
  const judged = judge(rendering, { target: targetIn(root), customRules });
  const misset = settingProblems(root, customRules);
  const told = [...problems, ...misset, ...tellOfProps(judged.problems, problems, shorthandsAt)];
  const unbuildable = isForKustomize ? findUnbuildable(rendering) : [];
  const refused = new Set(told.filter(isError).map(({ where }) => where.path));
  const all = [...told, ...unbuildable.filter(({ where }) => !refused.has(where.path))];
  if (all.some(isError)) {
    throw new ProblemError(all);
  }
  return { rendering, warnings: all, hints: judged.hints, isCalculated };
}

function settingProblems(root: IConstruct, customRules: readonly CustomRule[]): readonly Problem[] {
  const names = customRules.map(({ name }) => name);
  return settingsIn(root).flatMap(({ settings, where }) => readSettings(settings, where, names).problems);
}

function isError({ severity }: Problem): boolean {
  return severity !== 'warning';
}

/**
 * What a tree renders to, for whoever asks for one chart after the other: while nothing in the tree changes, it is rendered and
 * checked once. Warnings are shown where nobody else would show them.
 *
 * @throws ProblemError with everything that is wrong, when anything is
 */
export function renderOnce(root: IConstruct): Rendering {
  const known = remembered.get(root);
  if (known !== undefined) {
    return known;
  }
  const { rendering, warnings, isCalculated } = renderChecked(root, false);
  if (!isChecked(root)) {
    showNew(root, [...warnings, ...cdk8sDifferences(root, rendering)]);
  }
  if (!isCalculated || runs.has(root)) {
    remember(root, rendering);
  }
  return rendering;
}

/** Checks trees that an App of cdk8s renders. */
export const checkElsewhere: TreeCheck = {
  enter: (root) => {
    recordEveryOrigin();
    markRuns(root);
  },
  check: renderOnce,
};

const remembered = new WeakMap<IConstruct, Rendering>();
/** The roots that are being synthesized, so that nobody changes anything in between. */
const runs = new WeakSet<IConstruct>();
const shown = new WeakMap<IConstruct, Set<string>>();

function remember(root: IConstruct, rendering: Rendering): void {
  remembered.set(root, rendering);
  watchTree(root, 'memory', () => forget(root));
}

function forget(root: IConstruct): void {
  remembered.delete(root);
  ignoreLateChanges(root, 'memory');
}

/**
 * Marks when an App of cdk8s starts and ends to synthesize: what cdk8s-plus calculates changes without a sign, but not while
 * this lasts.
 */
function markRuns(root: IConstruct): void {
  for (const name of ['synth', 'synthYaml']) {
    const method: unknown = Reflect.get(root, name);
    if (typeof method === 'function') {
      const value = () => inOneRun(root, () => Reflect.apply(method, root, []));
      Object.defineProperty(root, name, { value, configurable: true, writable: true });
    }
  }
}

function inOneRun<Result>(root: IConstruct, run: () => Result): Result {
  runs.add(root);
  try {
    return run();
  } finally {
    runs.delete(root);
    forget(root);
  }
}

function showNew(root: IConstruct, warnings: readonly Problem[]): void {
  const known = shown.get(root) ?? new Set<string>();
  shown.set(root, known);
  const fresh = warnings.filter((warning) => !known.has(formatProblems([warning])));
  for (const warning of fresh) {
    known.add(formatProblems([warning]));
  }
  showProblems(fresh);
}
