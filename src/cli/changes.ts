import { withoutValues } from '../changes/model/secrets';
import { type Change, diffRenderings } from '../manifests/diff';
import { describe, type Manifest, type Rendering } from '../manifests/manifest';
import { shownValues } from './diff/shown-values';

/** The renderings of the environments, by name; an App is one environment without a name. */
export type Renderings = ReadonlyMap<string, Rendering>;

/**
 * The objects and fields that differ between two runs, as text: `+` marks added objects, `-` removed ones, and `~`
 * changed ones, with their fields below. The same change of several environments is shown once, and no value of a
 * Secret is shown. Empty if nothing differs.
 */
export function formatChanges(before: Renderings, after: Renderings): string {
  const environments = new Map<string, string[]>();
  for (const [name, rendering] of after) {
    for (const block of changedObjects(before.get(name) ?? [], rendering)) {
      environments.set(block, [...(environments.get(block) ?? []), name]);
    }
  }
  return [...environments].map(([block, names]) => withNames(block, names, after.size)).join('');
}

function changedObjects(before: Rendering, after: Rendering): string[] {
  const { added, removed, changed } = diffRenderings(before, after);
  return [
    ...removed.map(({ manifest }) => `- ${describe(manifest)}\n`),
    ...added.map(({ manifest }) => `+ ${describe(manifest)}\n`),
    ...changed.map(
      ({ after: { manifest }, changes }) =>
        `~ ${describe(manifest)}\n${changes.map((change) => fieldLine(change, manifest)).join('')}`,
    ),
  ];
}

function withNames(block: string, names: readonly string[], all: number): string {
  return names.length === all ? block : block.replace('\n', `   in ${names.join(', ')}\n`);
}

function fieldLine(change: Change, manifest: Manifest): string {
  const { before, after } = change;
  const difference = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  const [old, now] = shownValues(withoutValues({ ...change, difference }, manifest));
  return `    ${change.field}   ${old} -> ${now}\n`;
}
