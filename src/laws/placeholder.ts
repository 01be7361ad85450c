import { stepsTo } from '../manifests/field';
import type { Manifest } from '../manifests/manifest';

/** Whether a value is a string with a placeholder such as `${REPLICAS}`, which is replaced before the object is applied, and nobody knows here by what. */
export function hasPlaceholder(value: unknown): boolean {
  return typeof value === 'string' && /\$\{\w[^}]*\}/.test(value);
}

/** Whether the value of a field of a manifest, or the text that it is looked for in, has a placeholder. */
export function isReplacedLater(manifest: Manifest, field: string): boolean {
  const value = stepsTo(field, manifest).reduce<unknown>((at, step) => Reflect.get(Object(at), step), manifest);
  return hasPlaceholder(value);
}
