import { kindFacts } from '../kubernetes/kinds';
import { fieldPath, isFields, isList } from '../manifests/field';
import { group, type Manifest, type Value } from '../manifests/manifest';
import { podTemplateOf } from '../manifests/pods';
import { elementsAt, mapAt } from '../manifests/read-fields';
import { imageFault } from './images';

/** An image that an object names, and the path of the field that names it. */
export interface NamedImage {
  readonly image: string;
  readonly field: string;
}

/**
 * The images that an object names: those of all containers and volumes of its pods; in a custom resource, every value of a field
 * `image` that is a valid image reference.
 */
export function namedImages(manifest: Manifest): readonly NamedImage[] {
  const pods = podTemplateOf(manifest);
  if (pods !== undefined) {
    const { containers, spec, specField } = pods;
    return [
      ...containers.flatMap(({ field, fields }) => named(fields.image, `${field}.image`)),
      ...elementsAt(spec, 'volumes', specField).flatMap(({ field, fields }) =>
        named(mapAt(fields, 'image').reference, `${field}.image.reference`),
      ),
    ];
  }
  return kindFacts(group(manifest), manifest.kind) === undefined
    ? fieldsOf(manifest).flatMap(([key, value]) => (key === 'metadata' ? [] : below(value, key, key)))
    : [];
}

function fieldsOf(manifest: Manifest): readonly [string, Value][] {
  return isFields(manifest) ? Object.entries(manifest) : [];
}

/** Skips blank images, which a tool in the cluster fills in. */
function named(image: unknown, field: string): readonly NamedImage[] {
  return typeof image === 'string' && image.trim() !== '' ? [{ image, field }] : [];
}

function below(value: Value, key: string, field: string): readonly NamedImage[] {
  if (isList(value)) {
    return value.flatMap((element, place) => below(element, '', fieldPath(field, place)));
  }
  if (isFields(value)) {
    return Object.entries(value).flatMap(([name, inner]) => below(inner, name, fieldPath(field, name)));
  }
  return key === 'image' && typeof value === 'string' && imageFault(value) === undefined ? named(value, field) : [];
}
