import { quote } from '../../manifests/literal';
import { CelSyntaxError } from './expression';
import { type Token, tokenize } from './tokens';

/** Reads the words of an expression one by one. */
export class TokenReader {
  readonly #tokens: readonly Token[];
  #next = 0;

  /** @throws CelSyntaxError where there is a character that begins no word */
  constructor(text: string) {
    this.#tokens = tokenize(text);
  }

  /** The next word, or one that comes after it. */
  peek(ahead = 0): Token {
    return this.#tokens[this.#next + ahead] ?? { kind: 'end', text: '', at: 0 };
  }

  /** Whether the next word is a certain symbol. */
  isNext(symbol: string, ahead = 0): boolean {
    const { kind, text } = this.peek(ahead);
    return kind === 'symbol' && text === symbol;
  }

  /** Reads the next word, whatever it is. */
  take(): Token {
    const token = this.peek();
    this.#next++;
    return token;
  }

  /** Reads the next word where it is a certain symbol. */
  accept(symbol: string): Token | undefined {
    return this.isNext(symbol) ? this.take() : undefined;
  }

  /**
   * Reads the next word, which has to be a certain symbol.
   * @throws CelSyntaxError where it is another one
   */
  expect(symbol: string): Token {
    return this.accept(symbol) ?? this.refuse(`; ${quote(symbol)} should be here`);
  }

  /**
   * Reads the next word, which has to be a name.
   *
   * @param what what it would be the name of, such as `a field`
   * @throws CelSyntaxError where it is none
   */
  expectName(what: string): Token {
    const { kind, text, at } = this.peek();
    if (kind === 'quoted name') {
      const what = `${text} is a name in backquotes, which Kubernetes does not take`;
      throw new CelSyntaxError({ at, what, fix: `write the key as an index, as in ['${text.slice(1, -1)}']` });
    }
    return kind === 'name' ? this.take() : this.refuse(`; the name of ${what} should be here`);
  }

  /** @throws CelSyntaxError always: the next word may not be here */
  refuse(hint = ''): never {
    const { kind, text, at } = this.peek();
    const what = kind === 'end' ? 'the expression ends too early' : `${quote(text)} may not be here`;
    throw new CelSyntaxError({ at, what: what + hint });
  }
}
