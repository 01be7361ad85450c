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

const listeners = new WeakMap<IConstruct, OnLateChange>();
let isHearing = false;

/** Tells of every change of a tree from now on, in place of whoever was told before. */
export function hearLateChanges(root: IConstruct, onChange: OnLateChange): void {
  isHearing = true;
  listeners.set(root, onChange);
}

/**
 * Notes that a construct is made or changed. It costs nothing before the first tree was rendered, and a look at the root after
 * that.
 *
 * @param above frames up to that of this function are passed over on the way to the line that made the change
 * @param scope the scope of a construct that is being made, and does not know its place yet
 */
export function noteChange(construct: IConstruct, above: Caller, scope: IConstruct = construct): void {
  const onChange = isHearing ? listeners.get(scope.node.root) : undefined;
  onChange?.({ construct, origin: captureOrigin(above) });
}
