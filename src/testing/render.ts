import { Chart } from 'cdk8s';
import type { App } from '../app';
import { judge } from '../checks/judging/judge';
import type { Environments } from '../environments/environments';
import { describeValue, isMap } from '../manifests/field';
import type { Manifest, Rendered, Rendering } from '../manifests/manifest';
import { isManifest } from '../manifests/plain';
import { isError, type Problem } from '../problems/problem';
import { ProblemError } from '../problems/problem-error';
import { Manifests } from './manifests';

/**
 * Renders environments in memory, without writing files.
 *
 * @returns the manifests of each environment, by its name
 * @throws ProblemError with the problems of all environments, as `synth` does
 */
export function render<Name extends string>(environments: Environments<Name>): Readonly<Record<Name, Manifests>>;
/**
 * Renders an app, or a chart and its nested charts, in memory, without writing files.
 *
 * @throws ProblemError with all problems, as `synth` does
 */
export function render(app: App | Chart): Manifests;
export function render(app: App | Chart | Environments): Manifests | Readonly<Record<string, Manifests>> {
  const rendered = renderAny(app);
  return 'size' in rendered
    ? Object.fromEntries([...rendered].map(([name, rendering]) => [name, new Manifests(rendering)]))
    : new Manifests(rendered);
}

/**
 * The manifests of an app, a chart, a result of `render`, or a list of manifests.
 *
 * @throws Error that names valid arguments, if this is not one; ProblemError with all problems, as `synth` does
 */
export function manifestsOf(subject: unknown): Manifests {
  const given = givenManifests(subject);
  if (given !== undefined) {
    return given;
  }
  const rendered = renderAny(subject);
  if ('size' in rendered) {
    const names = [...rendered.keys()];
    throw new Error(
      `there are the environments ${names.join(', ')}: choose one, as in expect(render(app).${names[0]})`,
    );
  }
  return new Manifests(rendered);
}

/**
 * The problems that `synth` would report for an argument of `render`, or that rules and laws find in manifests.
 *
 * @throws Error that names valid arguments, if this is not one
 */
export function problemsOf(subject: unknown): readonly Problem[] {
  if (subject instanceof Manifests) {
    // `render` has already refused all problems, with the app's version of Kubernetes, its rules and its other charts.
    return [];
  }
  const given = givenManifests(subject);
  if (given !== undefined) {
    return judge(given.rendering).problems.filter(isError);
  }
  try {
    renderAny(subject);
    if (isApp(subject)) {
      subject.layout();
    }
    return [];
  } catch (error) {
    return problemsIn(error);
  }
}

/** An App or Environments; it may come from another copy of kustruct, so `instanceof` does not work. */
interface Renders {
  render(): Rendering | ReadonlyMap<string, Rendering>;
  layout(): unknown;
}

function renderAny(subject: unknown): Rendering | ReadonlyMap<string, Rendering> {
  if (isApp(subject)) {
    return subject.render();
  }
  if (isChart(subject)) {
    return renderChart(subject);
  }
  const wanted = 'pass an App, a Chart, environments(), or the result of render()';
  throw new Error(
    isFunction(subject, 'then')
      ? `a promise cannot be rendered: await it, as in render(await makeApp())`
      : typeof subject === 'function'
        ? `a function cannot be rendered: call it, and ${wanted}`
        : `${describeValue(subject)} cannot be rendered: ${wanted}`,
  );
}

function isApp(subject: unknown): subject is Renders {
  return isFunction(subject, 'render') && isFunction(subject, 'layout');
}

function isChart(subject: unknown): subject is Chart {
  return isFunction(subject, 'toJson') && Chart.isChart(subject);
}

function isFunction(subject: unknown, name: string): boolean {
  return typeof subject === 'object' && subject !== null && typeof Reflect.get(subject, name) === 'function';
}

/** Renders the whole app of a chart, because its objects may depend on those of other charts. */
function renderChart(chart: Chart): Rendering {
  const { root, path } = chart.node;
  if (isApp(root)) {
    const whole = root.render();
    return 'size' in whole ? [] : whole.filter((rendered) => `${rendered.chart}/`.startsWith(`${path}/`));
  }
  const rendering = chart.toJson().map(withoutOrigin);
  const problems = judge(rendering).problems;
  if (problems.some(isError)) {
    throw new ProblemError(problems);
  }
  return rendering;
}

function givenManifests(subject: unknown): Manifests | undefined {
  if (subject instanceof Manifests) {
    return subject;
  }
  return Array.isArray(subject) && subject.every(isPlainManifest)
    ? new Manifests(subject.map(withoutOrigin))
    : undefined;
}

function isPlainManifest(value: unknown): value is Manifest {
  return isMap(value) && isManifest(value);
}

function withoutOrigin(manifest: Manifest): Rendered {
  return { manifest, path: '', chart: '' };
}

/** The problems of a refusal; rethrows any other error. */
function problemsIn(error: unknown): readonly Problem[] {
  if (error instanceof Error && error.name === 'ProblemError' && 'problems' in error && Array.isArray(error.problems)) {
    return error.problems;
  }
  throw error;
}
