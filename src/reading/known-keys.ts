const SIZE = 4096;
const LONGEST = 64;

class KeyTable {
  readonly #keys: string[] = new Array<string>(SIZE).fill('');

  /** The key between two offsets of a text. */
  find(text: string, from: number, to: number): string {
    const length = to - from;
    if (length > LONGEST) {
      return text.slice(from, to);
    }
    const place = this.#hash(text, from, length);
    const known = this.#keys[place];
    if (known !== undefined && known.length === length && text.startsWith(known, from)) {
      return known;
    }
    const key = text.slice(from, to);
    this.#keys[place] = key;
    return key;
  }

  #hash(text: string, from: number, length: number): number {
    let hash = length;
    for (let at = from; at < from + length; at++) {
      hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
    }
    return (hash ^ (hash >>> 12)) & (SIZE - 1);
  }
}

/** A cache of keys: manifests repeat few names many times, and a lookup is cheaper than a new string. */
export const knownKeys = new KeyTable();
