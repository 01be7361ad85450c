import type { Fields } from '../../manifests/manifest';
import type { FilePlace, Problem } from '../../problems/problem';
import type { FieldPart } from '../find-node';
import type { IgnoreComment } from '../ignore-comments';
import type { Unseen } from './unseen';

/** The fields of a likely object: it has an apiVersion and a kind, but everything else may be wrong. */
export interface ObjectFields {
  readonly apiVersion: string;
  readonly kind: string;
  readonly [field: string]: Fields[string];
}

/** An object that was read from a source, and the places of its fields. */
export interface SourceObject {
  readonly fields: ObjectFields;
  /**
   * The place of a field, or of its nearest parent in the source.
   *
   * @param field such as `spec.ports[0].name`; empty for the whole object
   */
  placeOf(field: string, part: FieldPart): FilePlace | undefined;
}

/** What was read from one or more files. */
export interface SourceFiles {
  readonly objects: readonly SourceObject[];
  /** The problems of the files themselves, each with its place as the source of its origin. */
  readonly problems: readonly Problem[];
  /** Content that is not an object that can be checked. */
  readonly unseen: readonly Unseen[];
  /** The comments that ignore rules. */
  readonly comments?: readonly IgnoreComment[];
}
