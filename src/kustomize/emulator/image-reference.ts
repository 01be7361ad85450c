/** The parts of an image reference such as `registry.example.com:5000/team/app:1.4.2@sha256:…`. */
export interface ImageParts {
  readonly name: string;
  readonly tag?: string;
  readonly digest?: string;
}

/** Splits an image reference into name, tag and digest. */
export function imageParts(reference: string): ImageParts {
  const [path, digest] = split(reference, reference.indexOf('@'));
  const [name, tag] = split(path, path.indexOf(':', path.indexOf('/') + 1));
  return { name, ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) };
}

/** Joins the parts of an image reference. */
export function imageOf({ name, tag, digest }: ImageParts): string {
  return `${name}${tag ? `:${tag}` : ''}${digest ? `@${digest}` : ''}`;
}

function split(text: string, place: number): [string, string?] {
  return place < 0 ? [text] : [text.slice(0, place), text.slice(place + 1)];
}
