import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** By the name of an entry, the result for each folder. */
const found = new Map<string, Map<string, string | undefined>>();

/** The nearest folder, from one upwards, that contains an entry such as `package.json`; undefined if none does. */
export function nearestFolder(folder: string, entry: string): string | undefined {
  const known = found.get(entry) ?? new Map<string, string | undefined>();
  found.set(entry, known);
  if (!known.has(folder)) {
    const above = dirname(folder);
    const isHere = existsSync(join(folder, entry));
    known.set(folder, isHere ? folder : above === folder ? undefined : nearestFolder(above, entry));
  }
  return known.get(folder);
}
