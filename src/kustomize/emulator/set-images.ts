import { isList, isMap } from '../../manifests/field';
import type { Fields, Value } from '../../manifests/manifest';
import type { Image } from '../model/kustomization';
import { editEach } from './edit';
import { BuildFault } from './fault';
import { imageOf, imageParts } from './image-reference';

/** Applies `images:` to an image reference. */
export type SetImage = (reference: string) => string;

/** Creates a function that applies the entries of `images:` in order. */
export function imageSetter(images: readonly Image[]): SetImage {
  const entries = images.map((image) => ({ image, pattern: patternOf(image.name) }));
  const known = new Map<string, string>();
  return (reference) => {
    const seen = known.get(reference);
    if (seen !== undefined) {
      return seen;
    }
    const set = entries.reduce(
      (old, { image, pattern }) => (pattern.test(old) ? setImage(old, image) : old),
      reference,
    );
    known.set(reference, set);
    return set;
  };
}

/**
 * Applies `images:` to an object: it sets the `image` of every element of every list with the name `containers` or
 * `initContainers`, at any depth, in every kind except CustomResourceDefinition.
 *
 * @throws {BuildFault} if Kustomize would refuse the shape of the object, or if its versions disagree
 */
export function setImages(fields: Fields, set: SetImage): Fields {
  if (fields.kind === 'CustomResourceDefinition') {
    return fields;
  }
  const references = [...imageVolumes(fields.spec), ...imageVolumes(below(below(fields.spec, 'template'), 'spec'))];
  if (references.some((reference) => set(reference) !== reference)) {
    throw new BuildFault('some versions of Kustomize set the image of a volume, others do not');
  }
  return inMap(fields, set);
}

/** Kustomize reads the name as a regular expression, including its dots. */
function patternOf(name: string): RegExp {
  return new RegExp(`^${name}(:[a-zA-Z0-9_.{}-]*)?(@sha256:[a-zA-Z0-9_.{}-]*)?$`);
}

function setImage(reference: string, { newName, newTag, digest }: Image): string {
  const parts = imageParts(reference);
  const name = newName || parts.name;
  return !newTag && !digest
    ? imageOf({ ...parts, name })
    : imageOf({ name, ...(newTag && { tag: newTag }), ...(digest && { digest }) });
}

function below(value: Value | undefined, key: string): Value | undefined {
  if (value === undefined || value === null) {
    return undefined;
  }
  if (!isMap(value)) {
    throw new BuildFault(`images: Kustomize requires a map around ${key}`);
  }
  return value[key];
}

/** The images of volumes in a possible pod spec, which must have the shape of one. */
function imageVolumes(podSpec: Value | undefined): string[] {
  for (const key of ['containers', 'initContainers', 'volumes']) {
    const list = below(podSpec, key);
    if (list !== undefined && !(isList(list) && list.every((element) => isMap(element)))) {
      throw new BuildFault(`images: Kustomize requires ${key} to be a list of maps`);
    }
  }
  const volumes = below(podSpec, 'volumes');
  const references = (isList(volumes) ? volumes : []).map((volume) => below(below(volume, 'image'), 'reference'));
  return references.map((reference) => (typeof reference === 'string' ? reference : ''));
}

function inMap(fields: Fields, set: SetImage): Fields {
  let changed: { [key: string]: Value } | undefined;
  for (const key of Object.keys(fields)) {
    const value = fields[key] ?? null;
    const walked = inValue(value, set);
    const edited = isContainerList(key) && isList(walked) ? editEach(walked, (each) => inContainer(each, set)) : walked;
    if (edited !== value) {
      changed ??= { ...fields };
      changed[key] = edited;
    }
  }
  return changed ?? fields;
}

/** Whether `images:` applies to the list in a field. */
export function isContainerList(field: string): boolean {
  return field === 'containers' || field === 'initContainers';
}

function inValue(value: Value, set: SetImage): Value {
  if (isList(value)) {
    return editEach(value, (element) => inValue(element, set));
  }
  return isMap(value) ? inMap(value, set) : value;
}

function inContainer(container: Value, set: SetImage): Value {
  if (container !== null && (!isMap(container) || isMap(container.image) || isList(container.image))) {
    throw new BuildFault('images: Kustomize requires every container to be a map whose image is a string');
  }
  return container !== null && typeof container.image === 'string'
    ? withImage(container, set(container.image))
    : container;
}

function withImage(container: Fields, image: string): Fields {
  return image === container.image ? container : { ...container, image };
}
