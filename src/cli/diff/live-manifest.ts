import { typeOf } from '../../kubernetes/schema';
import { isFields, isList, isMap } from '../../manifests/field';
import type { Fields, Value } from '../../manifests/manifest';
import { elementKey } from '../../manifests/merge';
import type { Merging, MergingFields } from '../../manifests/merge-keys';
import type { FullManifest } from './kubectl-get';

/**
 * Reduces an object in a cluster to the fields that at least one of some manifests sets, which removes what the server,
 * controllers and other people wrote.
 *
 * @param live the object, as the server returns it
 * @param wanted the rendered manifest, followed by the parts that were applied
 */
export function comparable(
  live: FullManifest,
  wanted: readonly [FullManifest, ...Fields[]],
  merging: MergingFields,
): FullManifest {
  const [rendered] = wanted;
  const isCustom = typeOf(live.apiVersion, live.kind) === undefined;
  const fields = pickMap(live, wanted.map(withoutTextData), { fields: merging }, isCustom);
  const { namespace } = rendered.metadata;
  const metadata = isFields(fields.metadata) ? fields.metadata : {};
  return {
    ...fields,
    apiVersion: rendered.apiVersion,
    kind: rendered.kind,
    metadata: { ...metadata, name: rendered.metadata.name, ...(namespace !== undefined && { namespace }) },
  };
}

/** The server keeps `stringData` of a Secret in `data`. */
function withoutTextData(fields: Fields): Fields {
  const { stringData, ...rest } = fields;
  return fields.kind === 'Secret' && isMap(stringData)
    ? { ...rest, data: { ...(isMap(rest.data) ? rest.data : {}), ...stringData } }
    : fields;
}

function pick(live: Value, wanted: readonly Value[], merging: Merging, isCustom: boolean): Value {
  const maps = wanted.filter(isMap);
  if (isMap(live) && maps.length > 0) {
    return pickMap(live, maps, merging, isCustom);
  }
  const lists = wanted.filter(isList);
  return isList(live) && lists.length > 0 ? pickList(live, lists, merging, isCustom) : live;
}

function pickMap(live: Fields, wanted: readonly Fields[], { fields = {} }: Merging, isCustom: boolean): Fields {
  const kept = Object.entries(live).flatMap(([key, value]): [string, Value][] => {
    const inner = wanted.flatMap((each) => (Object.hasOwn(each, key) && each[key] !== undefined ? [each[key]] : []));
    const below = Object.hasOwn(fields, key) ? fields[key] : undefined;
    return inner.length === 0 ? [] : [[key, pick(value, inner, below ?? {}, isCustom)]];
  });
  return Object.fromEntries(kept);
}

function pickList(
  live: readonly Value[],
  wanted: readonly (readonly Value[])[],
  merging: Merging,
  isCustom: boolean,
): readonly Value[] {
  const { keys, fields } = merging;
  if (keys !== undefined) {
    return live.flatMap((element) => {
      const key = elementKey(element, keys);
      const same = wanted.flat().filter((other) => elementKey(other, keys) === key);
      return key === undefined ? [element] : same.length === 0 ? [] : [pick(element, same, { fields }, isCustom)];
    });
  }
  const alike = wanted.filter(({ length }) => length === live.length);
  return alike.length === 0
    ? live
    : live.map((element, place) =>
        pick(
          element,
          alike.flatMap((list) => list[place] ?? []),
          { fields },
          isCustom,
        ),
      );
}
