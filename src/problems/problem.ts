/** How much a problem weighs: an `error` stops the run and nothing is written, a `warning` is only shown. */
export type Severity = 'error' | 'warning';

/** A place in the user's source. */
export interface SourceLine {
  /** Relative to the working directory where the file is below it, absolute elsewhere. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1. */
  readonly column: number;
  /** The line in another package of the workspace that this line led to, where there is one. */
  readonly via?: Omit<SourceLine, 'via'>;
}

/** A place in a file that objects are read from, such as a YAML file or a template of a Helm chart. */
export interface FilePlace {
  /** Relative to the working directory where the file is below it, absolute elsewhere. */
  readonly file: string;
  /** Counted from 1; nothing where the file is not read as it is, as with a template. */
  readonly line?: number;
  /** Counted from 1. */
  readonly column?: number;
}

/** The place where a construct was made; read only when somebody needs it, because reading is what costs. */
export interface Origin {
  /** The line of the user's program, or nothing where no frame of the stack is the user's. */
  readonly source: SourceLine | undefined;
  /**
   * The place of a field in the file that the object was read from, or of the nearest field above it that the file has;
   * nothing for objects that were not read from a file.
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
  /** The environments it is in, where it is not in all of them. */
  readonly environments?: readonly string[];
  /** The Kubernetes object, such as `apps/v1 Deployment shop/api`. */
  readonly object?: string;
  /** The field inside the object, such as `spec.template.spec.containers[0].image`. */
  readonly field?: string;
}

/** Everything that can be wrong, in one shape: what it is, where, why it matters, and how to mend it. */
export interface Problem {
  /** A fact about the user's object, with the value quoted. */
  readonly what: string;
  readonly where: Where;
  /** What would happen in a cluster. */
  readonly why: string;
  /** What to write instead, as literal TypeScript where that is possible. */
  readonly fix: string;
  /** @default 'error' */
  readonly severity?: Severity;
  /** The name of the rule that found it, if one did. */
  readonly rule?: string;
}

/** Whether a problem stops the run; a warning is only shown. */
export function isError({ severity }: Pick<Problem, 'severity'>): boolean {
  return severity !== 'warning';
}
