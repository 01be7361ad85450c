import { stepsTo } from '../manifests/field';
import type { Manifest } from '../manifests/manifest';

/** Whether a value is a string with a placeholder such as `${REPLICAS}`, whose value is not known yet. */
export function hasPlaceholder(value: unknown): boolean {
  return typeof value === 'string' && /\$\{\w[^}]*\}/.test(value);
}

/** Whether the value of a field of a manifest, or the string that the path leads into, has a placeholder. */
export function isReplacedLater(manifest: Manifest, field: string): boolean {
  const value = stepsTo(field, manifest).reduce<unknown>((at, step) => Reflect.get(Object(at), step), manifest);
  return hasPlaceholder(value);
}
