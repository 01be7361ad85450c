import type { IConstruct } from 'constructs';

/** Checks a tree that has constructs of kustruct, but is not rendered by its App. */
export interface TreeCheck {
  /** Called when the first construct of kustruct enters such a tree. */
  enter(root: IConstruct): void;
  /**
   * Checks the tree for everything that its author could have got wrong. Throws a ProblemError if anything is wrong.
   */
  check(root: IConstruct): void;
}

let treeCheck: TreeCheck | undefined;

/** Registers the check for such trees. */
export function checkTreesBy(by: TreeCheck): void {
  treeCheck = by;
}

/** A field of the root itself, so that no separate table is needed. */
const CHECKED_BY: unique symbol = Symbol('kustruct.checkedBy');

interface Root extends IConstruct {
  [CHECKED_BY]?: 'itself' | 'validation';
}

/** Marks a tree whose root checks it whenever it renders it. */
export function checksItself(root: Root): void {
  root[CHECKED_BY] = 'itself';
}

/** Whether the root of a tree checks it whenever it renders it, and shows its warnings. */
export function isChecked(root: Root): boolean {
  return root[CHECKED_BY] === 'itself';
}

/**
 * Makes sure that a tree with constructs of kustruct is checked, no matter what renders it: the first construct adds a
 * validation to the root. cdk8s validates the whole tree again for each chart, so the check has to cache its result.
 */
export function checkTreeOf(construct: IConstruct): void {
  const root: Root = construct.node.root;
  if (root[CHECKED_BY] !== undefined) {
    return;
  }
  root[CHECKED_BY] = 'validation';
  treeCheck?.enter(root);
  root.node.addValidation({
    validate: () => {
      if (!collecting) {
        treeCheck?.check(root);
      }
      return [];
    },
  });
}

let collecting = false;

/** Whether the renderer of a tree collects everything that is reported for its constructs. */
export function isCollecting(): boolean {
  return collecting;
}

/** Runs a function that collects what is reported for constructs when it is done. */
export function collectingRefusals<Result>(run: () => Result): Result {
  const before = collecting;
  collecting = true;
  try {
    return run();
  } finally {
    collecting = before;
  }
}
