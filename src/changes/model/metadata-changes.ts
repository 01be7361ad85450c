import type { FieldChange } from './change';

const METADATA = /^metadata\.(labels|annotations)(\.|\[|$)/;
const VERSION_KEYS =
  /(labels|annotations)(\.|\[)(app\.kubernetes\.io\/version|helm\.sh\/chart|chart|version|(tags\.datadoghq\.com|argocd\.argoproj\.io)\/[\w-]*version)\]?$/;

/** Whether a field is a label or an annotation of the object itself. */
export function isMetadata({ field }: FieldChange): boolean {
  return METADATA.test(field);
}

/** Whether a field is a label or an annotation, of the object or of its pods, that names a version. */
export function isVersionLabel({ field }: FieldChange): boolean {
  return VERSION_KEYS.test(field);
}
