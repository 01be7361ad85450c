import type { Rendered, Rendering } from './manifest';

/** The constructs of a rendering that objects come after, each with a number. */
export class TargetScopes {
  readonly #targets = new Set<string>();
  /** The paths of all constructs above a target. */
  readonly #above = new Set<string>();
  /** The targets that contain all objects of a chart. */
  readonly #ofCharts = new Map<string, readonly number[]>();
  /** The targets before each list of predecessors; objects of one construct share such a list. */
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

  /** The targets that contain an object. */
  around({ path, chart: own }: Rendered): readonly number[] {
    const chart = isBelow(path, own) ? own : '';
    const ofChart = this.#ofCharts.get(chart) ?? this.#among(scopesOf(chart));
    this.#ofCharts.set(chart, ofChart);
    return this.#above.has(chart) ? [...ofChart, ...this.#among(scopesOf(path, chart))] : ofChart;
  }

  /** The targets that an object comes after. */
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
 * A path and the paths above it: `shop`, `shop/api`, `shop/api/Resource`.
 *
 * @param above a path above it, to return only those below that path
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
