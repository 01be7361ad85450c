import { isFields } from '../manifests/field';
import type { PodTemplate } from '../manifests/pods';

/** An image that pods run or mount, and the field that names it. */
export interface ImageUse {
  readonly image: string;
  /** The parent of the field. */
  readonly holder: { readonly field: string };
  /** The path of the field below its parent. */
  readonly key: string;
}

/**
 * The images of containers and of image volumes that need a closer look. Ordinary references, nearly all, are left out: a valid path
 * and a tag other than `latest`.
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

/** Blank images are left out: a tool in the cluster fills them in, or a law reports them. */
function isOdd(image: unknown): image is string {
  return typeof image === 'string' && !(PLAIN.test(image) && !SPECIAL.test(image)) && image.trim() !== '';
}

const PLAIN = /^(?:[a-z0-9]+(?:[.-][a-z0-9]+)*\/)*[a-z0-9]+(?:[._-][a-z0-9]+)*:\w[\w.-]{0,127}$/;
const SPECIAL = /:latest$|undefined|null|NaN/;

/** The path of the field that names an image. */
export function fieldOf({ holder, key }: ImageUse): string {
  return `${holder.field}.${key}`;
}

/** The parts of an image reference. */
export interface ImageReference {
  /** The registry and the path in it, as written. */
  readonly name: string;
  readonly tag?: string;
  readonly digest?: string;
}

/** Splits an image reference into its parts, without validating it. */
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
 * Why the kubelet cannot parse an image reference, as the end of a sentence about it; undefined if it can.
 *
 * @see https://github.com/distribution/reference, the parser of the kubelet and the container runtimes
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

/** The first part is a registry if it looks like a host. */
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
