import type { Place } from '../place';

/** Reports fields that are false: the server requires them to be true or absent. */
export function refuseFalse(fields: { readonly [name: string]: boolean | undefined }, place: Place): void {
  for (const [field, value] of Object.entries(fields)) {
    if (value === false) {
      place.refuse([field], `${field} is false; it must be true`, `remove ${field}`);
    }
  }
}
