import { equal } from '../../manifests/equal';
import { isMap } from '../../manifests/field';
import { groupBy } from '../../manifests/group-by';
import type { Fields, Rendered, Rendering } from '../../manifests/manifest';
import { imageParts } from '../emulator/image-reference';
import { fieldsOf, idKey, namespaceOf, type Resource, withFields } from '../emulator/resource';
import { setNamespace } from '../emulator/set-namespace';
import type { Image, Labels } from '../model/kustomization';
import type { Overlay } from '../model/overlay';
import { findDeletions } from './find-deletions';
import { findImages, referencesIn } from './find-images';
import { findLabels } from './find-labels';
import { mostNames } from './find-names';
import { findNamespace } from './find-namespace';
import { type Pair, pairObjects } from './pairs';

/**
 * Finds fields of a kustomization that fit most objects, where a few odd ones prevent them for all. They go into a separate
 * kustomization, and the overlay on it corrects the odd objects. Undefined if no field gains from that.
 */
export function findMost(base: readonly Resource[], environment: Rendering): Overlay | undefined {
  const namespace = mostNamespace(base, environment);
  const duplicates = duplicatesIn(base, namespace);
  const unique = duplicates.size === 0 ? base : base.filter((resource) => !duplicates.has(resource));
  const affixes = mostNames(unique, environment);
  const { pairs } = pairObjects(unique, environment, namespace ?? findNamespace(base, environment), affixes);
  const labels = mostLabels(pairs, environment);
  const images = mostImages(pairs, environment);
  if (namespace === undefined && affixes === undefined && labels.length === 0 && images.length === 0) {
    return undefined;
  }
  const shapeless = images.length === 0 ? [] : unique.filter(({ fields }) => referencesIn(fields) === undefined);
  const gone = [...duplicates, ...shapeless];
  const deletions = gone.length === 0 ? {} : { deletions: findDeletions(gone, base) };
  return {
    ...(namespace && { namespace }),
    ...affixes,
    labels,
    images,
    ...deletions,
    replicas: [],
    patches: [],
    additions: [],
  };
}

/** The namespace of most objects, if more objects move into it than are odd. */
function mostNamespace(base: readonly Resource[], environment: Rendering): string | undefined {
  const wanted = environment.map(({ manifest }) => fieldsOf(manifest));
  const namespace = mostCommon(wanted.flatMap((fields) => namespaceOf(fields) ?? []));
  if (namespace === undefined) {
    return undefined;
  }
  const isOdd = (fields: Fields) => !equal(setNamespace(fields, namespace), fields);
  const odd = wanted.filter(isOdd).length;
  return odd > 0 && isWorth(base.filter(({ fields }) => isOdd(fields)).length - odd, odd) ? namespace : undefined;
}

/** Whether the gain is worth an additional kustomization. */
function isWorth(gained: number, odd: number): boolean {
  return gained > odd + 1;
}

/** Objects that would have the same name as others in the namespace, except those from the base's main namespace. */
function duplicatesIn(base: readonly Resource[], namespace: string | undefined): ReadonlySet<Resource> {
  if (namespace === undefined) {
    return new Set();
  }
  const home = mostCommon(base.flatMap(({ fields }) => namespaceOf(fields) ?? []));
  const moved = groupBy(base, (each) => idKey(withFields(each, setNamespace(each.fields, namespace)).id));
  const duplicates = [...moved.values()].filter(({ length }) => length > 1).flat();
  return new Set(duplicates.filter(({ fields }) => namespaceOf(fields) !== home));
}

/** The labels that many objects get, without regard to the objects that lack them. */
function mostLabels(pairs: readonly Pair[], environment: Rendering): readonly Labels[] {
  const gains = countBy(
    pairs.flatMap(({ base, wanted }) => {
      const before = labelsOf(base.fields);
      return Object.entries(labelsOf(fieldsOf(wanted.manifest))).filter(([key, value]) => before[key] !== value);
    }),
    ([key, value]) => `${key}=${value}`,
  );
  const odd = new Set<Rendered>();
  for (const [label, gained] of gains) {
    const lacking = environment.filter(({ manifest }) => !hasLabel(fieldsOf(manifest), label));
    if (isWorth(gained, lacking.length)) {
      lacking.forEach((each) => void odd.add(each));
    }
  }
  return odd.size === 0 ? [] : findLabels(...withoutOdd(odd, pairs, environment));
}

function labelsOf({ metadata }: Fields): Fields {
  return isMap(metadata) && isMap(metadata.labels) ? metadata.labels : {};
}

function hasLabel(fields: Fields, label: string): boolean {
  const key = label.slice(0, label.indexOf('='));
  return `${key}=${labelsOf(fields)[key]}` === label;
}

/** The images of most objects, without those whose shape `images:` refuses or that need another version. */
function mostImages(pairs: readonly Pair[], environment: Rendering): readonly Image[] {
  const references = new Map(environment.map((each) => [each, referencesIn(fieldsOf(each.manifest))]));
  const used = [...references].flatMap(([each, found = []]) => [...new Set(found)].map((text) => ({ each, text })));
  const odd = new Set(environment.filter((each) => references.get(each) === undefined));
  for (const users of groupBy(used, ({ text }) => imageParts(text).name).values()) {
    const most = mostCommon(users.map(({ text }) => text));
    const others = users.filter(({ text }) => text !== most);
    if (isWorth(users.length - others.length, others.length)) {
      others.forEach(({ each }) => void odd.add(each));
    }
  }
  return odd.size === 0 ? [] : findImages(...withoutOdd(odd, pairs, environment));
}

function withoutOdd(
  odd: ReadonlySet<Rendered>,
  pairs: readonly Pair[],
  environment: Rendering,
): [pairs: readonly Pair[], environment: Rendering] {
  return [pairs.filter(({ wanted }) => !odd.has(wanted)), environment.filter((wanted) => !odd.has(wanted))];
}

function mostCommon(texts: readonly string[]): string | undefined {
  const counts = countBy(texts, (text) => text);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}

function countBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, number> {
  return new Map([...groupBy(items, keyOf)].map(([key, { length }]) => [key, length]));
}
