import type { Source } from './source';
import { Unreadable } from './unreadable';

/** What becomes a key if a `:` follows on the same line. */
export interface SimpleKey {
  readonly token: number;
  readonly at: number;
  readonly lineStart: number;
  /** Whether nothing but a key can be there, because it is where the keys of its map begin. */
  readonly isRequired: boolean;
}

/** As many characters may be between the beginning of a key and its `:`. */
const LONGEST_KEY = 1024;

/** What may become a key, for the block and each flow collection that is open. */
export class SimpleKeys {
  readonly #levels: (SimpleKey | undefined)[] = [undefined];

  /** How many flow collections are open. */
  get flowLevel(): number {
    return this.#levels.length - 1;
  }

  /** Goes into a flow collection. */
  enter(): void {
    this.#levels.push(undefined);
  }

  /** Comes out of a flow collection. */
  leave(): void {
    if (this.#levels.length > 1) {
      this.#levels.pop();
    }
  }

  /** Notes what may become a key. */
  save(key: SimpleKey): void {
    this.drop();
    this.#levels[this.#levels.length - 1] = key;
  }

  /**
   * Forgets what might have become a key.
   *
   * @throws Unreadable where it had to become one
   */
  drop(): void {
    const key = this.#levels.at(-1);
    if (key?.isRequired) {
      throw notAKey(key);
    }
    this.forget();
  }

  /** Forgets what has become a key. */
  forget(): void {
    this.#levels[this.#levels.length - 1] = undefined;
  }

  /**
   * What becomes a key by a `:` here.
   *
   * @throws Unreadable where it had to become one, and its line is over or too long
   */
  here(source: Source): SimpleKey | undefined {
    return this.#valid(this.#levels.length - 1, source);
  }

  /** Whether a token may still become a key, so that what follows has to be read before it is used. */
  isOpen(token: number, source: Source): boolean {
    const level = this.#levels.findIndex((key) => key?.token === token);
    return level >= 0 && this.#valid(level, source) !== undefined;
  }

  #valid(level: number, source: Source): SimpleKey | undefined {
    const key = this.#levels[level];
    if (key === undefined || (key.lineStart === source.lineStart && source.at - key.at <= LONGEST_KEY)) {
      return key;
    }
    if (key.isRequired) {
      throw notAKey(key);
    }
    this.#levels[level] = undefined;
    return undefined;
  }
}

function notAKey(key: SimpleKey): Unreadable {
  return new Unreadable(
    key.at,
    'a key is expected here, and no ":" follows it on its line',
    'write "key: value"; indent what goes on from the line above',
  );
}
