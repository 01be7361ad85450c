import { quote } from '../../manifests/literal';
import { CelSyntaxError } from './expression';
import { type Token, tokenize } from './tokens';

/** Reads the tokens of an expression one by one. */
export class TokenReader {
  readonly #tokens: readonly Token[];
  #next = 0;

  /** @throws CelSyntaxError at a character that does not start a token */
  constructor(text: string) {
    this.#tokens = tokenize(text);
  }

  /** The next token, or a later one. */
  peek(ahead = 0): Token {
    return this.#tokens[this.#next + ahead] ?? { kind: 'end', text: '', at: 0 };
  }

  /** Whether the next token is a certain symbol. */
  isNext(symbol: string, ahead = 0): boolean {
    const { kind, text } = this.peek(ahead);
    return kind === 'symbol' && text === symbol;
  }

  /** Reads the next token of any kind. */
  take(): Token {
    const token = this.peek();
    this.#next++;
    return token;
  }

  /** Reads the next token if it is a certain symbol. */
  accept(symbol: string): Token | undefined {
    return this.isNext(symbol) ? this.take() : undefined;
  }

  /**
   * Reads the next token, which must be a certain symbol.
   * @throws CelSyntaxError if it is not
   */
  expect(symbol: string): Token {
    return this.accept(symbol) ?? this.refuse(`; ${quote(symbol)} is expected`);
  }

  /**
   * Reads the next token, which must be a name.
   *
   * @param what what the name is for, such as `a field`
   * @throws CelSyntaxError if it is not
   */
  expectName(what: string): Token {
    const { kind, text, at } = this.peek();
    if (kind === 'quoted name') {
      const what = `${text} is a name in backquotes, which Kubernetes does not support`;
      throw new CelSyntaxError({ at, what, fix: `write the key as an index, as in ['${text.slice(1, -1)}']` });
    }
    return kind === 'name' ? this.take() : this.refuse(`; the name of ${what} is expected`);
  }

  /** @throws CelSyntaxError always: the next word is not allowed here */
  refuse(hint = ''): never {
    const { kind, text, at } = this.peek();
    const what = kind === 'end' ? 'the expression ends too early' : `${quote(text)} is not allowed here`;
    throw new CelSyntaxError({ at, what: what + hint });
  }
}
