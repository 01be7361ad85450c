import { App, Chart, type ChartProps, type Manifest, ProblemError } from 'kustruct';

/** A chart called `shop` in an app of its own, to which nothing is added that is not asked for. */
export function shop(props: ChartProps = { defaults: 'plain' }): Chart {
  return new Chart(new App(), 'shop', props);
}

/** What a chart renders to, by kind and name. */
export function objectsOf(chart: Chart): Readonly<Record<string, Manifest>> {
  return Object.fromEntries(chart.toJson().map((object) => [`${object.kind} ${object.metadata.name}`, object]));
}

/** The spec of the one object that is made. */
export function specOf(make: (chart: Chart) => { readonly kind: string; readonly name: string }): unknown {
  const chart = shop();
  const { kind, name } = make(chart);
  return objectsOf(chart)[`${kind} ${name}`]?.spec;
}

/** What is refused: field, fact and fix of each problem. */
export function refusalsOf(
  make: (chart: Chart) => unknown,
  props?: ChartProps,
): { field?: string; what: string; fix: string }[] {
  const chart = shop(props);
  make(chart);
  try {
    chart.toJson();
  } catch (error) {
    if (error instanceof ProblemError) {
      return error.problems.map(({ what, fix, where }) => ({ field: where.field, what, fix }));
    }
    throw error;
  }
  return [];
}
