import type { IConstruct } from 'constructs';

const former = new WeakMap<IConstruct, string>();

/** Notes what the object of a construct was called. */
export function noteMovedFrom(construct: IConstruct, name: string | undefined): void {
  if (name !== undefined) {
    former.set(construct, name);
  }
}

/** What the object of a construct was called, where somebody says so. */
export function movedFromOf(construct: IConstruct): string | undefined {
  return former.get(construct);
}
