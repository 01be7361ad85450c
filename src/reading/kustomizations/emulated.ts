import { accumulate, finish } from '../../kustomize/emulator/build';
import { BuildFault } from '../../kustomize/emulator/fault';
import type { Resource } from '../../kustomize/emulator/resource';
import type { Fields, Rendered } from '../../manifests/manifest';
import { isManifest } from '../../manifests/plain';
import type { SourceObject } from '../files/source-object';
import type { Kustomization, ResourceFile } from './graph';
import { NotEmulated, overlayOf } from './overlay-of';

/** An object that a kustomization builds, and its source object. */
export interface BuiltObject {
  readonly fields: Fields;
  /** Undefined if its source is not an object. */
  readonly source: SourceObject | undefined;
}

/**
 * Builds a kustomization with the emulator.
 *
 * @returns undefined if only Kustomize itself can build it
 */
export function emulate(kustomization: Kustomization): readonly BuiltObject[] | undefined {
  const build = new EmulatedBuild();
  try {
    const resources = build.accumulate(kustomization);
    const fields = finish(resources);
    return resources.map(({ path }, place) => ({ fields: fields[place] ?? {}, source: build.sources.get(path) }));
  } catch (error) {
    if (error instanceof BuildFault || error instanceof NotEmulated) {
      return undefined;
    }
    throw error;
  }
}

class EmulatedBuild {
  /** The source objects, by their paths in the emulator. */
  readonly sources = new Map<string, SourceObject>();

  /** @param around the objects accumulated so far, which a component changes too */
  accumulate(kustomization: Kustomization, around: readonly Resource[] = []): readonly Resource[] {
    const { file, resources, components, patches } = kustomization;
    const below = resources.filter((each): each is Kustomization => !isFile(each));
    if (below.some(isComponent) || !components.every(isComponent)) {
      throw new NotEmulated();
    }
    const base = [...around, ...below.flatMap((each) => this.accumulate(each))];
    const additions = resources.filter(isFile).flatMap((each) => this.#additions(each));
    if (components.length === 0) {
      return accumulate(base, overlayOf(file.fields, patches, base, additions));
    }
    const loaded = accumulate(base, overlayOf({}, [], base, additions));
    const composed = components.reduce((all, each) => this.accumulate(each, all), loaded);
    return accumulate(composed, overlayOf(file.fields, patches, composed, []));
  }

  /** Kustomize refuses objects without a name; laws check these separately. */
  #additions({ path, content }: ResourceFile): Rendered[] {
    return content.objects.flatMap((object, place): Rendered[] => {
      const { fields } = object;
      if (!isManifest(fields)) {
        return [];
      }
      const key = `${path} ${place}`;
      this.sources.set(key, object);
      return [{ manifest: fields, path: key, chart: '' }];
    });
  }
}

function isFile(resource: ResourceFile | Kustomization): resource is ResourceFile {
  return 'path' in resource;
}

function isComponent({ file }: Kustomization): boolean {
  return file.fields.kind === 'Component';
}
