import { perRendering } from '../../src/checks/per-rendering';
import { RenderingIndex } from '../../src/checks/rendering-index';
import { pod } from './objects';
import { rendering } from './rendering';

test('a value is computed once for each rendering', () => {
  const kinds = perRendering((index) => [...index.kinds]);
  const [empty, one] = [new RenderingIndex([]), new RenderingIndex(rendering([pod()]))];
  expect([kinds(empty), kinds(one)]).toEqual([[], ['/Pod']]);
  expect(kinds(one)).toBe(kinds(one));
});
