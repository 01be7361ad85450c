/** A place in the user's source. */
export interface SourceLine {
  /** Relative to the working directory where the file is below it, absolute elsewhere. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The place where a construct was made; read only when somebody needs it, because reading is what costs. */
export interface Origin {
  /** The line of the user's program, or nothing where no frame of the stack is the user's. */
  readonly source: SourceLine | undefined;
}
