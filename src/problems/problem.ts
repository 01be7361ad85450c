/** The severity of a problem: an `error` stops the run and nothing is written, a `warning` is only shown. */
export type Severity = 'error' | 'warning';

/** A place in the user's source. */
export interface SourceLine {
  /** Relative if the file is below the working directory, otherwise absolute. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1. */
  readonly column: number;
  /** The line in another package of the workspace that this line led to, if there is one. */
  readonly via?: Omit<SourceLine, 'via'>;
}

/** A place in a file that objects are read from, such as a YAML file or a template of a Helm chart. */
export interface FilePlace {
  /** Relative if the file is below the working directory, otherwise absolute. */
  readonly file: string;
  /** Counted from 1; undefined if the file is not read directly, as with a template. */
  readonly line?: number;
  /** Counted from 1. */
  readonly column?: number;
}

/** The place where a construct was made. It is resolved on demand, because that is expensive. */
export interface Origin {
  /** The line of the user's program; undefined if no frame of the stack is the user's. */
  readonly source: SourceLine | undefined;
  /**
   * The place of a field in the source file of the object, or of its nearest parent in the file; undefined for objects
   * that were not read from a file.
   *
   * @param field as in `Where`; the whole object without it
   */
  placeOf?(field?: string): FilePlace | undefined;
}

/** Where a problem is, from the user's source line down to the field. */
export interface Where {
  /** The line of the user's program that made the construct. */
  readonly origin?: Origin;
  /** The path of the construct in its tree, ids joined by `/`. */
  readonly path?: string;
  /** The affected environments, if not all are. */
  readonly environments?: readonly string[];
  /** The Kubernetes object, such as `apps/v1 Deployment shop/api`. */
  readonly object?: string;
  /** The field of the object, such as `spec.template.spec.containers[0].image`. */
  readonly field?: string;
}

/** A problem of any kind: what it is, where, why it matters, and how to fix it. */
export interface Problem {
  /** A fact about the user's object, with the value quoted. */
  readonly what: string;
  readonly where: Where;
  /** What would happen in a cluster. */
  readonly why: string;
  /** What to write instead, as literal TypeScript if possible. */
  readonly fix: string;
  /** @default 'error' */
  readonly severity?: Severity;
  /** The name of the rule that found it, if any. */
  readonly rule?: string;
}

/** Whether a problem stops the run; a warning is only shown. */
export function isError({ severity }: Pick<Problem, 'severity'>): boolean {
  return severity !== 'warning';
}
