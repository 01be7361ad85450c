import { diffManifests } from './diff';
import type { Manifest, Rendered, Rendering, Value } from './manifest';

/** One field in which environments differ. */
export interface ComparedField {
  /** The path of the construct that made the object, ids joined by `/`. */
  readonly path: string;
  readonly kind: string;
  /** The path of the field, such as `spec.replicas`; empty for the object as a whole. */
  readonly field: string;
  /** The value in each environment, by its name. An environment without the field is left out. */
  readonly values: { readonly [environment: string]: Value };
}

/**
 * Every field in which environments differ, in the order of the objects. Objects are matched across environments by the
 * construct that made them, whatever their name and namespace; several of one kind from one construct are matched by
 * name. An object that is missing from some environments gets a row of its own without a field, which lists the
 * environments that have it.
 */
export function compareRenderings(renderings: ReadonlyMap<string, Rendering>): readonly ComparedField[] {
  const several = pathsOfSeveral(renderings);
  const objects = new Map<string, Map<string, Rendered>>();
  for (const [environment, rendering] of renderings) {
    for (const rendered of rendering) {
      const place = placeOf(rendered);
      const key = several.has(place) ? `${place}\u0000${rendered.manifest.metadata.name}` : place;
      const found = objects.get(key) ?? new Map<string, Rendered>();
      objects.set(key, found.set(environment, rendered));
    }
  }
  return [...objects.values()].flatMap((versions) => compareObject(versions, renderings.size));
}

/** The constructs that made several objects of a kind, such as a List. Their objects are matched by name. */
function pathsOfSeveral(renderings: ReadonlyMap<string, Rendering>): ReadonlySet<string> {
  const several = new Set<string>();
  for (const rendering of renderings.values()) {
    const seen = new Set<string>();
    for (const rendered of rendering) {
      const place = placeOf(rendered);
      (seen.has(place) ? several : seen).add(place);
    }
  }
  return several;
}

function placeOf({ path, manifest }: Rendered): string {
  return `${path}\u0000${manifest.kind}`;
}

function compareObject(versions: ReadonlyMap<string, Rendered>, environments: number): ComparedField[] {
  const first = versions.values().next().value;
  if (first === undefined) {
    return [];
  }
  const { path, manifest } = first;
  const row = (field: string, values: { [environment: string]: Value }): ComparedField => ({
    path,
    kind: manifest.kind,
    field,
    values,
  });
  const present = row('', Object.fromEntries([...versions.keys()].map((name) => [name, true])));
  const fields = [...differingFields(versions, manifest)].map(([field, values]) => row(field, values));
  return versions.size < environments ? [present, ...fields] : fields;
}

/** The fields that differ, each with its value in every environment that has one. */
function differingFields(
  versions: ReadonlyMap<string, Rendered>,
  first: Manifest,
): ReadonlyMap<string, { [environment: string]: Value }> {
  const fields = new Map<string, { [environment: string]: Value }>();
  const names = [...versions.keys()];
  for (const [environment, { manifest }] of versions) {
    for (const { field, before, after } of diffManifests(first, manifest)) {
      const values = fields.get(field) ?? everywhere(names, before);
      assign(values, environment, after);
      fields.set(field, values);
    }
  }
  return fields;
}

function everywhere(names: readonly string[], value: Value | undefined): { [environment: string]: Value } {
  return value === undefined ? {} : Object.fromEntries(names.map((name) => [name, value]));
}

function assign(values: { [environment: string]: Value }, environment: string, value: Value | undefined): void {
  if (value === undefined) {
    delete values[environment];
  } else {
    values[environment] = value;
  }
}
