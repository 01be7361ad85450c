import type { Fields } from '../../manifests/manifest';
import type { FilePlace, Problem } from '../../problems/problem';
import type { FieldPart } from '../find-node';
import type { IgnoreComment } from '../ignore-comments';
import type { Unseen } from './unseen';

/** What is said to be an object: it has an apiVersion and a kind, and maybe no more that is right. */
export interface ObjectFields {
  readonly apiVersion: string;
  readonly kind: string;
  readonly [field: string]: Fields[string];
}

/** An object that was read from somewhere, and where its fields are. */
export interface SourceObject {
  readonly fields: ObjectFields;
  /**
   * The place of a field, or of the nearest one above it that is written down.
   *
   * @param field such as `spec.ports[0].name`; empty for the whole object
   */
  placeOf(field: string, part: FieldPart): FilePlace | undefined;
}

/** What was read from one or more files. */
export interface SourceFiles {
  readonly objects: readonly SourceObject[];
  /** What is wrong with the files themselves, each with its place as the source of its origin. */
  readonly problems: readonly Problem[];
  /** What is there, and is not an object that can be judged. */
  readonly unseen: readonly Unseen[];
  /** The comments that keep rules away. @default none */
  readonly comments?: readonly IgnoreComment[];
}
