import type { Value } from '../manifests/manifest';
import type { FilePlace, Problem } from '../problems/problem';
import type { FieldPart, Step } from './find-node';

/** One document and its source. */
export interface ReadDocument {
  readonly value: Value;
  /**
   * The place of a field, or of its nearest parent that exists.
   *
   * @param part @default 'key'
   */
  placeOf(path: readonly Step[], part?: FieldPart): FilePlace | undefined;
}

/** The content of one file. */
export interface ReadFile {
  readonly documents: readonly ReadDocument[];
  /** The problems of the file, each with its place as the origin. */
  readonly problems: readonly Problem[];
}
