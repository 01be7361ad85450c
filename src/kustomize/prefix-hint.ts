import { isList, isMap } from '../manifests/field';
import { groupBy } from '../manifests/group-by';
import type { Rendered, Rendering, Value } from '../manifests/manifest';
import { isManifest } from '../manifests/plain';
import { fieldsOf } from './emulator/resource';
import { isRenamed } from './emulator/set-name';
import { baseOf, deriveOverlay } from './overlay';

/**
 * The sentence that recommends names for a base, where all names of a chart differ by a prefix or suffix that the base has:
 * Kustomize can add one, and cannot remove one, so each environment deletes the whole chart and has its own.
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

/** Nearly always nothing is, and both list the same objects. */
function isRenamedAnywhere(base: Rendering, rendering: Rendering): boolean {
  return rendering.some(({ path, manifest }, place) => {
    const before = base[place];
    return before?.path === path && before.manifest.metadata.name !== manifest.metadata.name;
  });
}

/** What the names of a chart have in the base, and whether the other environment has nothing in its place. */
interface FoundAffix {
  readonly chart: string;
  readonly affix: string;
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
        isSayable(
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
 * Says whether a prefix or suffix would make overlays smaller. Nothing is gained where names are in labels too, or elsewhere
 * where Kustomize changes none, because each object needs a patch then.
 */
function isSayable(objects: Rendering, affix: string): boolean {
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

/** What is before the part that ends both names, to the last dash. */
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
