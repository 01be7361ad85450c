/** A module that esbuild made: what it exports, and which others it imports when it is loaded. */
export interface Part {
  readonly name: string;
  readonly text: string;
  readonly exports: readonly string[];
  readonly imports: readonly string[];
}

/**
 * Which parts are written into one file: those that the same of some entries load, because they are always loaded together.
 * esbuild makes a part for each set of entries, however late an entry is loaded, and a run would open 20 files where 4 do.
 *
 * @param entries those that a run starts with
 * @returns the parts of each file, every part behind those that it imports
 */
export function filesOf(parts: readonly Part[], entries: readonly string[]): ReadonlyMap<string, readonly Part[]> {
  const byName = new Map(parts.map((part) => [part.name, part]));
  const loadedBy = entries.map((entry) => loaded(entry, byName));
  const files = new Map<string, Part[]>();
  for (const part of loaded(undefined, byName)) {
    const by = entries.filter((_, place) => loadedBy[place]?.has(part));
    const isAlone = by.length === 0 || entries.includes(part.name);
    const file = isAlone ? part.name : `part-${by.join('-')}`;
    files.set(file, [...(files.get(file) ?? []), part]);
  }
  return files;
}

/** An entry, or all parts, and what they load, each behind what it imports. */
function loaded(entry: string | undefined, parts: ReadonlyMap<string, Part>): ReadonlySet<Part> {
  const found = new Set<Part>();
  const visit = (name: string): void => {
    const part = parts.get(name);
    if (part !== undefined && !found.has(part)) {
      part.imports.forEach(visit);
      found.add(part);
    }
  };
  (entry === undefined ? [...parts.keys()] : [entry]).forEach(visit);
  return found;
}
