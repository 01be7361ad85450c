import { type Change, diffRenderings } from '../manifests/diff';
import { toJson } from '../manifests/json';
import { describe, type Rendering, type Value } from '../manifests/manifest';

/** What was rendered in each environment, by its name; an App is one environment without a name. */
export type Renderings = ReadonlyMap<string, Rendering>;

const LONGEST_VALUE = 60;

/**
 * Which objects and fields differ between two runs, for people: `+` before what is new, `-` before what is gone, `~` before
 * what changed, with its fields below. What changed alike in several environments is told once; empty where nothing differs.
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
    ...changed.map(({ after: { manifest }, changes }) => `~ ${describe(manifest)}\n${changes.map(fieldLine).join('')}`),
  ];
}

function withNames(block: string, names: readonly string[], all: number): string {
  return names.length === all ? block : block.replace('\n', `   in ${names.join(', ')}\n`);
}

function fieldLine({ field, before, after }: Change): string {
  return `    ${field}   ${shown(before)} -> ${shown(after)}\n`;
}

function shown(value: Value | undefined): string {
  const text = value === undefined ? 'nothing' : toJson(value);
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE - 1)}…` : text;
}
