/** The style in which a text is written. */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'block';

/** The tokens that only mark where something begins or ends. */
export type MarkName =
  | 'document start'
  | 'document end'
  | 'end'
  | 'block list'
  | 'block map'
  | 'block end'
  | 'flow list'
  | 'flow list end'
  | 'flow map'
  | 'flow map end'
  | 'flow entry'
  | 'block entry'
  | 'key'
  | 'value';

/** One token of YAML; `start` is the offset of its first character in the text of the file. */
export type Token =
  | { readonly name: MarkName; readonly start: number }
  | { readonly name: 'alias' | 'anchor'; readonly start: number; readonly text: string }
  /** The full tag, such as `tag:yaml.org,2002:int`; `!` alone is the non-specific tag. */
  | { readonly name: 'tag'; readonly start: number; readonly text: string }
  | ScalarToken;

/** A text. */
export interface ScalarToken {
  readonly name: 'scalar';
  readonly start: number;
  readonly text: string;
  readonly style: ScalarStyle;
  /** Whether it is a block text whose last line has no line break, which the two readers read differently. */
  readonly isCut: boolean;
  /** What Kustomize turns a folded text into, if it is a different text. */
  readonly printed?: string | undefined;
}
