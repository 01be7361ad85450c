import { type IConstruct, Node } from 'constructs';
import { OWN_FOLDER } from '../own-folder';
import { copyOf } from './copy';
import { recordedOrigin, recordOrigin } from './origin';
import type { Problem } from './problem';
import { ProblemError } from './problem-error';

/**
 * Makes every construct of every tree remember its line, also those of cdk8s and cdk8s-plus.
 *
 * There is no public hook for it, so this wraps the one method through which a construct enters a tree, which constructs
 * keeps private. It only adds a note beside the construct, and keeps one whose id is taken for `twinOf`; should the method ever be gone, constructs of ours still
 * remember their lines, and others answer with the nearest one above them.
 */
export function recordEveryOrigin(): void {
  const node: { addChild?: unknown } = Node.prototype as object;
  const addChild = node.addChild;
  if (typeof addChild !== 'function' || wrapped.has(addChild)) {
    return;
  }
  function addChildAndRecord(this: Node, child: IConstruct, id: string): unknown {
    // Constructs of this copy do so themselves, where fewer calls are between them and the user's line.
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

/** Lets a tree take constructs whose id is taken, so that rendering shows all of them; other trees refuse the first. */
export function collectTwins(root: IConstruct): void {
  collecting.add(root);
}

/** The construct that had the id of this one in its place before; nothing for all others. */
export function twinOf(construct: IConstruct): IConstruct | undefined {
  return twins.get(construct);
}

/** A key that no id can be, under which the tree keeps a construct whose id is taken. */
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
  return takenIdProblem({ child, twin, id, path, fix: `give this one an id of its own: '${id}-2'` });
}

/** Two constructs with one id in one place, and how to tell them apart. */
export interface TakenId {
  readonly child: IConstruct;
  /** The construct that had the id before. */
  readonly twin: IConstruct;
  readonly id: string;
  /** The path that both have. */
  readonly path: string;
  readonly fix: string;
}

/** The problem of two constructs with one id in one place, with the lines of both. */
export function takenIdProblem({ child, twin, id, path, fix }: TakenId): Problem {
  const first = recordedOrigin(twin)?.source;
  const line = first === undefined ? '' : `, made at ${first.file}:${first.line}:${first.column}`;
  const scope = path.slice(0, Math.max(0, path.length - id.length - 1));
  return {
    what: `"${scope || 'the app'}" has a construct "${id}" already${line}`,
    where: { origin: recordedOrigin(child), path },
    why: 'a construct is found by its id, and objects are named by it, so two in one place need two ids',
    fix,
  };
}
