import type { Rendered, Rendering } from './manifest';

/** The constructs of a rendering that objects come after, each under a number. */
export class TargetScopes {
  readonly #targets = new Set<string>();
  /** The paths below which there are targets. */
  readonly #above = new Set<string>();
  /** The targets that all objects of a chart are in. */
  readonly #ofCharts = new Map<string, readonly number[]>();
  /** Objects of one construct share the list of what they come after. */
  readonly #ofLists = new Map<readonly string[], readonly number[]>();

  readonly #numberOf: (target: string) => number;

  constructor(rendering: Rendering, numberOf: (target: string) => number) {
    this.#numberOf = numberOf;
    const lists = new Set(rendering.map(({ after }) => after));
    for (const target of new Set([...lists].flatMap((after) => after ?? NONE))) {
      this.#targets.add(target);
      for (const scope of ['', ...scopesOf(target).slice(0, -1)]) {
        this.#above.add(scope);
      }
    }
  }

  /** Those that an object is in. */
  around({ path, chart: own }: Rendered): readonly number[] {
    const chart = isBelow(path, own) ? own : '';
    const ofChart = this.#ofCharts.get(chart) ?? this.#among(scopesOf(chart));
    this.#ofCharts.set(chart, ofChart);
    return this.#above.has(chart) ? [...ofChart, ...this.#among(scopesOf(path, chart))] : ofChart;
  }

  /** Those that an object comes after. */
  before({ after }: Rendered): readonly number[] {
    if (after === undefined) {
      return NONE;
    }
    const targets = this.#ofLists.get(after) ?? after.map(this.#numberOf);
    this.#ofLists.set(after, targets);
    return targets;
  }

  #among(scopes: readonly string[]): readonly number[] {
    return scopes.filter((scope) => this.#targets.has(scope)).map(this.#numberOf);
  }
}

const NONE: readonly never[] = [];

function isBelow(path: string, chart: string): boolean {
  return path.startsWith(chart) && path[chart.length] === '/';
}

/**
 * A path and those above it: `shop`, `shop/api`, `shop/api/Resource`.
 *
 * @param above a path above it, where only those below that are wanted
 */
export function scopesOf(path: string, above = ''): string[] {
  if (path === above) {
    return [];
  }
  const scopes: string[] = [];
  for (let end = path.indexOf('/', above.length + 1); end >= 0; end = path.indexOf('/', end + 1)) {
    scopes.push(path.slice(0, end));
  }
  scopes.push(path);
  return scopes;
}
