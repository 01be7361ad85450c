import { literalKey, quote } from '../../manifests/literal';
import { annotationKeyFault } from '../grammars/names';
import type { Place, Steps } from '../place';
import { fitLabelKey } from './fitting-labels';

/** The limit for all annotations of an object, keys and values, in bytes. */
export const MAX_ANNOTATIONS = 256 * 1024;

/** Reports annotations that the server refuses on any object; `steps` lead to their map. */
export function checkAnnotations(
  annotations: { readonly [key: string]: string | undefined } = {},
  steps: Steps,
  place: Place,
): void {
  let bytes = 0;
  for (const [key, value = ''] of Object.entries(annotations)) {
    bytes += Buffer.byteLength(key) + Buffer.byteLength(value);
    const fault = annotationKeyFault(key);
    if (fault !== undefined) {
      const fix = `use ${literalKey(fitLabelKey(key))}`;
      place.refuse([...steps, key], `the annotation key ${quote(key)} ${fault}`, fix);
    }
  }
  if (bytes > MAX_ANNOTATIONS) {
    const what = `the annotations take ${bytes} bytes; the limit is ${MAX_ANNOTATIONS}`;
    place.refuse(steps, what, "keep long strings in a ConfigMap: new ConfigMap(chart, 'notes', { data: { ... } })");
  }
}
