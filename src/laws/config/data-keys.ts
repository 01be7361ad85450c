import { literal, quote } from '../../manifests/literal';
import { configKeyFault } from '../grammars/names';
import type { Place } from '../place';

/** Reports the keys of a field with data that no key can be. */
export function checkKeys(data: { readonly [key: string]: unknown } = {}, field: string, place: Place): void {
  for (const key of Object.keys(data)) {
    const fault = configKeyFault(key);
    if (fault !== undefined) {
      place.refuse([field, key], `the key ${quote(key)} ${fault}`, `call it ${literal(fitKey(key))}`);
    }
  }
}

function fitKey(key: string): string {
  const legal = key.replace(/[^-.\w]+/g, '-').replace(/^\.+/, '');
  return legal.slice(0, 253) || 'key';
}

/** How many bytes the data of one object may have. */
const MAX_BYTES = 1024 * 1024;

/** The sizes of values, which are added up. */
export class DataSize {
  #bytes = 0;
  #largest = { key: '', bytes: 0 };

  /** Adds the value of a key. */
  add(key: string, bytes: number): void {
    this.#bytes += bytes;
    if (bytes > this.#largest.bytes) {
      this.#largest = { key, bytes };
    }
  }

  /** Reports more than one object may have, and which key has the most. */
  refuseTooLarge(kind: string, place: Place): void {
    if (this.#bytes > MAX_BYTES) {
      const { key, bytes } = this.#largest;
      const what = `the data takes ${this.#bytes} bytes; the limit is ${MAX_BYTES}; ${quote(key)} alone takes ${bytes}`;
      place.refuse(['data'], what, `split it over several ${kind}s, or put large files into the image or a volume`);
    }
  }
}
