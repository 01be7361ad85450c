import type { IConstruct } from 'constructs';
import type { Found } from './collect';

/** Says whether any of these constructs, or one above them, depends on another; most apps have none that does. */
export function dependOnAny(found: Iterable<{ readonly construct: IConstruct }>): boolean {
  const seen = new Set<IConstruct>();
  for (const { construct } of found) {
    if (construct.node.dependencies.length > 0) {
      return true;
    }
    for (let { scope } = construct.node; scope !== undefined && !seen.has(scope); scope = scope.node.scope) {
      if (scope.node.dependencies.length > 0) {
        return true;
      }
      seen.add(scope);
    }
  }
  return false;
}

/**
 * The constructs that have dependencies and no object: what depends on one of them has to come after what that one depends
 * on.
 */
export function dependentsWithoutObjects(
  found: readonly Found[],
  objects: Iterable<{ readonly construct: IConstruct }>,
): readonly Found[] {
  const filled = new Set<IConstruct>();
  for (const { construct } of objects) {
    for (let scope: IConstruct | undefined = construct; scope !== undefined && !filled.has(scope); ) {
      filled.add(scope);
      scope = scope.node.scope;
    }
  }
  return found.filter(({ construct }) => !filled.has(construct) && construct.node.dependencies.length > 0);
}

/** Says whether a construct is another one, or below it. */
export function isBelow(construct: IConstruct, scope: IConstruct): boolean {
  return construct.node.scopes.includes(scope);
}

/** What the constructs of a tree depend on, by their paths. */
export class Dependencies {
  /** What a construct and those above it depend on; children without dependencies of their own share the list. */
  readonly #targets = new Map<IConstruct, readonly IConstruct[]>();
  readonly #paths = new Map<readonly IConstruct[], readonly string[]>();

  readonly #withoutObjects: readonly Found[];

  /** @param withoutObjects the constructs that have dependencies and no object */
  constructor(withoutObjects: readonly Found[]) {
    this.#withoutObjects = withoutObjects;
  }

  /** The paths of the constructs all of whose objects come before this object; nothing where there are none. */
  pathsBefore(object: IConstruct): readonly string[] | undefined {
    const targets = this.#targetsOf(object);
    const others = targets.filter((target) => !isBelow(object, target));
    if (others.length === 0) {
      return undefined;
    }
    const paths = this.#paths.get(targets) ?? Object.freeze(targets.map(({ node }) => node.path));
    this.#paths.set(targets, paths);
    return others.length === targets.length ? paths : Object.freeze(others.map(({ node }) => node.path));
  }

  #targetsOf(construct: IConstruct): readonly IConstruct[] {
    const known = this.#targets.get(construct);
    if (known !== undefined) {
      return known;
    }
    const { scope, dependencies } = construct.node;
    const above = scope === undefined ? [] : this.#targetsOf(scope);
    this.#targets.set(construct, above);
    const own = dependencies.flatMap((target) => [target, ...this.#throughEmpty(target)]);
    const targets = own.length === 0 ? above : [...new Set([...above, ...own])];
    this.#targets.set(construct, targets);
    return targets;
  }

  #throughEmpty(target: IConstruct): readonly IConstruct[] {
    return this.#withoutObjects
      .filter(({ construct }) => isBelow(construct, target))
      .flatMap(({ construct }) => this.#targetsOf(construct).filter((each) => !isBelow(construct, each)));
  }
}
