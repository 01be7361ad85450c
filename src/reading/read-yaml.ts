import { isFields } from '../manifests/field';
import type { Fields, Value } from '../manifests/manifest';
import { shownPath } from '../problems/origin';
import type { Problem, SourceLine } from '../problems/problem';
import { Composer } from './composer';
import { decode } from './decode';
import { type Disagreement, jsonEscape } from './disagreement';
import { type FieldPart, findOffset, type Step } from './find-node';
import { hasUsualCharacters, refuseForbidden } from './forbidden';
import { LineIndex } from './line-index';
import type { Node } from './node';
import { readOrdinary } from './ordinary-document';
import type { ReadDocument } from './read-document';
import { readNode } from './read-node';
import { type Part, splitDocuments } from './split-documents';
import { Unreadable } from './unreadable';

/** A place in a file. */
export type Place = SourceLine;

/** The content of a file. */
export interface YamlFile {
  /** Every readable document with content. */
  readonly documents: readonly YamlDocument[];
  /** Errors, which refuse the file, and warnings, for values that kubectl and Kustomize read differently. */
  readonly problems: readonly Problem[];
  /** Documents that are a list or a single value, if these are allowed. */
  readonly others: readonly ReadDocument[];
}

/** Options for reading a file. */
export interface YamlOptions {
  /**
   * Whether to accept a document that is a list or a single value, because the file may be a patch, or belong to
   * another tool.
   * @default false: it is an error
   */
  readonly takesOthers?: boolean;
}

/** One document of a file. */
export interface YamlDocument {
  /** Plain data; integers beyond 2^53 are `bigint`. */
  readonly value: Fields;
  /** The beginning of the document. */
  readonly place: Place;
  /**
   * The place of a field or of an item of a list, or of its nearest parent that exists.
   *
   * @param part @default 'key'
   */
  placeOf(path: readonly Step[], part?: FieldPart): Place;
}

/**
 * Reads a YAML or JSON file as `kubectl apply -k` does: Kustomize reads and prints it, and kubectl reads the result.
 * Numbers are numbers, however they are written; a date without quotes is the text that Kustomize prints for it. If
 * kubectl alone would read a different value, the value of Kustomize is kept, and a warning shows both. If only one of
 * the two refuses something, the other's value is kept with a warning; but a duplicate key is an error, because it is
 * unclear which one is meant. What both refuse or silently drop is an error.
 *
 * @param text the text of the file, or its bytes, in which invalid UTF-8 can be reported
 * @param file its path, as problems show it
 * @see https://github.com/kubernetes-sigs/yaml and https://github.com/kubernetes-sigs/kustomize/tree/master/kyaml
 */
export function readYaml(text: string | Uint8Array, file: string, options: YamlOptions = {}): YamlFile {
  if (typeof text === 'string') {
    return new FileReader(text, file, options).read();
  }
  try {
    return new FileReader(decode(text), file, options).read();
  } catch (error) {
    return {
      documents: [],
      others: [],
      problems: [refusal(error, new FileReader(new TextDecoder().decode(text), file, options))],
    };
  }
}

class FileReader {
  readonly #lines: LineIndex;
  readonly #problems: Problem[] = [];
  readonly #others: ReadDocument[] = [];
  #isJson: boolean | undefined;

  readonly text: string;

  readonly #file: string;
  readonly #options: YamlOptions;

  constructor(text: string, file: string, options: YamlOptions) {
    this.#file = file;
    this.#options = options;
    // Both readers do this; lines and columns do not change.
    this.text = text.replaceAll('\r\n', '\n');
    this.#lines = new LineIndex(this.text);
  }

  read(): YamlFile {
    const { parts, faults } = splitDocuments(this.text);
    for (const fault of faults) {
      this.#problems.push(refusal(fault, this));
    }
    const isUsual = hasUsualCharacters(this.text);
    const documents = parts.flatMap(
      (part) => (isUsual ? this.#ordinary(part) : undefined) ?? this.#document(part) ?? [],
    );
    return { documents, others: this.#others, problems: this.#problems };
  }

  place(offset: number): Place {
    return { file: shownPath(this.#file), ...this.#lines.at(offset) };
  }

  #ordinary(part: Part): YamlDocument | undefined {
    const read = readOrdinary(this.text, part);
    return read && new Document(read.value, read.start, this, () => this.#node(part, []));
  }

  #document(part: Part): YamlDocument | undefined {
    try {
      refuseForbidden(this.text, part);
      return this.#read(part);
    } catch (error) {
      this.#problems.push(refusal(error, this));
      return undefined;
    }
  }

  #read(part: Part): YamlDocument | undefined {
    const escapes: Disagreement[] = [];
    const root = this.#node(part, escapes);
    if (root === undefined) {
      return undefined;
    }
    const composer = new Composer();
    const value = composer.value(root);
    for (const disagreement of [...escapes, ...composer.disagreements]) {
      this.#problems.push(warning(disagreement, this));
    }
    if (value === null) {
      return undefined;
    }
    if (!isFields(value)) {
      if (this.#options.takesOthers) {
        this.#others.push(new Document(value, root.start, this, () => this.#node(part, [])));
        return undefined;
      }
      throw notAnObject(root.start, value);
    }
    return new Document(value, root.start, this, () => this.#node(part, []));
  }

  #node(part: Part, escapes: Disagreement[]): Node | undefined {
    return readNode(this.text, part, (offset) => {
      const allowed = this.#isWholeJson();
      if (allowed) {
        escapes.push(jsonEscape(offset, this.text.slice(offset, offset + 2)));
      }
      return allowed;
    });
  }

  /** kubectl first reads a file that begins with `{` as JSON. */
  #isWholeJson(): boolean {
    this.#isJson ??= isJson(this.text);
    return this.#isJson;
  }
}

class Document<Content extends Value> implements ReadDocument {
  #root: Node | undefined;

  readonly #start: number;
  readonly #reader: FileReader;
  readonly #readAgain: () => Node | undefined;

  constructor(
    readonly value: Content,
    start: number,
    reader: FileReader,
    readAgain: () => Node | undefined,
  ) {
    this.#start = start;
    this.#reader = reader;
    this.#readAgain = readAgain;
  }

  get place(): Place {
    return this.#reader.place(this.#start);
  }

  placeOf(path: readonly Step[], part: FieldPart = 'key'): Place {
    const reader = this.#reader;
    this.#root ??= this.#readAgain();
    return reader.place(this.#root === undefined ? this.#start : findOffset(reader.text, this.#root, path, part));
  }
}

function isJson(text: string): boolean {
  try {
    return /^\s*\{/.test(text) && typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}

function notAnObject(offset: number, value: Value): Unreadable {
  const found = Array.isArray(value) ? 'a list' : `the ${typeof value} ${JSON.stringify(String(value).slice(0, 40))}`;
  const fix = 'write an object, with apiVersion, kind and metadata';
  return new Unreadable(offset, `a document is ${found}, and not an object`, fix);
}

/** @throws any error that is not a mistake in the file */
function refusal(error: unknown, reader: FileReader): Problem {
  if (!(error instanceof Unreadable)) {
    throw error;
  }
  const { what, why, fix } = error;
  return { what, where: { origin: { source: reader.place(error.offset) } }, why, fix };
}

function warning({ start, field, what, why, fix }: Disagreement, reader: FileReader): Problem {
  return { what, where: { origin: { source: reader.place(start) }, field }, why, fix, severity: 'warning' };
}
