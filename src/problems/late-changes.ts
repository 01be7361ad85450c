import type { IConstruct } from 'constructs';
import { type Caller, captureOrigin } from './origin';
import type { Origin } from './problem';

/** A change of a tree after the tree was rendered. */
export interface LateChange {
  /** The construct that was made or changed. */
  readonly construct: IConstruct;
  /** The line of the program that made the change. */
  readonly origin: Origin;
}

/** Called for the changes of one tree. */
export type OnLateChange = (change: LateChange) => void;

/** The listeners of each tree: those that wrote its files, and those that cache its rendering. */
export type Listener = 'files' | 'memory';

const listeners = new WeakMap<IConstruct, Map<Listener, OnLateChange>>();
let isHearing = false;

/** Registers a listener for every later change of a tree; replaces its previous callback. */
export function hearLateChanges(root: IConstruct, listener: Listener, onChange: OnLateChange): void {
  isHearing = true;
  const hearing = listeners.get(root) ?? new Map<Listener, OnLateChange>();
  listeners.set(root, hearing.set(listener, onChange));
}

/** Removes a listener. */
export function ignoreLateChanges(root: IConstruct, listener: Listener): void {
  listeners.get(root)?.delete(listener);
}

/**
 * Reports that a construct is made or changed. It costs nothing before the first tree is rendered, and a lookup of the
 * root after that.
 *
 * @param above the function whose frame, and those below it, are skipped to find the line that made the change
 * @param scope the scope of a construct that is being made, and has no place yet
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
