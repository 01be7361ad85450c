import type { IConstruct } from 'constructs';

const former = new WeakMap<IConstruct, string>();

/** Notes the former name of a construct's object. */
export function noteMovedFrom(construct: IConstruct, name: string | undefined): void {
  if (name !== undefined) {
    former.set(construct, name);
  }
}

/** The former name of a construct's object, if one was declared. */
export function movedFromOf(construct: IConstruct): string | undefined {
  return former.get(construct);
}
