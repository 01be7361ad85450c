import { type DraftMap, mapsIn, metadata, type Placed, set } from '../draft';
import type { Change } from './change';

/** Changes of all objects but one. */
export const MOST_CHANGES = {
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

function hasImage(map: DraftMap): boolean {
  return typeof map.image === 'string';
}
