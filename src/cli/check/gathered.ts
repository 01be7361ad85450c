import type { Problem } from '../../problems/problem';
import type { SourceObject } from '../../reading/files/source-object';
import type { Unseen } from '../../reading/files/unseen';
import type { IgnoreComment } from '../../reading/ignore-comments';

/** Objects that are presumably applied together. */
export type ObjectSet = readonly SourceObject[];

/** Sets of objects that may be applied together in any combination: the folders below a folder, or the output of one tool. */
export interface SetGroup {
  readonly sets: readonly ObjectSet[];
  /** Objects that are not checked, but that others may reference. */
  readonly context?: ObjectSet;
  /** The folder of the kustomization that builds the objects. */
  readonly builtBy?: string;
  /**
   * How complete the objects are: `whole` if they are everything that is applied together; `objects` if each is
   * complete, but others may belong to them; `fragments` if parts of them may be elsewhere.
   * @default 'whole'
   */
  readonly extent?: 'whole' | 'objects' | 'fragments';
  /**
   * The indexes of the sets that lack objects, because one of their files cannot be read.
   * @default none
   */
  readonly lacking?: ReadonlySet<number>;
}

/** Everything found at one path of the command line. */
export interface Gathered {
  readonly groups: readonly SetGroup[];
  /** How many objects of programs were checked while they were rendered; they are in no set. */
  readonly judged: number;
  /** How many files were read. */
  readonly files: number;
  readonly problems: readonly Problem[];
  readonly unseen: readonly Unseen[];
  /** The comments that silence rules. */
  readonly comments: readonly IgnoreComment[];
}

/** Options for reading. */
export interface GatherOptions {
  /** Whether an absolute path is skipped. */
  isLeftOut(path: string): boolean;
  /** Called with the progress. */
  announce(step: string, done: number, of: number): void;
}

/** The result for a path; parts that are not given are empty. */
export function gathered(parts: Partial<Gathered>): Gathered {
  return { groups: [], judged: 0, files: 0, problems: [], unseen: [], comments: [], ...parts };
}

/** The results of several paths as one. */
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
