import { isList } from '../../manifests/field';
import { settle } from '../../manifests/integer';
import type { Value } from '../../manifests/manifest';

/**
 * Says whether Kustomize can write a text as YAML without quotes, and read it back. It cannot where a text of several lines
 * starts with a tab.
 */
export function survivesYaml(text: string): boolean {
  return !(text.startsWith('\t') && text.includes('\n'));
}

/**
 * Why a JSON patch would change values of an object that it does not name, or give others than it says; nothing where it
 * would not. Kustomize turns the whole object into JSON and back, in which numbers are floating-point numbers, and writes
 * it as YAML.
 *
 * @see https://github.com/kubernetes-sigs/kustomize/blob/kyaml/v0.21.1/kyaml/yaml/rnode.go (UnmarshalJSON)
 */
export function jsonPatchFault(value: Value): string | undefined {
  if (typeof value === 'string') {
    return survivesYaml(value) ? undefined : 'it cannot write a text of several lines that starts with a tab';
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
