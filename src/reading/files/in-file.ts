import type { FilePlace, Where } from '../../problems/problem';

/** Converts a place in a file to the form that problems use. */
export function inFile(place: FilePlace | undefined): Pick<Where, 'origin'> {
  const { file = '', line = 1, column = 1 } = place ?? {};
  return place === undefined ? {} : { origin: { source: { file, line, column } } };
}
