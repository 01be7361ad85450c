import type { IConstruct } from 'constructs';

/** Constructs in a total order in which nothing stands before what it depends on, and a cycle, if there is one. */
export interface Ordered {
  readonly constructs: readonly IConstruct[];
  /** Constructs each of which depends on the next; the first stands again at the end. */
  readonly cycle?: readonly IConstruct[];
}

/**
 * Puts constructs behind all that they, or a construct above them, depend on; otherwise the given order stays.
 *
 * A dependency of one construct on another is one of everything below the first on everything below the second, but for
 * what is below both. Each construct and each dependency is followed once.
 *
 * @param sorted the order wanted where no dependency says otherwise
 */
export function orderByDependencies(sorted: readonly IConstruct[]): Ordered {
  return dependOnAny(sorted) ? new Walk(sorted).run() : { constructs: sorted };
}

/** Most apps have no dependencies, and following none takes longer than to look. */
function dependOnAny(constructs: readonly IConstruct[]): boolean {
  const seen = new Set<IConstruct>();
  for (const construct of constructs) {
    for (let scope: IConstruct | undefined = construct; scope !== undefined && !seen.has(scope); ) {
      if (scope.node.dependencies.length > 0) {
        return true;
      }
      seen.add(scope);
      scope = scope.node.scope;
    }
  }
  return false;
}

/** A dependency that is being followed, and the construct that waits for it. */
interface Step {
  readonly from: IConstruct;
  readonly to: IConstruct;
  readonly waiting: IConstruct;
}

class Walk {
  readonly #ordered: IConstruct[] = [];
  readonly #state = new Map<IConstruct, 'waiting' | 'done'>();
  /** Constructs all of whose dependencies stand already. */
  readonly #satisfied = new Set<IConstruct>();
  /** Constructs everything below which stands already. */
  readonly #complete = new Set<IConstruct>();
  /** The steps taken to reach the construct at hand. */
  readonly #path: Step[] = [];
  #below: Map<IConstruct, IConstruct[]> | undefined;
  #cycle: readonly IConstruct[] | undefined;

  constructor(private readonly sorted: readonly IConstruct[]) {}

  run(): Ordered {
    for (const construct of this.sorted) {
      this.#place(construct);
    }
    return { constructs: this.#ordered, cycle: this.#cycle };
  }

  #place(construct: IConstruct): void {
    const state = this.#state.get(construct);
    if (state === 'waiting') {
      this.#cycle ??= this.#cycleThrough(construct);
    }
    if (state !== undefined || this.#cycle !== undefined) {
      return;
    }
    this.#state.set(construct, 'waiting');
    for (let scope: IConstruct | undefined = construct; scope !== undefined; scope = scope.node.scope) {
      this.#placeDependencies(scope, construct);
    }
    this.#state.set(construct, 'done');
    this.#ordered.push(construct);
  }

  #placeDependencies(from: IConstruct, waiting: IConstruct): void {
    if (this.#satisfied.has(from)) {
      return;
    }
    const targets = from.node.dependencies;
    for (const to of targets) {
      if (!isBelow(waiting, to)) {
        this.#placeAll({ from, to, waiting });
      }
    }
    if (targets.every((to) => this.#complete.has(to))) {
      this.#satisfied.add(from);
    }
  }

  #placeAll(step: Step): void {
    const { to } = step;
    if (this.#complete.has(to)) {
      return;
    }
    this.#path.push(step);
    for (const construct of this.#allBelow(to)) {
      this.#place(construct);
    }
    this.#path.pop();
    this.#complete.add(to);
  }

  /** Built when the first dependency is met, because most apps have none. */
  #allBelow(scope: IConstruct): readonly IConstruct[] {
    this.#below ??= groupByScope(this.sorted);
    return this.#below.get(scope) ?? [];
  }

  #cycleThrough(construct: IConstruct): readonly IConstruct[] {
    const start = this.#path.findIndex(({ waiting }) => waiting === construct);
    const steps = this.#path.slice(start);
    const last = steps.at(-1);
    return [...steps.map(({ from }) => from), ...(last === undefined ? [] : [last.to])];
  }
}

function groupByScope(constructs: readonly IConstruct[]): Map<IConstruct, IConstruct[]> {
  const groups = new Map<IConstruct, IConstruct[]>();
  for (const construct of constructs) {
    for (const scope of construct.node.scopes) {
      const group = groups.get(scope);
      if (group === undefined) {
        groups.set(scope, [construct]);
      } else {
        group.push(construct);
      }
    }
  }
  return groups;
}

function isBelow(construct: IConstruct, scope: IConstruct): boolean {
  return construct.node.scopes.includes(scope);
}
