import { type Draft, type DraftMap, mapsIn, metadata, type Placed, set } from '../draft';
import type { Change } from './change';

/** Changes to all objects, or to all except one. */
export const MOST_CHANGES = {
  prefixAll: (objects, { other }) => renameIn(objects, objects, (name) => `p${other % 2}-${name}`),
  suffixAll: (objects, { other }) => renameIn(objects, objects, (name) => `${name}-s${other % 2}`),
  prefixMost: (objects, { object, other }) =>
    renameIn(
      objects,
      objects.filter((_, place) => place !== object % objects.length),
      (name) => `p${other % 2}-${name}`,
    ),
  /** References to the objects keep the old names. */
  prefixWithoutReferences: (objects, { other }) => renameIn([], objects, (name) => `p${other % 2}-${name}`),
  labelOnMost: inMost(({ fields }, other) => set(metadata(fields), 'labels', 'example.com/most', `m${other % 2}`)),
  moveMost: inMost(({ fields }, other) => {
    for (const map of [metadata(fields), ...mapsIn(fields)]) {
      if (map.namespace === 'judge') {
        map.namespace = `most-${other % 2}`;
      }
    }
  }),
  imageOfMost: inMost(({ fields }, other) => {
    for (const map of mapsIn(fields).filter(hasImage)) {
      map.image = `${String(map.image).replace(/(:[^/]*)?(@.*)?$/, '')}:most-${other % 2}`;
    }
  }),
} satisfies Readonly<Record<string, Change>>;

function inMost(change: (object: Placed, other: number) => void): Change {
  return (objects, { object, other }) => {
    for (const [place, each] of objects.entries()) {
      if (place !== object % objects.length) {
        change(each, other);
      }
    }
  };
}

/** Renames some objects, and updates the references in others. */
function renameIn(objects: readonly Placed[], renamed: readonly Placed[], nameOf: (name: string) => string): void {
  const names = new Map<Draft, string>(
    renamed
      .filter(({ fields }) => !['CustomResourceDefinition', 'Namespace', 'APIService'].includes(String(fields.kind)))
      .map(({ fields }) => [metadata(fields).name ?? '', nameOf(String(metadata(fields).name))]),
  );
  for (const { fields } of objects) {
    for (const map of mapsIn(fields)) {
      for (const [key, value] of Object.entries(map)) {
        map[key] = key === 'kind' ? value : (names.get(value) ?? value);
      }
    }
  }
  for (const { fields } of renamed) {
    const name = names.get(metadata(fields).name ?? '');
    set(fields, 'metadata', 'name', name ?? metadata(fields).name ?? '');
  }
}

function hasImage(map: DraftMap): boolean {
  return typeof map.image === 'string';
}
