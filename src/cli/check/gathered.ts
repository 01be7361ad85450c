import type { Problem } from '../../problems/problem';
import type { SourceObject } from '../../reading/files/source-object';
import type { Unseen } from '../../reading/files/unseen';
import type { IgnoreComment } from '../../reading/ignore-comments';

/** Objects that are applied together, as far as anybody can know. */
export type ObjectSet = readonly SourceObject[];

/** Sets of objects that may be applied together in any combination: the folders below a folder, or the output of one tool. */
export interface SetGroup {
  readonly sets: readonly ObjectSet[];
  /** Objects that are read only to know what is there. */
  readonly context?: ObjectSet;
  /** What is built to get the objects: the folder of a kustomization. */
  readonly builtBy?: string;
  /**
   * How much of the truth these objects are: `whole` is all that is applied together, `objects` are complete but others may
   * belong to them, and of `fragments` a part may be written elsewhere.
   * @default 'whole'
   */
  readonly extent?: 'whole' | 'objects' | 'fragments';
  /**
   * The places of those sets in which objects are missing, because a file of theirs cannot be read.
   * @default none
   */
  readonly lacking?: ReadonlySet<number>;
}

/** What one path of the command line has. */
export interface Gathered {
  readonly groups: readonly SetGroup[];
  /** How many objects were judged where they were made, and are in no set: those of programs. */
  readonly judged: number;
  /** How many files were read. */
  readonly files: number;
  readonly problems: readonly Problem[];
  readonly unseen: readonly Unseen[];
  /** The comments that keep rules away. */
  readonly comments: readonly IgnoreComment[];
}

/** What is asked of everything that is read. */
export interface GatherOptions {
  /** Whether an absolute path is skipped. */
  isLeftOut(path: string): boolean;
  /** Hears how much is done. */
  announce(step: string, done: number, of: number): void;
}

/** A path that has nothing but what is given here. */
export function gathered(parts: Partial<Gathered>): Gathered {
  return { groups: [], judged: 0, files: 0, problems: [], unseen: [], comments: [], ...parts };
}

/** What several paths have. */
export function joined(all: readonly Gathered[]): Gathered {
  return {
    groups: all.flatMap(({ groups }) => groups),
    judged: all.reduce((sum, { judged }) => sum + judged, 0),
    files: all.reduce((sum, { files }) => sum + files, 0),
    problems: all.flatMap(({ problems }) => problems),
    unseen: all.flatMap(({ unseen }) => unseen),
    comments: all.flatMap(({ comments }) => comments),
  };
}
