import { fieldPath, isList, stepsTo } from '../../manifests/field';
import type { Value } from '../../manifests/manifest';
import type { FilePlace } from '../../problems/problem';
import type { SourceObject } from '../files/source-object';
import type { FieldPart, Step } from '../find-node';
import type { ReadDocument } from '../read-document';
import { changeOf, generatorOf } from './changes';
import type { BuiltObject } from './emulated';
import type { Kustomization } from './graph';
import { child, locate } from './locate';
import type { PatchSource } from './patch-source';

/**
 * An object of a build, with each field at the place that sets it: in a patch, in the object itself, or in a field of a
 * kustomization that changes objects.
 */
export function placedObject(built: BuiltObject, kustomization: Kustomization): SourceObject['placeOf'] {
  return (field, part) => new PlaceSearch(built, stepsTo(field, built.fields), part).in(kustomization);
}

class PlaceSearch {
  readonly #built: BuiltObject;
  readonly #steps: readonly Step[];
  readonly #part: FieldPart;

  constructor(built: BuiltObject, steps: readonly Step[], part: FieldPart) {
    this.#built = built;
    this.#steps = steps;
    this.#part = part;
  }

  in(kustomization: Kustomization): FilePlace | undefined {
    const { source, fields } = this.#built;
    if (source === undefined) {
      return (
        this.#inPatches(kustomization) ?? kustomization.file.placeOf(generatorOf(kustomization.file, fields), 'key')
      );
    }
    const isWrittenThere = locate(source.fields, fields, this.#steps).isExact;
    return (
      this.#inPatches(kustomization) ??
      (isWrittenThere ? undefined : this.#inChanges(kustomization)) ??
      this.#inSource(source)
    );
  }

  /** The last patch wins. */
  #inPatches({ patches, components, resources }: Kustomization): FilePlace | undefined {
    for (const patch of [...patches].reverse()) {
      for (const document of [...patch.documents].reverse()) {
        const place = this.#concerns(patch, document) ? this.#inPatch(document) : undefined;
        if (place !== undefined) {
          return place;
        }
      }
    }
    const below = [...components, ...resources.filter((each): each is Kustomization => 'file' in each)];
    return firstOf([...below].reverse(), (each) => this.#inPatches(each));
  }

  #concerns({ target }: PatchSource, { value }: ReadDocument): boolean {
    const { kind, names } = this.#identity();
    if (target !== undefined) {
      return matches(target.kind, [kind]) && matches(target.name, names);
    }
    const metadata = child(value, 'metadata');
    return child(value, 'kind') === kind && names.includes(String(child(metadata, 'name')));
  }

  #identity(): { readonly kind: string; readonly names: readonly string[] } {
    const { fields, source } = this.#built;
    const objects = [fields, source?.fields].map((each) =>
      each === undefined ? undefined : child(each.metadata, 'name'),
    );
    return { kind: String(fields.kind), names: objects.flatMap((name) => (typeof name === 'string' ? [name] : [])) };
  }

  #inPatch(document: ReadDocument): FilePlace | undefined {
    if (isList(document.value)) {
      return firstOf([...document.value.entries()].reverse(), ([place, step]) => this.#inStep(place, step, document));
    }
    const { path, isExact } = locate(document.value, this.#built.fields, this.#steps);
    return isExact ? document.placeOf(path, this.#part) : undefined;
  }

  #inStep(place: number, step: Value, document: ReadDocument): FilePlace | undefined {
    const pointer = child(step, 'path');
    const way = typeof pointer === 'string' ? pointer.split('/').slice(1).map(plainName) : undefined;
    if (way === undefined || !way.every((name, at) => name === '-' || name === String(this.#steps[at]))) {
      return undefined;
    }
    const path = ['value', ...this.#steps.slice(way.length)];
    const value = path.reduce<Value | undefined>(child, step);
    return value === undefined ? undefined : document.placeOf([place, ...path], this.#part);
  }

  /** The fields that change objects, from the outermost kustomization down. */
  #inChanges(kustomization: Kustomization): FilePlace | undefined {
    const { file, components, resources } = kustomization;
    const change = changeOf(file.fields, this.#built.fields, this.#steps);
    return change === undefined
      ? firstOf([...components, ...resources], (each) => ('file' in each ? this.#inChanges(each) : undefined))
      : file.placeOf(change, 'value');
  }

  #inSource(source: SourceObject): FilePlace | undefined {
    const { path } = locate(source.fields, this.#built.fields, this.#steps);
    return source.placeOf(path.reduce<string>(fieldPath, ''), this.#part);
  }
}

function firstOf<Item>(items: readonly Item[], place: (item: Item) => FilePlace | undefined): FilePlace | undefined {
  for (const item of items) {
    const found = place(item);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}

/** A part of a target is a regular expression, or is not set. */
function matches(pattern: Value | undefined, texts: readonly string[]): boolean {
  if (typeof pattern !== 'string' || pattern === '') {
    return true;
  }
  try {
    const expression = new RegExp(`^(?:${pattern})$`);
    return texts.some((text) => expression.test(text));
  } catch {
    return false;
  }
}

/** https://www.rfc-editor.org/rfc/rfc6901 */
function plainName(name: string): string {
  return name.replaceAll('~1', '/').replaceAll('~0', '~');
}
