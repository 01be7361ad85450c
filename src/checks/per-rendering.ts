import type { RenderingIndex } from './rendering-index';

/** Memoizes a value that is computed from all objects: once per rendering, on first use. */
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
