import type { IConstruct } from 'constructs';
import { type Caller, captureOrigin } from './origin';
import type { Origin } from './problem';

/** A change of a tree that came after the tree was rendered. */
export interface LateChange {
  /** The construct that was made or changed. */
  readonly construct: IConstruct;
  /** The line of the program that made the change. */
  readonly origin: Origin;
}

/** Hears the changes of one tree. */
export type OnLateChange = (change: LateChange) => void;

/** Who hears the changes of a tree: whoever wrote its files, and whoever remembers what it rendered to. */
export type Listener = 'files' | 'memory';

const listeners = new WeakMap<IConstruct, Map<Listener, OnLateChange>>();
let isHearing = false;

/** Tells a listener of every change of a tree from now on, in place of what it gave before. */
export function hearLateChanges(root: IConstruct, listener: Listener, onChange: OnLateChange): void {
  isHearing = true;
  const hearing = listeners.get(root) ?? new Map<Listener, OnLateChange>();
  listeners.set(root, hearing.set(listener, onChange));
}

/** Tells a listener nothing any more. */
export function ignoreLateChanges(root: IConstruct, listener: Listener): void {
  listeners.get(root)?.delete(listener);
}

/**
 * Notes that a construct is made or changed. It costs nothing before the first tree was rendered, and a look at the root after
 * that.
 *
 * @param above frames up to that of this function are passed over on the way to the line that made the change
 * @param scope the scope of a construct that is being made, and does not know its place yet
 */
export function noteChange(construct: IConstruct, above: Caller, scope: IConstruct = construct): void {
  const hearing = isHearing ? listeners.get(scope.node.root) : undefined;
  if (hearing === undefined || hearing.size === 0) {
    return;
  }
  const change = { construct, origin: captureOrigin(above) };
  for (const onChange of [...hearing.values()]) {
    onChange(change);
  }
}
