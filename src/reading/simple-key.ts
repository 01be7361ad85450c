import type { Source } from './source';
import { Unreadable } from './unreadable';

/** A token that becomes a key if a `:` follows on the same line. */
export interface SimpleKey {
  readonly token: number;
  readonly at: number;
  readonly lineStart: number;
  /** Whether only a key is allowed there, because it is in the column of the keys of its map. */
  readonly isRequired: boolean;
}

/** The maximum number of characters from the beginning of a key to its `:`. */
const LONGEST_KEY = 1024;

/** The possible keys of the block and of each open flow collection. */
export class SimpleKeys {
  readonly #levels: (SimpleKey | undefined)[] = [undefined];

  /** The number of open flow collections. */
  get flowLevel(): number {
    return this.#levels.length - 1;
  }

  /** Enters a flow collection. */
  enter(): void {
    this.#levels.push(undefined);
  }

  /** Leaves a flow collection. */
  leave(): void {
    if (this.#levels.length > 1) {
      this.#levels.pop();
    }
  }

  /** Saves a possible key. */
  save(key: SimpleKey): void {
    this.drop();
    this.#levels[this.#levels.length - 1] = key;
  }

  /**
   * Drops a possible key that was not completed.
   *
   * @throws Unreadable if only a key was allowed there
   */
  drop(): void {
    const key = this.#levels.at(-1);
    if (key?.isRequired) {
      throw notAKey(key);
    }
    this.forget();
  }

  /** Drops a possible key that was completed. */
  forget(): void {
    this.#levels[this.#levels.length - 1] = undefined;
  }

  /**
   * The key that a `:` here completes.
   *
   * @throws Unreadable if only a key was allowed there, and its line has ended or is too long
   */
  here(source: Source): SimpleKey | undefined {
    return this.#valid(this.#levels.length - 1, source);
  }

  /** Whether a token may still become a key, so that the tokens after it must be read first. */
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
    'write "key: value"; indent a continuation of the line above',
  );
}
