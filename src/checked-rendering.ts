import type { IConstruct } from 'constructs';
import type { CustomRule } from './checks/judging/define-rule';
import { judge } from './checks/judging/judge';
import { readSettings } from './checks/judging/settings';
import { inTermsOfProps } from './checks/shorthand-findings';
import { customRulesIn } from './custom-rules';
import { findUnbuildable } from './kustomize/unbuildable';
import type { Rendering } from './manifests/manifest';
import { formatProblems } from './problems/format';
import { ignoreLateChanges } from './problems/late-changes';
import { isError, type Problem } from './problems/problem';
import { ProblemError } from './problems/problem-error';
import { settingsIn } from './problems/rule-settings';
import { isChecked, isCollecting, type TreeCheck } from './problems/tree-check';
import { recordEveryOrigin } from './problems/tree-entry';
import { reportProgress, showProblems } from './synth-host';
import { cdk8sDifferences } from './synthesis/cdk8s-differences';
import { watchTree } from './synthesis/late';
import { render, renderOrRefuse } from './synthesis/render';
import { targetIn } from './target';

/** The rendering of a tree, and problems that do not stop a run. */
export interface CheckedRendering {
  readonly rendering: Rendering;
  readonly warnings: readonly Problem[];
  /** A sentence for each rule with a lowered severity that would have stopped the run. */
  readonly hints: readonly string[];
  /** Whether only a new rendering shows changes of the tree. */
  readonly isCalculated: boolean;
  /** The target version of Kubernetes, if one is set. */
  readonly version: string | undefined;
  /** Checks some of the objects with rules and laws, as if they were all. */
  judgePart(part: Rendering): readonly Problem[];
}

/** The rendering of a tree, and all its problems. */
interface JudgedRendering {
  readonly rendering: Rendering;
  readonly problems: readonly Problem[];
  readonly hints: readonly string[];
  readonly isCalculated: boolean;
  readonly judgePart: CheckedRendering['judgePart'];
}

/**
 * Renders a tree and checks it with every rule and law.
 *
 * @param isForKustomize whether Kustomize will build the objects, which the layouts of cdk8s do not require
 * @throws ProblemError with all problems, if there are errors
 */
export function renderChecked(root: IConstruct, isForKustomize = true): CheckedRendering {
  const { rendering, problems, hints, isCalculated, judgePart } = renderJudged(root);
  const unbuildable = isForKustomize ? findUnbuildable(rendering) : [];
  const refused = new Set(problems.filter(isError).map(({ where }) => where.path));
  const all = [...problems, ...unbuildable.filter(({ where }) => !refused.has(where.path))];
  throwErrors(all);
  return { rendering, warnings: all, hints, isCalculated, version: targetIn(root)?.version, judgePart };
}

function renderJudged(root: IConstruct): JudgedRendering {
  const { rendering, problems, isWhole, isCalculated, shorthandsAt } = render(root, (done, of) =>
    reportProgress('rendering objects', done, of),
  );
  const customRules = customRulesIn(root);
  const context = { target: targetIn(root), customRules, isWhole };
  const judged = judge(rendering, context);
  const settingsProblems = settingProblems(root, customRules);
  const reported = [...problems, ...settingsProblems, ...inTermsOfProps(judged.problems, problems, shorthandsAt)];
  const judgePart = (part: Rendering) => judge(part, context).problems;
  return { rendering, problems: reported, hints: judged.hints, isCalculated, judgePart };
}

function settingProblems(root: IConstruct, customRules: readonly CustomRule[]): readonly Problem[] {
  const names = customRules.map(({ name }) => name);
  return settingsIn(root).flatMap(({ settings, where }) => readSettings(settings, where, 'program', names).problems);
}

function throwErrors(problems: readonly Problem[]): void {
  if (problems.some(isError)) {
    throw new ProblemError(problems);
  }
}

/**
 * Renders a chart and the charts inside it. The whole app is rendered, because objects depend on those of other charts.
 * Problems of other charts are left to the render of the app, which may be unfinished. An App of cdk8s writes nested
 * charts separately, so it gets the objects of this one alone.
 *
 * @throws ProblemError with all problems of the chart, if there are errors
 */
export function renderChart(chart: IConstruct): Rendering {
  if (isCollecting()) {
    // A late value calls this while the app is being rendered.
    return renderOrRefuse(chart);
  }
  const { root, path } = chart.node;
  const { rendering, problems } = renderOnce(root);
  const own = problems.filter(({ where }) => !where.path || isWithin(path, where.path));
  throwErrors(own);
  showNew(root, own);
  return rendering.filter((each) => each.chart === path || (isChecked(root) && isWithin(path, each.chart)));
}

function isWithin(above: string, path: string): boolean {
  return above === '' || `${path}/`.startsWith(`${above}/`);
}

/**
 * The rendering of a tree, for callers that ask for one chart after the other: cached as long as nothing in the tree
 * changes.
 */
function renderOnce(root: IConstruct): JudgedRendering {
  const known = remembered.get(root);
  if (known !== undefined) {
    return known;
  }
  const judged = renderJudged(root);
  const problems = [...judged.problems, ...(isChecked(root) ? [] : cdk8sDifferences(root, judged.rendering))];
  const result = { ...judged, problems };
  if (!judged.isCalculated || runs.has(root)) {
    remember(root, result);
  }
  return result;
}

function checkTree(root: IConstruct): void {
  const { problems } = renderOnce(root);
  throwErrors(problems);
  showNew(root, problems);
}

/** Registers the check of trees that an App of cdk8s renders. */
export const checkElsewhere: TreeCheck = {
  enter: (root) => {
    recordEveryOrigin();
    markRuns(root);
  },
  check: checkTree,
};

const remembered = new WeakMap<IConstruct, JudgedRendering>();
/** The roots that are being synthesized, so that nothing changes in between. */
const runs = new WeakSet<IConstruct>();
const shown = new WeakMap<IConstruct, Set<string>>();

function remember(root: IConstruct, judged: JudgedRendering): void {
  remembered.set(root, judged);
  watchTree(root, 'memory', () => forget(root));
}

function forget(root: IConstruct): void {
  remembered.delete(root);
  ignoreLateChanges(root, 'memory');
}

/**
 * Marks the start and end of a synth of cdk8s: computed fields of cdk8s-plus may change unnoticed, but not during it.
 */
function markRuns(root: IConstruct): void {
  for (const name of ['synth', 'synthYaml']) {
    const method: unknown = Reflect.get(root, name);
    if (typeof method === 'function') {
      const value = (...args: unknown[]) => inOneRun(root, () => Reflect.apply(method, root, args));
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

/** Shows warnings once, in trees without an App of kustruct. */
function showNew(root: IConstruct, warnings: readonly Problem[]): void {
  if (isChecked(root)) {
    return;
  }
  const known = shown.get(root) ?? new Set<string>();
  shown.set(root, known);
  const fresh = warnings.filter((warning) => !known.has(formatProblems([warning])));
  for (const warning of fresh) {
    known.add(formatProblems([warning]));
  }
  showProblems(fresh);
}
