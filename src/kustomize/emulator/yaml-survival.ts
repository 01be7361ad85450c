import type { Value } from '../../manifests/manifest';

/**
 * Says whether Kustomize can write a value as YAML in the middle of a build, and read it back. It cannot where a text of
 * several lines starts with a tab. It does that with whole objects to which a JSON patch is applied, and with texts that
 * a strategic merge patch puts in the place of others.
 */
export function survivesYaml(value: Value): boolean {
  if (typeof value === 'string') {
    return !(value.startsWith('\t') && value.includes('\n'));
  }
  return typeof value !== 'object' || value === null || Object.values(value).every(survivesYaml);
}

/** What to say where it cannot. */
export const UNWRITABLE = 'it cannot write a text of several lines that starts with a tab';
