// Two renderings for the benchmark, with 200 different objects.
import { isFields } from '../../src/manifests/field';
import type { Rendered, Rendering } from '../../src/manifests/manifest';
import { ourApp } from './tree';

const CHANGED = 200;

/** The running objects, and the ones to apply. */
export function twoRenderings(objects: number): readonly [before: Rendering, after: Rendering] {
  const before = ourApp(objects).render();
  const step = Math.floor(before.length / CHANGED);
  // The two renderings share no values, as if one was read from files.
  const after = structuredClone(before.map(({ manifest, path, chart }) => ({ manifest, path, chart })));
  return [before, after.map((rendered, place) => (place % step === 0 ? changed(rendered) : rendered))];
}

function changed(rendered: Rendered): Rendered {
  const { metadata, spec } = rendered.manifest;
  const annotations = { ...metadata.annotations, 'example.com/changed': 'yes' };
  const manifest = { ...rendered.manifest, metadata: { ...metadata, annotations } };
  const isCounted = isFields(spec) && typeof spec.replicas === 'number';
  return { ...rendered, manifest: isCounted ? { ...manifest, spec: { ...spec, replicas: 9 } } : manifest };
}
