import type { IConstruct } from 'constructs';
import type { Found } from './collect';

/** The dependencies of constructs. Constructs without any are not in it. */
export type Dependents = ReadonlyMap<IConstruct, readonly IConstruct[]>;

/** The dependents among these constructs and their ancestors; most apps have none. */
export function dependentsAmong(found: Iterable<{ readonly construct: IConstruct }>): Dependents {
  const dependents = new Map<IConstruct, readonly IConstruct[]>();
  const seen = new Set<IConstruct>();
  const note = (construct: IConstruct): void => {
    const { dependencies } = construct.node;
    if (dependencies.length > 0) {
      dependents.set(construct, dependencies);
    }
  };
  for (const { construct } of found) {
    note(construct);
    for (let { scope } = construct.node; scope !== undefined && !seen.has(scope); scope = scope.node.scope) {
      note(scope);
      seen.add(scope);
    }
  }
  return dependents;
}

/** The constructs with dependencies and without objects: their own dependencies carry over to what depends on them. */
export function dependentsWithoutObjects(
  found: readonly Found[],
  objects: Iterable<{ readonly construct: IConstruct }>,
  dependents: Dependents,
): readonly Found[] {
  const filled = new Set<IConstruct>();
  for (const { construct } of objects) {
    for (let scope: IConstruct | undefined = construct; scope !== undefined; scope = scope.node.scope) {
      if (dependents.has(scope)) {
        filled.add(scope);
      }
    }
  }
  return found.filter(({ construct }) => dependents.has(construct) && !filled.has(construct));
}

/** Whether a construct is another one, or below it. */
export function isBelow(construct: IConstruct, scope: IConstruct): boolean {
  let above: IConstruct | undefined = construct;
  while (above !== undefined && above !== scope) {
    above = above.node.scope;
  }
  return above === scope;
}

/** The dependencies of the constructs of a tree, by path. */
export class Dependencies {
  /**
   * The targets of each dependent and its ancestors; constructs below it that are not dependents themselves share the
   * list.
   */
  readonly #targets = new Map<IConstruct, readonly IConstruct[]>();
  readonly #paths = new Map<readonly IConstruct[], readonly string[]>();

  readonly #dependents: Dependents;
  readonly #withoutObjects: readonly Found[];

  /** @param withoutObjects the constructs with dependencies and without objects */
  constructor(dependents: Dependents, withoutObjects: readonly Found[]) {
    this.#dependents = dependents;
    this.#withoutObjects = withoutObjects;
  }

  /** The paths of the constructs whose objects all come before this object; undefined if there are none. */
  pathsBefore(object: IConstruct): readonly string[] | undefined {
    const targets = this.#targetsOf(object);
    if (targets.some((target) => isBelow(object, target))) {
      const others = targets.filter((target) => !isBelow(object, target));
      return others.length === 0 ? undefined : pathsOf(others);
    }
    return targets.length === 0 ? undefined : this.#pathsOf(targets);
  }

  #pathsOf(targets: readonly IConstruct[]): readonly string[] {
    const paths = this.#paths.get(targets) ?? pathsOf(targets);
    this.#paths.set(targets, paths);
    return paths;
  }

  #targetsOf(construct: IConstruct): readonly IConstruct[] {
    for (let above: IConstruct | undefined = construct; above !== undefined; above = above.node.scope) {
      const own = this.#dependents.get(above);
      if (own !== undefined) {
        return this.#targets.get(above) ?? this.#joinTargets(above, own);
      }
    }
    return [];
  }

  #joinTargets(construct: IConstruct, direct: readonly IConstruct[]): readonly IConstruct[] {
    const { scope } = construct.node;
    const above = scope === undefined ? [] : this.#targetsOf(scope);
    this.#targets.set(construct, above);
    const own = direct.flatMap((target) => [target, ...this.#throughEmpty(target)]);
    const targets = [...new Set([...above, ...own])];
    this.#targets.set(construct, targets);
    return targets;
  }

  #throughEmpty(target: IConstruct): readonly IConstruct[] {
    return this.#withoutObjects
      .filter(({ construct }) => isBelow(construct, target))
      .flatMap(({ construct }) => this.#targetsOf(construct).filter((each) => !isBelow(construct, each)));
  }
}

function pathsOf(constructs: readonly IConstruct[]): readonly string[] {
  return Object.freeze(constructs.map(({ node }) => node.path));
}
