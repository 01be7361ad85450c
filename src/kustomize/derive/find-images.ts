import { isList, isMap } from '../../manifests/field';
import type { Fields, Rendering, Value } from '../../manifests/manifest';
import { BuildFault } from '../emulator/fault';
import { imageOf, imageParts } from '../emulator/image-reference';
import { staysText } from '../emulator/plain-text';
import { fieldsOf } from '../emulator/resource';
import { imageSetter, isContainerList, setImages } from '../emulator/set-images';
import type { Image } from '../model/kustomization';
import { counterpartsOf } from './counterparts';
import type { Pair } from './pairs';

/** The image of one container in the base and in the environment. */
interface ImageChange {
  readonly before: string;
  readonly after: string;
}

/**
 * Finds the changes that `images:` can express. An entry applies to an image name in all objects at once, so patches handle an
 * image with two tags, and every entry that would change other images.
 */
export function findImages(pairs: readonly Pair[], environment: Rendering): readonly Image[] {
  const wanted = new Set<string>();
  const changes: ImageChange[] = [];
  for (const { manifest } of environment) {
    const references = referencesIn(fieldsOf(manifest));
    if (references === undefined) {
      return [];
    }
    for (const reference of references) {
      wanted.add(reference);
    }
  }
  for (const {
    base,
    wanted: { manifest },
  } of pairs) {
    const fields = fieldsOf(manifest);
    if (referencesIn(base.fields)?.join() !== referencesIn(fields)?.join()) {
      collectChanges(base.fields, fields, changes);
    }
  }
  const images = entriesFor(changes).filter((image) => isHarmless([image], changes, wanted));
  return isHarmless(images, changes, wanted) ? images : [];
}

const known = new WeakMap<Fields, readonly string[]>();

/** The images in an object that `images:` applies to; undefined if it would refuse the shape of the object. */
export function referencesIn(fields: Fields): readonly string[] | undefined {
  const seen = known.get(fields);
  if (seen !== undefined) {
    return seen;
  }
  const references: string[] = [];
  try {
    setImages(fields, (reference) => {
      references.push(reference);
      return reference;
    });
  } catch (error) {
    if (error instanceof BuildFault) {
      return undefined;
    }
    throw error;
  }
  known.set(fields, references);
  return references;
}

function collectChanges(before: Value | undefined, after: Value | undefined, changes: ImageChange[], key = ''): void {
  if (isMap(before) && isMap(after)) {
    for (const [field, value] of Object.entries(after)) {
      collectChanges(Object.hasOwn(before, field) ? before[field] : undefined, value, changes, field);
    }
  }
  if (isList(before) && isList(after)) {
    const counterparts = counterpartsOf(after, before);
    for (const [place, element] of after.entries()) {
      const counterpart = counterparts[place];
      collectChanges(counterpart, element, changes);
      if (isContainerList(key)) {
        collectChange(counterpart, element, changes);
      }
    }
  }
}

function collectChange(before: Value | undefined, after: Value, changes: ImageChange[]): void {
  const [old, wanted] = [before, after].map((container) => isMap(container) && container.image);
  if (typeof old === 'string' && typeof wanted === 'string' && old !== wanted) {
    changes.push({ before: old, after: wanted });
  }
}

function entriesFor(changes: readonly ImageChange[]): readonly Image[] {
  const byName = new Map<string, ImageChange[]>();
  for (const change of changes) {
    const { name } = imageParts(change.before);
    const group = byName.get(name);
    if (group === undefined) {
      byName.set(name, [change]);
    } else {
      group.push(change);
    }
  }
  return [...byName]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([name, group]) => entryFor(name, group) ?? []);
}

/** Whether a name has no special characters of regular expressions, except dots, which `isHarmless` checks. */
function isPlainName(name: string): boolean {
  return /^[\w./:-]+$/.test(name);
}

/** The entry for all changes of one image. Versions of Kustomize disagree about references with both tag and digest. */
function entryFor(name: string, [first, ...others]: readonly ImageChange[]): Image | undefined {
  if (first === undefined) {
    return undefined;
  }
  const parts = imageParts(first.after);
  if (![name, parts.name].every(isPlainName)) {
    return undefined;
  }
  const renamed = parts.name === name ? { name } : { name, newName: parts.name };
  if ([first, ...others].every(({ before, after }) => imageOf({ ...imageParts(before), name: parts.name }) === after)) {
    return renamed;
  }
  const { tag, digest } = parts;
  if ((tag === undefined) === (digest === undefined)) {
    return undefined;
  }
  return { ...renamed, ...(tag && { newTag: tag }), ...(digest && { digest }) };
}

/** Whether the entries make all their changes, and keep images that are already right. */
function isHarmless(images: readonly Image[], changes: readonly ImageChange[], wanted: ReadonlySet<string>): boolean {
  const set = imageSetter(images);
  const names = new Set(images.map(({ name }) => name));
  return (
    [...wanted].every((reference) => set(reference) === reference) &&
    changes.every(
      ({ before, after }) => !names.has(imageParts(before).name) || (set(before) === after && staysText(after)),
    )
  );
}
