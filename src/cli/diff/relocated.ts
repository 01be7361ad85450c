import { shownPath } from '../../problems/origin';
import type { Origin, Problem } from '../../problems/problem';
import type { Side } from './side';

/**
 * A side in which the paths of a temporary copy are replaced by git's names of the files:
 * `3f99ccd:dist/base/kustomization.yaml`.
 */
export function relocated(side: Side, copy: string, label: string): Side {
  const moved = (text: string) => text.replaceAll(copy, label).replaceAll(shownPath(copy), label);
  const origin = (from: Origin): Origin => ({
    source: from.source && { ...from.source, file: moved(from.source.file) },
    placeOf: (field) => {
      const place = from.placeOf?.(field);
      return place && { ...place, file: moved(place.file) };
    },
  });
  const problem = ({ what, why, fix, where, ...rest }: Problem): Problem => ({
    ...rest,
    what: moved(what),
    why,
    fix: moved(fix),
    where: { ...where, ...(where.origin && { origin: origin(where.origin) }) },
  });
  const environments = [...side.environments].map(([name, rendering]) => {
    const objects = rendering.map((object) => ({ ...object, ...(object.origin && { origin: origin(object.origin) }) }));
    return [name, objects] as const;
  });
  return { ...side, environments: new Map(environments), problems: side.problems.map(problem) };
}
