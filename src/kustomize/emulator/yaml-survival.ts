import { isList } from '../../manifests/field';
import { settle } from '../../manifests/integer';
import type { Value } from '../../manifests/manifest';

/**
 * Whether Kustomize can write a string as YAML without quotes and read it back. It cannot if a string of several lines starts
 * with a tab.
 */
export function survivesYaml(text: string): boolean {
  return !(text.startsWith('\t') && text.includes('\n'));
}

/**
 * Why a JSON patch would change values that it does not name, or set wrong ones; undefined if it would not. Kustomize converts
 * the whole object to JSON, where numbers are floating-point numbers, and back to YAML.
 *
 * @see https://github.com/kubernetes-sigs/kustomize/blob/kyaml/v0.21.1/kyaml/yaml/rnode.go (UnmarshalJSON)
 */
export function jsonPatchFault(value: Value): string | undefined {
  if (typeof value === 'string') {
    return survivesYaml(value) ? undefined : 'it cannot write a string of several lines that starts with a tab';
  }
  if (typeof value === 'bigint') {
    return settle(Number(value)) === value ? undefined : `it rounds the number ${value}`;
  }
  if (typeof value !== 'object' || value === null) {
    return undefined;
  }
  if (isList(value)) {
    return firstFault(value);
  }
  for (const key of Object.keys(value)) {
    const fault = jsonPatchFault(key) ?? jsonPatchFault(value[key] ?? null);
    if (fault !== undefined) {
      return fault;
    }
  }
  return undefined;
}

function firstFault(list: readonly Value[]): string | undefined {
  for (const element of list) {
    const fault = jsonPatchFault(element);
    if (fault !== undefined) {
      return fault;
    }
  }
  return undefined;
}

/**
 * Why a strategic merge patch cannot replace one single value with another; undefined if it can. Kustomize writes the new value
 * in the style of the old one, in quotes or as a block, whatever its type. Strings that start with a tab are always in quotes,
 * which work for every string.
 *
 * https://github.com/kubernetes-sigs/kustomize/blob/kyaml/v0.21.1/kyaml/yaml/fns.go (FieldSetter)
 */
export function styleFault(before: Value, after: Value): string | undefined {
  if (typeof before === 'string' && typeof after !== 'string') {
    return 'it keeps the quotes of a string that a number or a boolean replaces';
  }
  return startsWithTab(after) && !startsWithTab(before)
    ? 'it cannot write a string that starts with a tab in the style of another'
    : undefined;
}

function startsWithTab(value: Value): boolean {
  return typeof value === 'string' && value.startsWith('\t');
}
