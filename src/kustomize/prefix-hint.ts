import { isList, isMap } from '../manifests/field';
import { groupBy } from '../manifests/group-by';
import type { Rendered, Rendering, Value } from '../manifests/manifest';
import { isManifest } from '../manifests/plain';
import { fieldsOf } from './emulator/resource';
import { isRenamed } from './emulator/set-name';
import { baseOf, deriveOverlay } from './overlay';

/**
 * The hint that recommends a base without a prefix or suffix that other environments lack. Kustomize can add one but not remove
 * it, so each of these environments deletes the whole chart and adds its own copy.
 *
 * @param name the environment that the base is taken from
 * @param renderings every environment, by its name
 */
export function prefixHint(name: string, renderings: ReadonlyMap<string, Rendering>): string | undefined {
  const base = renderings.get(name) ?? [];
  for (const [other, rendering] of renderings) {
    const found = isRenamedAnywhere(base, rendering) ? affixOf(base, rendering) : undefined;
    if (found !== undefined) {
      const { chart, affix, isBare } = found;
      const remedy = isBare
        ? `a base taken from "${other}"`
        : `an environment with names without "${affix}", as the base,`;
      return `${remedy} would make the files smaller: Kustomize can add "${affix}" to the names of chart "${chart}", but not remove it`;
    }
  }
  return undefined;
}

/** A fast check, because nearly always both list the same objects with the same names. */
function isRenamedAnywhere(base: Rendering, rendering: Rendering): boolean {
  return rendering.some(({ path, manifest }, place) => {
    const before = base[place];
    return before?.path === path && before.manifest.metadata.name !== manifest.metadata.name;
  });
}

/** The prefix or suffix of a chart's names in the base. */
interface FoundAffix {
  readonly chart: string;
  readonly affix: string;
  /** Whether the names of the other environment have no prefix or suffix instead. */
  readonly isBare: boolean;
}

function affixOf(base: Rendering, rendering: Rendering): FoundAffix | undefined {
  const byConstruct = groupBy(base, constructOf);
  for (const [chart, objects] of groupBy(rendering, (rendered) => rendered.chart)) {
    const renamed = objects.filter(({ manifest }) => isRenamed(manifest.apiVersion, manifest.kind));
    const pairs = renamed.map(
      (after) => [byConstruct.get(constructOf(after))?.[0]?.manifest.metadata.name, nameOf(after)] as const,
    );
    for (const affixesOf of pairs.length > 1 ? [prefixesOf, suffixesOf] : []) {
      const [[affix, other] = ['', ''], ...different] = unique(pairs.map(affixesOf));
      if (
        affix !== '' &&
        different.length === 0 &&
        isWorthIt(
          base.filter((each) => each.chart === chart),
          affix,
        )
      ) {
        return { chart, affix, isBare: other === '' };
      }
    }
  }
  return undefined;
}

/**
 * Whether a prefix or suffix would make overlays smaller. It would not if the names are also in labels or other fields that
 * Kustomize does not change, because each object then needs a patch.
 */
function isWorthIt(objects: Rendering, affix: string): boolean {
  const names = new Set(objects.map(nameOf));
  const bare = (value: Value): Value => {
    if (isList(value)) {
      return value.map(bare);
    }
    if (isMap(value)) {
      return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, bare(part)]));
    }
    return typeof value === 'string' && names.has(value) ? value.replace(affix, '') : value;
  };
  const base = objects.flatMap((rendered): Rendered[] => {
    const manifest = bare(fieldsOf(rendered.manifest));
    return isMap(manifest) && isManifest(manifest) ? [{ ...rendered, manifest }] : [];
  });
  const { overlay, problems } = deriveOverlay(baseOf(base), objects);
  return problems.length === 0 && 2 * overlay.patches.length < objects.length && overlay.additions.length === 0;
}

type Names = readonly [before: string | undefined, after: string];

/** The prefixes of both names, before their common ending, up to the last dash. */
function prefixesOf([before = '', after]: Names): readonly [string, string] {
  let length = 0;
  while (length < Math.min(before.length, after.length) && before.at(-1 - length) === after.at(-1 - length)) {
    length += 1;
  }
  length -= before.at(-length) === '-' ? 1 : 0;
  return length === 0 ? ['', ''] : [before.slice(0, -length), after.slice(0, -length)];
}

function suffixesOf([before = '', after]: Names): readonly [string, string] {
  const [suffix, other] = prefixesOf([reversed(before), reversed(after)]);
  return [reversed(suffix), reversed(other)];
}

function reversed(text: string): string {
  return [...text].reverse().join('');
}

function unique(pairs: readonly (readonly [string, string])[]): readonly (readonly [string, string])[] {
  return [...new Map(pairs.map((pair) => [pair.join('/'), pair])).values()];
}

function constructOf({ path, manifest }: Rendered): string {
  return `${path} ${manifest.kind}`;
}

function nameOf({ manifest }: Rendered): string {
  return manifest.metadata.name;
}
