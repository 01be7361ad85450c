import type { Place } from '../place';

/** Reports the fields that are false, which the server takes true or not at all. */
export function refuseFalse(fields: { readonly [name: string]: boolean | undefined }, place: Place): void {
  for (const [field, value] of Object.entries(fields)) {
    if (value === false) {
      place.refuse([field], `${field} is false; it must be true`, `remove ${field}`);
    }
  }
}
