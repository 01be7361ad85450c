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
 * Renders environments in memory, each to manifests of its own; nothing is written.
 *
 * @returns the manifests of each environment, by its name
 * @throws ProblemError with everything that is wrong in any of them, as `synth` does
 */
export function render<Name extends string>(environments: Environments<Name>): Readonly<Record<Name, Manifests>>;
/**
 * Renders an app, or a chart and those in it, in memory; nothing is written.
 *
 * @throws ProblemError with everything that is wrong, as `synth` does
 */
export function render(app: App | Chart): Manifests;
export function render(app: App | Chart | Environments): Manifests | Readonly<Record<string, Manifests>> {
  const rendered = renderAny(app);
  return 'size' in rendered
    ? Object.fromEntries([...rendered].map(([name, rendering]) => [name, new Manifests(rendering)]))
    : new Manifests(rendered);
}

/**
 * The one set of manifests that something is or renders to: an app, a chart, what `render` made, a list of manifests.
 *
 * @throws Error that says what to give instead, and ProblemError with everything that is wrong
 */
export function manifestsOf(subject: unknown): Manifests {
  const given = givenManifests(subject);
  if (given !== undefined) {
    return given;
  }
  const rendered = renderAny(subject);
  if ('size' in rendered) {
    const names = [...rendered.keys()];
    throw new Error(`there are the environments ${names.join(', ')}: say which, as in expect(render(app).${names[0]})`);
  }
  return new Manifests(rendered);
}

/**
 * Everything that `synth` would refuse of what `render` takes, and what rules and laws have against manifests.
 *
 * @throws Error that says what to give instead
 */
export function problemsOf(subject: unknown): readonly Problem[] {
  if (subject instanceof Manifests) {
    // `render` refused what was wrong, by the version of Kubernetes, the rules and the other charts of the app.
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

/** An App or Environments; another copy of kustruct may have made it, so its class says nothing. */
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
  const wanted = 'give an App, a Chart, environments(), or what render() made of them';
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

/** A chart is seen with all of its app, because its objects may lean on those of other charts. */
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

/** What a refusal carries; anything else that was thrown is thrown on. */
function problemsIn(error: unknown): readonly Problem[] {
  if (error instanceof Error && error.name === 'ProblemError' && 'problems' in error && Array.isArray(error.problems)) {
    return error.problems;
  }
  throw error;
}
