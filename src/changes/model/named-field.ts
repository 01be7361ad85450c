import { fieldPath, isFields, isList, own, stepsTo } from '../../manifests/field';
import type { Fields, Manifest } from '../../manifests/manifest';
import { elementName } from '../../manifests/merge';
import { type Merging, mergingOf } from '../../manifests/merge-keys';

/**
 * Names elements of lists in a path by their merge keys, as in `FieldChange`, instead of by index:
 * `spec.containers[name=api].image` for `spec.containers[0].image`. Undefined if the path does not exist.
 */
export function namedField(field: string, manifest: Manifest): string | undefined {
  let value: unknown = manifest;
  let merging: Merging = { fields: mergingOf(manifest) };
  let [path, counted] = ['', ''];
  for (const step of stepsTo(field, manifest)) {
    const inner: unknown = isList(value) ? value[Number(step)] : isFields(value) ? own(value, String(step)) : undefined;
    const { keys } = merging;
    path =
      isList(value) && keys !== undefined && isNamed(inner, keys)
        ? `${path}[${elementName(inner, keys)}]`
        : fieldPath(path, step);
    counted = fieldPath(counted, step);
    merging = isList(value) ? { ...(merging.fields && { fields: merging.fields }) } : (merging.fields?.[step] ?? {});
    value = inner;
  }
  return counted === field ? path : undefined;
}

function isNamed(element: unknown, keys: readonly string[]): element is Fields {
  return isFields(element) && keys.some((key) => element[key] !== undefined);
}
