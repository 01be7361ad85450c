import { isFields } from '../../manifests/field';
import { group, type Manifest, type Rendered } from '../../manifests/manifest';
import type { FieldChange } from './change';

/** What is shown in the place of a secret value. */
const HIDDEN = '(secret)';
/** kubectl keeps a whole object in this one, values and all. */
/** The annotation in which kubectl keeps what it applied last. */
export const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

/** An object without the values of its secrets; the same one where it has none. */
export function withoutSecrets(rendered: Rendered): Rendered {
  const { manifest } = rendered;
  return isSecret(manifest) ? { ...rendered, manifest: hidden(manifest) } : rendered;
}

/** A change of a field without its values, where these are secret: only the key is left, and how it differs. */
export function withoutValues(change: FieldChange, manifest: Manifest): FieldChange {
  const { field, difference } = change;
  return isSecret(manifest) && /^(data|stringData|metadata\.annotations)\b/.test(field) && !isOpen(field)
    ? { field, difference, secret: true }
    : change;
}

function isSecret(manifest: Manifest): boolean {
  return manifest.kind === 'Secret' && group(manifest) === '';
}

function isOpen(field: string): boolean {
  return field.startsWith('metadata.') && !field.includes(LAST_APPLIED);
}

function hidden(manifest: Manifest): Manifest {
  const { metadata } = manifest;
  const annotations = isFields(metadata.annotations) ? metadata.annotations : undefined;
  const kept = annotations && LAST_APPLIED in annotations ? { ...annotations, [LAST_APPLIED]: HIDDEN } : annotations;
  return {
    ...manifest,
    metadata: { ...metadata, ...(kept && { annotations: kept }) },
    ...hiddenMap(manifest, 'data'),
    ...hiddenMap(manifest, 'stringData'),
  };
}

function hiddenMap(manifest: Manifest, key: string): { readonly [key: string]: { readonly [key: string]: string } } {
  const map = manifest[key];
  return isFields(map) ? { [key]: Object.fromEntries(Object.keys(map).map((name) => [name, HIDDEN])) } : {};
}
