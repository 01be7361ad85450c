import type { Value } from '../manifests/manifest';
import type { FilePlace, Problem } from '../problems/problem';
import type { FieldPart, Step } from './find-node';

/** One document, and where it was read. */
export interface ReadDocument {
  readonly value: Value;
  /**
   * The place of a field, or of the nearest one above it that is there.
   *
   * @param part @default 'key'
   */
  placeOf(path: readonly Step[], part?: FieldPart): FilePlace | undefined;
}

/** What was read from one file. */
export interface ReadFile {
  readonly documents: readonly ReadDocument[];
  /** What is wrong with it, each with the place in the file as its origin. */
  readonly problems: readonly Problem[];
}
