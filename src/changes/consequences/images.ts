import { type ImageReference, splitImage } from '../../checks/images';
import { quote } from '../../manifests/literal';
import { POD_KINDS } from '../../manifests/pods';
import type { FieldChange } from '../model/change';
import { compareTags } from '../model/image-versions';
import { consequenceLaw } from '../model/law';
import { keptSides, type ObjectPair } from '../model/transition';

/** Containers run a newer or a different version of an image. */
export const images = consequenceLaw({
  kind: 'images',
  rule: 'images',
  why: 'new pods run it',
  fix: 'nothing, if this version is intended',
  kinds: POD_KINDS,
  *find(pair) {
    for (const { field, container, before, after, way } of imageChanges(pair)) {
      if (way === 'is upgraded' || way === 'changes') {
        yield {
          field,
          what: `the image ${after.name} of ${container} ${way}: ${versionOf(before)} → ${versionOf(after)}`,
        };
      }
    }
  },
});

/** Containers run an older version of an image. */
export const olderImage = consequenceLaw({
  kind: 'images',
  rule: 'older-image',
  why: 'the older version finds what the newer one has written: files, tables, messages',
  fix: 'check that the older version can read it',
  kinds: POD_KINDS,
  *find(pair) {
    for (const { field, container, before, after, way } of imageChanges(pair)) {
      if (way === 'is downgraded') {
        yield {
          field,
          what: `the image ${after.name} of ${container} is downgraded: ${versionOf(before)} → ${versionOf(after)}`,
        };
      }
    }
  },
});

/** Containers run a different image. */
export const otherImage = consequenceLaw({
  kind: 'images',
  rule: 'other-image',
  why: 'new pods run an image that someone else may have built, or pull it from another registry',
  fix: 'nothing, if a different image is intended, and not only a different version',
  kinds: POD_KINDS,
  *find(pair) {
    for (const { field, container, way, texts } of imageChanges(pair)) {
      if (way === 'is another') {
        yield { field, what: `${container} runs the image ${quote(texts.after)} instead of ${quote(texts.before)}` };
      }
    }
  },
});

interface ImageChange {
  readonly field: string;
  readonly container: string;
  readonly before: ImageReference;
  readonly after: ImageReference;
  readonly texts: { readonly before: string; readonly after: string };
  readonly way: 'is upgraded' | 'is downgraded' | 'changes' | 'is another';
}

function imageChanges(pair: ObjectPair): readonly ImageChange[] {
  return keptSides(pair) === undefined ? [] : pair.fields.flatMap((change) => imageChange(change) ?? []);
}

function imageChange({ field, before, after }: FieldChange): ImageChange | undefined {
  if (!isImageField(field) || typeof before !== 'string' || typeof after !== 'string') {
    return undefined;
  }
  const [old, now] = [splitImage(before), splitImage(after)];
  const container = /\[name=([^\]]*)\]/.exec(field)?.[1] ?? '';
  return { field, container, before: old, after: now, texts: { before, after }, way: wayOf(old, now) };
}

function wayOf(before: ImageReference, after: ImageReference): ImageChange['way'] {
  if (before.name !== after.name) {
    return 'is another';
  }
  const order = compareTags(after.tag ?? '', before.tag ?? '') ?? 0;
  return order === 0 ? 'changes' : order > 0 ? 'is upgraded' : 'is downgraded';
}

/** Whether a field is the image of a container. */
export function isImageField(field: string): boolean {
  return /\.?(initC|c|ephemeralC)ontainers\[[^\]]*\]\.image$/.test(field);
}

function versionOf({ tag, digest }: ImageReference): string {
  const short = digest?.replace(/^(sha\d+:.{12}).*$/, '$1');
  return [tag, short].filter((part) => part !== undefined).join('@') || 'latest';
}
