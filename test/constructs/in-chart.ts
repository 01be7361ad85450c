import { App, Chart, type ChartProps, type Manifest, type Problem, ProblemError } from 'kustruct';
import { renderOrRefuse } from '../../src/synthesis/render';

/** A chart `shop` in its own app, with the plain profile unless other props are given. */
export function shop(props: ChartProps = { defaults: 'plain' }): Chart {
  return new Chart(new App(), 'shop', props);
}

/** The rendered objects of a chart by kind and name, without checking them. */
export function objectsOf(chart: Chart): Readonly<Record<string, Manifest>> {
  const manifests = renderOrRefuse(chart).map(({ manifest }) => manifest);
  return Object.fromEntries(manifests.map((object) => [`${object.kind} ${object.metadata.name}`, object]));
}

/** The spec of the only object that is created. */
export function specOf(make: (chart: Chart) => { readonly kind: string; readonly name: string }): unknown {
  const chart = shop();
  const { kind, name } = make(chart);
  return objectsOf(chart)[`${kind} ${name}`]?.spec;
}

/** The field, fact and fix of each error of an app. */
export function refusalsOf(
  make: (chart: Chart) => unknown,
  props: ChartProps = { defaults: 'plain' },
): { field?: string; what: string; fix: string }[] {
  const app = new App();
  make(new Chart(app, 'shop', props));
  return errorsOf(app).map(({ what, fix, where }) => ({ field: where.field, what, fix }));
}

/** Every error that keeps an app from being rendered. */
export function errorsOf(app: App): readonly Problem[] {
  try {
    app.render();
  } catch (error) {
    if (error instanceof ProblemError) {
      return error.problems.filter(({ severity }) => severity !== 'warning');
    }
    throw error;
  }
  return [];
}
