import { isFields } from '../manifests/field';
import type { Fields, Value } from '../manifests/manifest';
import { scanBlock } from './block-scalar';
import {
  COLON,
  DASH,
  DOUBLE_QUOTE,
  GREATER,
  HASH,
  LF,
  OPEN_BRACE,
  OPEN_BRACKET,
  PIPE,
  SINGLE_QUOTE,
  SPACE,
  TAB,
} from './characters';
import { knownKeys } from './known-keys';
import { readFlow } from './ordinary-flow';
import { beginsKey, readPlainText } from './ordinary-plain';
import { NOT_ORDINARY, OrdinaryText } from './ordinary-text';
import type { Part } from './split-documents';
import { Unreadable } from './unreadable';

/** Deeper documents are left to the full reader, which has a limit. */
const DEEPEST = 100;
const LONGEST_KEY = 1000;

/** An ordinary document, and the offset of its content. */
export interface OrdinaryDocument {
  readonly value: Fields;
  readonly start: number;
}

/**
 * Reads an ordinary document: unambiguous keys and texts on lines indented by spaces, without anchors, tags, directives
 * and mistakes. Nearly every document is ordinary, and this is several times as fast as tokens.
 *
 * @param text with no line breaks other than `\n`
 * @returns undefined if the document must be read by tokens: it is not ordinary, or has no content
 */
export function readOrdinary(text: string, part: Part): OrdinaryDocument | undefined {
  try {
    return new OrdinaryReader(new OrdinaryText(text, part.start, part.end)).document();
  } catch (error) {
    if (error === NOT_ORDINARY || error instanceof Unreadable) {
      return undefined;
    }
    throw error;
  }
}

class OrdinaryReader {
  #depth = 0;

  readonly #source: OrdinaryText;

  constructor(source: OrdinaryText) {
    this.#source = source;
  }

  document(): OrdinaryDocument | undefined {
    const source = this.#source;
    source.toContent();
    const start = source.at;
    if (source.indent === -1) {
      return undefined;
    }
    const value = source.code(start) === OPEN_BRACE ? this.#inline(-1) : this.#map(source.indent);
    return source.indent === -1 && isFields(value) ? { value, start } : undefined;
  }

  /** A map whose keys begin in a column. Its first key may have been read already. */
  #map(indent: number, first = this.#key()): Fields {
    this.#enter();
    const source = this.#source;
    const fields: Record<string, Value> = {};
    for (let key = first; key !== undefined; key = source.indent === indent ? this.#key() : undefined) {
      if (fields[key] !== undefined) {
        throw NOT_ORDINARY;
      }
      fields[key] = this.#fieldValue(indent);
      if (source.indent < indent) {
        break;
      }
    }
    return this.#leave(indent, fields);
  }

  #list(indent: number): Value[] {
    this.#enter();
    const source = this.#source;
    const items: Value[] = [];
    while (source.indent === indent && this.#isItem()) {
      source.at += 1;
      items.push(this.#item(indent));
    }
    return items.length === 0 ? this.#refuse() : this.#leave(indent, items);
  }

  #enter(): void {
    this.#depth += 1;
    if (this.#depth > DEEPEST) {
      throw NOT_ORDINARY;
    }
  }

  #leave<Result>(indent: number, result: Result): Result {
    this.#depth -= 1;
    return this.#source.indent > indent ? this.#refuse() : result;
  }

  #refuse(): never {
    throw NOT_ORDINARY;
  }

  #isItem(): boolean {
    const source = this.#source;
    return source.code(source.at) === DASH && source.isApart(source.at + 1);
  }

  /** The item after `- `. */
  #item(indent: number): Value {
    const source = this.#source;
    this.#skipSpaces();
    if (this.#isLineOver()) {
      source.finishLine();
      return source.indent > indent ? this.#block() : null;
    }
    const column = source.at - source.lineStart;
    if (this.#isItem()) {
      source.indent = column;
      return this.#list(column);
    }
    const key = this.#key();
    return key === undefined ? this.#inline(indent) : this.#map(column, key);
  }

  /** The value after `key:`. */
  #fieldValue(indent: number): Value {
    const source = this.#source;
    this.#skipSpaces();
    if (!this.#isLineOver()) {
      return this.#inline(indent);
    }
    source.finishLine();
    if (source.indent > indent) {
      return this.#block();
    }
    return source.indent === indent && this.#isItem() ? this.#list(indent) : null;
  }

  #skipSpaces(): void {
    const source = this.#source;
    while (source.code(source.at) === SPACE) {
      source.at += 1;
    }
  }

  #isLineOver(): boolean {
    const source = this.#source;
    const code = source.code(source.at);
    if (code === HASH) {
      source.at -= 1;
    }
    return code === LF || code === HASH || source.at >= source.end;
  }

  /** A list or map on separate lines. */
  #block(): Value {
    const { indent } = this.#source;
    if (this.#isItem()) {
      return this.#list(indent);
    }
    const key = this.#key();
    return key === undefined ? this.#refuse() : this.#map(indent, key);
  }

  /** Reads the key that begins here, and its `:`. Undefined if there is no key; the source then does not move. */
  #key(): string | undefined {
    const source = this.#source;
    const first = source.code(source.at);
    if (first === DOUBLE_QUOTE || first === SINGLE_QUOTE) {
      return this.#quotedKey(first);
    }
    const end = beginsKey(first) ? this.#keyEnd() : undefined;
    if (end === undefined) {
      return undefined;
    }
    const key = knownKeys.find(source.text, source.at, end);
    if (end - source.at > LONGEST_KEY || source.code(end - 1) === SPACE || source.plain(key) !== key) {
      throw NOT_ORDINARY;
    }
    source.at = end + 1;
    return key;
  }

  #quotedKey(quote: number): string | undefined {
    const source = this.#source;
    const end = source.closingQuote(quote);
    if (end === undefined || source.code(end + 1) !== COLON || !source.isApart(end + 2)) {
      return undefined;
    }
    const key = knownKeys.find(source.text, source.at + 1, end);
    if (key === '<<' || key.length > LONGEST_KEY) {
      throw NOT_ORDINARY;
    }
    source.at = end + 2;
    return key;
  }

  #keyEnd(): number | undefined {
    const source = this.#source;
    const { text, end } = source;
    for (let at = source.at; at < end; at += 1) {
      const code = text.charCodeAt(at);
      if (code === COLON && source.isApart(at + 1)) {
        return at;
      }
      if (code === LF || code === TAB || (code === HASH && text.charCodeAt(at - 1) === SPACE)) {
        return undefined;
      }
    }
    return undefined;
  }

  /** A value on the line of its key or `- `. */
  #inline(indent: number): Value {
    const source = this.#source;
    const code = source.code(source.at);
    if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) {
      const text = source.quoted(code);
      source.finishLine();
      return text;
    }
    if (code === PIPE || code === GREATER) {
      return this.#blockText(indent);
    }
    if (code === OPEN_BRACE || code === OPEN_BRACKET) {
      const value = readFlow(source);
      source.finishLine();
      return value;
    }
    return source.plain(readPlainText(source, indent));
  }

  #blockText(indent: number): string {
    const source = this.#source;
    const { text, isCut, printed } = scanBlock(source, indent);
    if (source.at < source.end) {
      source.at = source.lineStart;
    }
    source.toContent();
    return isCut || printed !== undefined ? this.#refuse() : text;
  }
}
