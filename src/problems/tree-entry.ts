import { type IConstruct, Node } from 'constructs';
import { OWN_FOLDER } from '../own-folder';
import { copyOf } from './copy';
import { recordedOrigin, recordOrigin } from './origin';
import type { Problem } from './problem';
import { ProblemError } from './problem-error';

/**
 * Records the line of every construct of every tree, including those of cdk8s and cdk8s-plus.
 *
 * There is no public hook, so this wraps the private method of `constructs` through which a construct enters a tree. It
 * only records the line, and keeps a construct whose id is taken for `twinOf`. If the method is ever removed, constructs
 * of kustruct still record their lines, and others use that of their nearest parent.
 */
export function recordEveryOrigin(): void {
  const node: { addChild?: unknown } = Node.prototype as object;
  const addChild = node.addChild;
  if (typeof addChild !== 'function' || wrapped.has(addChild)) {
    return;
  }
  function addChildAndRecord(this: Node, child: IConstruct, id: string): unknown {
    // Constructs of this copy record it themselves, with fewer calls between them and the user's line.
    if (copyOf(child) !== OWN_FOLDER) {
      recordOrigin(child);
    }
    const twin = this.tryFindChild(id);
    const key = twin === undefined ? id : keyOfTwin(this, id, twin, child);
    return Reflect.apply(addChild as (...args: unknown[]) => unknown, this, [child, key]);
  }
  wrapped.add(addChildAndRecord);
  node.addChild = addChildAndRecord;
}

const wrapped = new WeakSet<object>();
const collecting = new WeakSet<IConstruct>();
const twins = new WeakMap<IConstruct, IConstruct>();

/**
 * Lets a tree accept constructs whose id is taken, so that rendering shows all of them. Other trees refuse the first
 * one.
 */
export function collectTwins(root: IConstruct): void {
  collecting.add(root);
}

/** The construct that already had the id of this one; undefined for all others. */
export function twinOf(construct: IConstruct): IConstruct | undefined {
  return twins.get(construct);
}

/** A key that cannot be an id, under which the tree keeps a construct whose id is taken. */
function keyOfTwin(scope: Node, id: string, twin: IConstruct, child: IConstruct): string {
  recordOrigin(child);
  if (!collecting.has(scope.root)) {
    throw new ProblemError([twinProblem(scope, id, twin, child)]);
  }
  twins.set(child, twin);
  let count = 2;
  while (scope.tryFindChild(`${id}\u0000${count}`) !== undefined) {
    count += 1;
  }
  return `${id}\u0000${count}`;
}

function twinProblem(scope: Node, id: string, twin: IConstruct, child: IConstruct): Problem {
  const path = [scope.path, id].filter((part) => part !== '').join('/');
  return takenIdProblem({ child, twin, id, path, fix: `give this one a different id: '${id}-2'` });
}

/** Two constructs with the same id in one place, and the fix. */
export interface TakenId {
  readonly child: IConstruct;
  /** The construct that had the id first. */
  readonly twin: IConstruct;
  readonly id: string;
  /** The path of both. */
  readonly path: string;
  readonly fix: string;
}

/** The problem of two constructs with the same id in one place, with the lines of both. */
export function takenIdProblem({ child, twin, id, path, fix }: TakenId): Problem {
  const first = recordedOrigin(twin)?.source;
  const line = first === undefined ? '' : `, created at ${first.file}:${first.line}:${first.column}`;
  const scope = path.slice(0, Math.max(0, path.length - id.length - 1));
  return {
    what: `"${scope || 'the app'}" already has a construct "${id}"${line}`,
    where: { origin: recordedOrigin(child), path },
    why: 'a construct is found by its id, and objects are named by it, so two in one place need two ids',
    fix,
  };
}
