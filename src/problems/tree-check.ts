import type { IConstruct } from 'constructs';

/** What sees to a tree that has constructs of ours, and is rendered by something else than an App of ours. */
export interface TreeCheck {
  /** Hears of such a tree when the first construct of ours enters it. */
  enter(root: IConstruct): void;
  /** Holds the tree against everything that its author could have got wrong. Throws a ProblemError if anything is wrong. */
  check(root: IConstruct): void;
}

let treeCheck: TreeCheck | undefined;

/** Says what sees to such trees. */
export function checkTreesBy(by: TreeCheck): void {
  treeCheck = by;
}

/** A field of the root itself, beside which nothing has to be kept. */
const CHECKED_BY: unique symbol = Symbol('kustruct.checkedBy');

interface Root extends IConstruct {
  [CHECKED_BY]?: 'itself' | 'validation';
}

/** Leaves a tree to its root, which checks it whenever it renders it. */
export function checksItself(root: Root): void {
  root[CHECKED_BY] = 'itself';
}

/** Says whether the root of a tree checks it whenever it renders it, and shows what it warns of. */
export function isChecked(root: Root): boolean {
  return root[CHECKED_BY] === 'itself';
}

/**
 * Has the tree of a construct of ours checked, whoever renders it: the first of them adds one validation to the root. cdk8s
 * validates the whole tree once more for each chart, so whoever checks has to remember what was found.
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

/** Says whether somebody renders a tree who looks at all that is noted against its constructs. */
export function isCollecting(): boolean {
  return collecting;
}

/** Runs something that looks itself, when it is done, at what is noted against constructs. */
export function collectingRefusals<Result>(run: () => Result): Result {
  const before = collecting;
  collecting = true;
  try {
    return run();
  } finally {
    collecting = before;
  }
}
