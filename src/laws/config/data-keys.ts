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
export const MAX_BYTES = 1024 * 1024;

/** The sentence about data that has too many bytes. */
export function tooLarge(bytes: number): string {
  return `the data has ${bytes} bytes, of which ${MAX_BYTES} may be`;
}
