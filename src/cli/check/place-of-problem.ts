import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { FilePlace, Problem } from '../../problems/problem';

/** The place where a problem is shown: the line of the program, or the place in the file. */
export function placeOfProblem({ where: { origin, field } }: Problem): FilePlace | undefined {
  return origin?.source ?? origin?.placeOf?.(field);
}

/** The path of a file in a report: relative to a folder, joined by `/`; absolute outside that folder. */
export function pathFrom(root: string, file: string): string {
  const path = isBelow(root, file) ? relative(root, resolve(file)) : resolve(file);
  return path.split(sep).join('/');
}

/** Whether a path is a folder itself, or is in it. */
export function isBelow(folder: string, path: string): boolean {
  const below = relative(folder, resolve(path));
  return below !== '..' && !below.startsWith(`..${sep}`) && !isAbsolute(below);
}
