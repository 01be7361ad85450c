import { literal, quote } from '../../manifests/literal';
import { configKeyFault } from '../grammars/names';
import type { Place } from '../place';

/** Reports invalid keys in a data field. */
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

/** The limit for the data of one object, in bytes. */
const MAX_BYTES = 1024 * 1024;

/** Adds up the sizes of values. */
export class DataSize {
  #bytes = 0;
  #largest = { key: '', bytes: 0 };

  /** Adds the size of a value. */
  add(key: string, bytes: number): void {
    this.#bytes += bytes;
    if (bytes > this.#largest.bytes) {
      this.#largest = { key, bytes };
    }
  }

  /** Reports data above the limit, with the largest key. */
  refuseTooLarge(kind: string, place: Place): void {
    if (this.#bytes > MAX_BYTES) {
      const { key, bytes } = this.#largest;
      const what = `the data takes ${this.#bytes} bytes; the limit is ${MAX_BYTES}; ${quote(key)} alone takes ${bytes}`;
      place.refuse(['data'], what, `split it across several ${kind}s, or put large files into the image or a volume`);
    }
  }
}
