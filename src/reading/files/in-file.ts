import type { FilePlace, Where } from '../../problems/problem';

/** A place of a file as problems have it. */
export function inFile(place: FilePlace | undefined): Pick<Where, 'origin'> {
  const { file = '', line = 1, column = 1 } = place ?? {};
  return place === undefined ? {} : { origin: { source: { file, line, column } } };
}
