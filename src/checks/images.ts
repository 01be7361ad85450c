import { isFields } from '../manifests/field';
import type { PodTemplate } from '../manifests/pods';

/** An image that pods run or mount, and where its name is. */
export interface ImageUse {
  readonly image: string;
  /** What the field is in. */
  readonly holder: { readonly field: string };
  /** The path of the field from there. */
  readonly key: string;
}

/**
 * The images of all containers of pods, and of the volumes that are images, but for those in which nobody finds anything:
 * nearly all have a host, a path and a tag of their own.
 */
export function oddImagesOf({ containers, volumes }: PodTemplate): readonly ImageUse[] {
  const uses: ImageUse[] = [];
  containers.forEach((container) => {
    const { image } = container.fields;
    if (isOdd(image)) {
      uses.push({ image, holder: container, key: 'image' });
    }
  });
  volumes.forEach((volume) => {
    const { image } = volume.fields;
    if (isFields(image) && isOdd(image.reference)) {
      uses.push({ image: image.reference, holder: volume, key: 'image.reference' });
    }
  });
  return uses;
}

/** A blank image is one that a tool in the cluster fills in, or that a law refuses. */
function isOdd(image: unknown): image is string {
  return typeof image === 'string' && !(PLAIN.test(image) && !SPECIAL.test(image)) && image.trim() !== '';
}

const PLAIN = /^(?:[a-z0-9]+(?:[.-][a-z0-9]+)*\/)*[a-z0-9]+(?:[._-][a-z0-9]+)*:\w[\w.-]{0,127}$/;
const SPECIAL = /:latest$|undefined|null|NaN/;

/** The path of the field that names an image. */
export function fieldOf({ holder, key }: ImageUse): string {
  return `${holder.field}.${key}`;
}

/** An image reference, taken apart. */
export interface ImageReference {
  /** The registry and the path in it, as they were written. */
  readonly name: string;
  readonly tag?: string;
  readonly digest?: string;
}

/** Takes the reference of an image apart; whether it is one is not looked at. */
export function splitImage(image: string): ImageReference {
  const at = image.indexOf('@');
  const [tagged, digest] = at < 0 ? [image, undefined] : [image.slice(0, at), image.slice(at + 1)];
  const colon = tagged.indexOf(':', tagged.lastIndexOf('/') + 1);
  const [name, tag] = colon < 0 ? [tagged, undefined] : [tagged.slice(0, colon), tagged.slice(colon + 1)];
  return { name, ...(tag !== undefined && { tag }), ...(digest !== undefined && { digest }) };
}

const LONGEST_NAME = 255;
const DOMAIN =
  /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*|\[[A-Fa-f0-9:]+\])(?::\d+)?$/;
const PATH = /^[a-z0-9]+(?:(?:\.|__?|-+)[a-z0-9]+)*$/;
const TAG = /^\w[\w.-]{0,127}$/;
const DIGESTS: Readonly<Record<string, RegExp>> = {
  sha256: /^[a-f0-9]{64}$/,
  sha384: /^[a-f0-9]{96}$/,
  sha512: /^[a-f0-9]{128}$/,
};

/**
 * Why the kubelet cannot read an image reference, as the end of a sentence about it; nothing where it can.
 *
 * @see https://github.com/distribution/reference, which the kubelet and the container runtimes read references with
 */
export function imageFault(image: string): string | undefined {
  if (/\s/.test(image)) {
    return 'contains whitespace';
  }
  const { name, tag, digest } = splitImage(image);
  const [domain, path] = splitDomain(name);
  if (/[A-Z]/.test(path)) {
    return 'has upper-case letters in its path';
  }
  if (domain !== undefined && !DOMAIN.test(domain)) {
    return `has the registry ${JSON.stringify(domain)}, which is not a host`;
  }
  const part = path.split('/').find((one) => !PATH.test(one));
  if (part !== undefined) {
    return part === '' ? 'has an empty part in its path' : `has ${JSON.stringify(part)} in its path`;
  }
  if (tag !== undefined && !TAG.test(tag)) {
    return tag === '' ? 'has an empty tag' : `has the tag ${JSON.stringify(tag)}, which is not a valid tag`;
  }
  return digest === undefined ? lengthFault(image, domain, path) : digestFault(digest);
}

/** The first part is a registry where it looks like a host. */
function splitDomain(name: string): readonly [domain: string | undefined, path: string] {
  const slash = name.indexOf('/');
  const first = slash < 0 ? '' : name.slice(0, slash);
  const isHost = /[.:]/.test(first) || first === 'localhost' || first.toLowerCase() !== first;
  return slash >= 0 && isHost ? [first, name.slice(slash + 1)] : [undefined, name];
}

function lengthFault(image: string, domain: string | undefined, path: string): string | undefined {
  if (/^[a-f0-9]{64}$/.test(image)) {
    return 'is the id of an image, not its name';
  }
  const length = (domain ?? 'docker.io/library').length + 1 + path.length;
  return length > LONGEST_NAME ? `is longer than ${LONGEST_NAME} characters` : undefined;
}

function digestFault(digest: string): string | undefined {
  const [algorithm = '', hex = ''] = digest.split(':');
  return DIGESTS[algorithm]?.test(hex)
    ? undefined
    : `has the digest ${JSON.stringify(digest)}, which is not a valid digest`;
}
