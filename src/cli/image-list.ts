import { namedImages } from '../checks/named-images';
import { toJson } from '../manifests/json';
import type { Manifest, Rendering } from '../manifests/manifest';
import { EXIT } from './host';
import type { RenderedRun } from './rendered';

/** An image of one environment, with the objects that use it, for JSON. */
interface ImageRecord {
  readonly outdir: string;
  /** Missing for an App, which has no environments. */
  readonly environment?: string;
  readonly image: string;
  readonly objects: readonly UserRecord[];
}

interface UserRecord {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
  /** The path of the construct that created the object. */
  readonly path: string;
  /** The fields that name the image. */
  readonly fields: readonly string[];
}

/**
 * The images of each environment in alphabetical order, with the objects that use them: one line per image, or JSON.
 */
export function imageList(runs: readonly RenderedRun[], json: boolean): string {
  const records = runs.flatMap(({ outdir, renderings }) =>
    [...renderings].flatMap(([name, rendering]) => recordsOf(outdir, name, rendering)),
  );
  return json ? `${toJson({ code: EXIT.fine, images: records })}\n` : listText(runs, records);
}

function recordsOf(outdir: string, name: string, rendering: Rendering): ImageRecord[] {
  const users = new Map<string, UserRecord[]>();
  for (const { manifest, path } of rendering) {
    for (const [image, fields] of fieldsByImage(manifest)) {
      users.set(image, [...(users.get(image) ?? []), userOf(manifest, path, fields)]);
    }
  }
  const environment = name === '' ? {} : { environment: name };
  return [...users]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([image, objects]) => ({ outdir, ...environment, image, objects }));
}

function fieldsByImage(manifest: Manifest): ReadonlyMap<string, readonly string[]> {
  const fields = new Map<string, string[]>();
  for (const { image, field } of namedImages(manifest)) {
    fields.set(image, [...(fields.get(image) ?? []), field]);
  }
  return fields;
}

function userOf({ apiVersion, kind, metadata }: Manifest, path: string, fields: readonly string[]): UserRecord {
  const { name, namespace } = metadata;
  return { apiVersion, kind, ...(namespace !== undefined && { namespace }), name, path, fields };
}

function listText(runs: readonly RenderedRun[], records: readonly ImageRecord[]): string {
  const width = Math.max(0, ...records.map(({ image }) => image.length));
  const blocks = runs.flatMap(({ outdir, renderings }) =>
    [...renderings.keys()].map((name) => {
      const own = records.filter((record) => record.outdir === outdir && (record.environment ?? '') === name);
      const title = [runs.length > 1 ? outdir : '', name].filter((part) => part !== '').join(' ');
      const indent = title === '' ? '' : '  ';
      const lines = own.map(
        ({ image, objects }) => `${indent}${image.padEnd(width)}  ${objects.map(named).join(', ')}`,
      );
      const listed = lines.length === 0 ? [`${indent}no images`] : lines;
      return [...(title === '' ? [] : [title]), ...listed].join('\n');
    }),
  );
  return `${blocks.join('\n')}\n`;
}

function named({ kind, namespace, name }: UserRecord): string {
  return `${kind} ${namespace === undefined ? name : `${namespace}/${name}`}`;
}
