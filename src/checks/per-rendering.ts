import type { RenderingIndex } from './rendering-index';

/** Something that a rule needs to know of all objects: made when it is first asked for, once for each rendering. */
export function perRendering<Part extends object>(
  make: (index: RenderingIndex) => Part,
): (index: RenderingIndex) => Part {
  const made = new WeakMap<RenderingIndex, Part>();
  return (index) => {
    const known = made.get(index);
    if (known !== undefined) {
      return known;
    }
    const part = make(index);
    made.set(index, part);
    return part;
  };
}
