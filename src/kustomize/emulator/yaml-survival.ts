import type { Value } from '../../manifests/manifest';

/**
 * Says whether Kustomize can write a value as YAML in the middle of a build, and read it back. It cannot where a text of
 * several lines starts with a tab. It does that with whole objects to which a JSON patch is applied.
 */
export function survivesYaml(value: Value): boolean {
  if (typeof value === 'string') {
    return !(value.startsWith('\t') && value.includes('\n'));
  }
  return typeof value !== 'object' || value === null || Object.values(value).every(survivesYaml);
}

/** What to say where it cannot. */
export const UNWRITABLE = 'it cannot write a text of several lines that starts with a tab';

/**
 * Why a strategic merge patch cannot put one single value in the place of another; nothing where it can. The new value
 * is written in the style of the old one, in quotes or as a block, whatever it is itself. Texts that start with a tab
 * are always in quotes, which suit every text.
 *
 * https://github.com/kubernetes-sigs/kustomize/blob/kyaml/v0.21.1/kyaml/yaml/fns.go (FieldSetter)
 */
export function styleFault(before: Value, after: Value): string | undefined {
  if (typeof before === 'string' && typeof after !== 'string') {
    return 'it keeps the quotes of a text that a number or a truth value replaces';
  }
  return startsWithTab(after) && !startsWithTab(before)
    ? 'it cannot write a text that starts with a tab in the style of another'
    : undefined;
}

function startsWithTab(value: Value): boolean {
  return typeof value === 'string' && value.startsWith('\t');
}
