import { scanBlock } from './block-scalar';
import {
  AMPERSAND,
  BYTE_ORDER_MARK,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  DASH,
  DOUBLE_QUOTE,
  EXCLAMATION,
  GREATER,
  HASH,
  isBlankOrEnd,
  isBreak,
  isBreakOrEnd,
  OPEN_BRACE,
  OPEN_BRACKET,
  PERCENT,
  PIPE,
  QUESTION,
  SINGLE_QUOTE,
  SPACE,
  STAR,
  TAB,
} from './characters';
import { scanPlain } from './plain-scalar';
import { refuseStart } from './plain-start';
import { scanName, scanTag } from './properties';
import { type AllowJsonEscape, scanQuoted } from './quoted-scalar';
import { SimpleKeys } from './simple-key';
import type { Source } from './source';
import type { MarkName, ScalarStyle, Token } from './token';
import { Unreadable } from './unreadable';

/**
 * Splits a text into tokens as libyaml does, from which the libraries of kubectl and Kustomize are ported. Where YAML
 * 1.1 and 1.2 are silent, such as on tabs and on the length of a key, it does the same as libyaml.
 */
export class Scanner {
  readonly #tokens: Token[] = [];
  /** The number of tokens that the parser has taken. */
  #taken = 0;
  readonly #keys = new SimpleKeys();
  readonly #indents: number[] = [];
  #indent = -1;
  #allowsKey = true;

  readonly #allowJsonEscape: AllowJsonEscape;

  constructor(
    readonly source: Source,
    allowJsonEscape: AllowJsonEscape,
  ) {
    this.#allowJsonEscape = allowJsonEscape;
  }

  /** The next token, which stays. */
  peek(): Token {
    let [head] = this.#tokens;
    while (head === undefined || this.#keys.isOpen(this.#taken, this.source)) {
      this.#fetch();
      [head] = this.#tokens;
    }
    return head;
  }

  /** Skips the next token. */
  take(): Token {
    const token = this.peek();
    this.#tokens.shift();
    this.#taken += 1;
    return token;
  }

  #fetch(): void {
    const { source } = this;
    this.#skipToToken();
    this.#unroll(source.column);
    const code = source.peek();
    if (source.at >= source.end) {
      this.#fetchEnd();
    } else if (source.column === 0 && code === PERCENT) {
      throw new Unreadable(
        source.at,
        'a line begins with "%", a directive, which kubectl and Kustomize read as a separate document',
        'remove the line; if it is text, indent it or put it in quotes',
      );
    } else if (source.isAtDocumentMark()) {
      this.#fetchDocumentMark(code === DASH ? 'document start' : 'document end');
    } else {
      this.#fetchContent(code);
    }
  }

  #skipToToken(): void {
    const { source } = this;
    for (;;) {
      if (source.column === 0 && source.peek() === BYTE_ORDER_MARK) {
        source.at += 1;
      }
      const tabs = this.#keys.flowLevel > 0 || !this.#allowsKey;
      while (source.peek() === SPACE || (tabs && source.peek() === TAB)) {
        source.at += 1;
      }
      if (source.peek() === HASH) {
        while (!isBreakOrEnd(source.peek())) {
          source.at += 1;
        }
      }
      if (!isBreak(source.peek())) {
        return;
      }
      source.takeBreak();
      this.#allowsKey ||= this.#keys.flowLevel === 0;
    }
  }

  #fetchEnd(): void {
    // The end of the text also ends its last line, so that nothing on it can still become a key.
    this.source.lineStart = this.source.at;
    this.#unroll(-1);
    this.#keys.drop();
    this.#allowsKey = false;
    this.#add('end');
  }

  #fetchDocumentMark(name: MarkName): void {
    this.#unroll(-1);
    this.#keys.drop();
    this.#allowsKey = false;
    this.#add(name);
    this.source.at += 3;
  }

  #fetchContent(code: number): void {
    const inFlow = this.#keys.flowLevel > 0;
    const isApart = isBlankOrEnd(this.source.peek(1));
    if (code === OPEN_BRACKET || code === OPEN_BRACE) {
      this.#fetchFlowStart(code === OPEN_BRACKET ? 'flow list' : 'flow map');
    } else if (code === CLOSE_BRACKET || code === CLOSE_BRACE) {
      this.#fetchFlowEnd(code === CLOSE_BRACKET ? 'flow list end' : 'flow map end');
    } else if (code === COMMA) {
      this.#fetchIndicator('flow entry', true);
    } else if (code === DASH && isApart) {
      this.#fetchBlockEntry(inFlow);
    } else if (code === QUESTION && (inFlow || isApart)) {
      this.#fetchKey(inFlow);
    } else if (code === COLON && (inFlow || isApart)) {
      this.#fetchValue(inFlow);
    } else {
      this.#fetchNode(code, inFlow);
    }
  }

  #fetchFlowStart(name: MarkName): void {
    this.#saveKey();
    this.#keys.enter();
    this.#allowsKey = true;
    this.#add(name);
    this.source.at += 1;
  }

  #fetchFlowEnd(name: MarkName): void {
    this.#keys.drop();
    this.#keys.leave();
    this.#allowsKey = false;
    this.#add(name);
    this.source.at += 1;
  }

  #fetchIndicator(name: MarkName, allowsKey: boolean): void {
    this.#keys.drop();
    this.#allowsKey = allowsKey;
    this.#add(name);
    this.source.at += 1;
  }

  #fetchBlockEntry(inFlow: boolean): void {
    if (!inFlow) {
      if (!this.#allowsKey) {
        throw this.#misplaced('a list begins here, after something else on its line', 'begin the list on a new line');
      }
      this.#roll(this.source.column, 'block list', this.source.at);
    }
    this.#fetchIndicator('block entry', true);
  }

  #fetchKey(inFlow: boolean): void {
    if (!inFlow) {
      if (!this.#allowsKey) {
        throw this.#misplaced('a key begins here, after something else on its line', 'begin the key on a new line');
      }
      this.#roll(this.source.column, 'block map', this.source.at);
    }
    this.#fetchIndicator('key', !inFlow);
  }

  #fetchValue(inFlow: boolean): void {
    const key = this.#keys.here(this.source);
    if (key !== undefined) {
      const place = key.token - this.#taken;
      this.#tokens.splice(place, 0, { name: 'key', start: key.at });
      this.#roll(key.at - key.lineStart, 'block map', key.at, place);
      this.#keys.forget();
      this.#allowsKey = false;
    } else {
      if (!inFlow) {
        if (!this.#allowsKey) {
          throw this.#misplaced(
            '": " is not allowed in a text without quotes',
            'put the text in quotes, or begin a new line',
          );
        }
        this.#roll(this.source.column, 'block map', this.source.at);
      }
      this.#allowsKey = !inFlow;
    }
    this.#add('value');
    this.source.at += 1;
  }

  #fetchNode(code: number, inFlow: boolean): void {
    const { source } = this;
    const start = source.at;
    if ((code === PIPE || code === GREATER) && !inFlow) {
      this.#keys.drop();
      this.#allowsKey = true;
      this.#tokens.push({ name: 'scalar', start, style: 'block', ...scanBlock(source, this.#indent) });
      return;
    }
    if (code === STAR || code === AMPERSAND || code === EXCLAMATION) {
      this.#saveKey();
      this.#allowsKey = false;
      const name = code === STAR ? 'alias' : code === AMPERSAND ? 'anchor' : 'tag';
      this.#tokens.push({ name, start, text: name === 'tag' ? scanTag(source) : scanName(source) });
      return;
    }
    if (code === SINGLE_QUOTE || code === DOUBLE_QUOTE) {
      this.#saveKey();
      this.#allowsKey = false;
      const style = code === SINGLE_QUOTE ? 'single' : 'double';
      this.#addScalar(start, scanQuoted(source, this.#allowJsonEscape), style);
      return;
    }
    this.#fetchPlain(inFlow);
  }

  #fetchPlain(inFlow: boolean): void {
    const { source } = this;
    const start = source.at;
    refuseStart(source, inFlow);
    this.#saveKey();
    this.#allowsKey = false;
    const { text, endsLine } = scanPlain(source, this.#indent, inFlow);
    this.#addScalar(start, text, 'plain');
    this.#allowsKey = endsLine;
  }

  #saveKey(): void {
    if (this.#allowsKey) {
      const { at, lineStart, column } = this.source;
      const isRequired = this.#keys.flowLevel === 0 && this.#indent === column;
      this.#keys.save({ token: this.#taken + this.#tokens.length, at, lineStart, isRequired });
    }
  }

  #roll(column: number, name: MarkName, start: number, place = this.#tokens.length): void {
    if (this.#keys.flowLevel === 0 && this.#indent < column) {
      this.#indents.push(this.#indent);
      this.#indent = column;
      this.#tokens.splice(place, 0, { name, start });
    }
  }

  #unroll(column: number): void {
    while (this.#keys.flowLevel === 0 && this.#indent > column) {
      this.#add('block end');
      this.#indent = this.#indents.pop() ?? -1;
    }
  }

  #add(name: MarkName): void {
    this.#tokens.push({ name, start: this.source.at });
  }

  #addScalar(start: number, text: string, style: ScalarStyle): void {
    this.#tokens.push({ name: 'scalar', start, text, style, isCut: false });
  }

  #misplaced(what: string, fix: string): Unreadable {
    return new Unreadable(this.source.at, what, fix);
  }
}
