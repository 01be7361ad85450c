import { fieldPath, isFields, isList } from '../../manifests/field';
import type { Fields, Value } from '../../manifests/manifest';
import type { Step } from '../find-node';
import { child } from './locate';

/**
 * The field of a kustomization that set a field of an object, if it is one that changes objects.
 *
 * @param kustomization the fields of the kustomization
 * @param built the built object
 * @param steps the steps to the field of the object
 */
export function changeOf(kustomization: Fields, built: Fields, steps: readonly Step[]): string | undefined {
  const [last, above] = [steps.at(-1), steps.at(-2)];
  const name = String(child(built.metadata, 'name') ?? '');
  const value = steps.reduce<Value | undefined>(child, built);
  if (above === 'metadata' && (last === 'namespace' || last === 'name')) {
    const fields = last === 'namespace' ? ['namespace'] : ['namePrefix', 'nameSuffix'];
    return fields.find((field) => kustomization[field] !== undefined);
  }
  if (above === 'labels' || above === 'matchLabels' || above === 'annotations') {
    return pairOf(kustomization, String(last), above === 'annotations' ? ['commonAnnotations'] : ['commonLabels']);
  }
  if (last === 'image') {
    return entryOf(kustomization, 'images', ({ name: of, newName = of }) => String(value).startsWith(String(newName)));
  }
  return last === 'replicas'
    ? entryOf(kustomization, 'replicas', (entry) => name.includes(String(entry.name)))
    : undefined;
}

/** The entry that generated an object from files and literals; the kustomization itself if there is none. */
export function generatorOf({ fields }: { readonly fields: Fields }, built: Fields): string {
  const name = String(child(built.metadata, 'name') ?? '');
  const list = built.kind === 'Secret' ? 'secretGenerator' : 'configMapGenerator';
  return entryOf(fields, list, (entry) => name.includes(String(entry.name))) ?? '';
}

function pairOf(kustomization: Fields, key: string, maps: readonly string[]): string | undefined {
  const labels = entryOf(kustomization, 'labels', ({ pairs }) => child(pairs, key) !== undefined);
  const map = maps.find((each) => child(kustomization[each], key) !== undefined);
  return map !== undefined
    ? fieldPath(map, key)
    : labels === undefined || maps.includes('commonAnnotations')
      ? undefined
      : fieldPath(`${labels}.pairs`, key);
}

function entryOf(kustomization: Fields, list: string, isIt: (entry: Fields) => boolean): string | undefined {
  const entries = kustomization[list];
  const place = isList(entries) ? entries.findIndex((entry) => isFields(entry) && isIt(entry)) : -1;
  return place < 0 ? undefined : `${list}[${place}]`;
}
