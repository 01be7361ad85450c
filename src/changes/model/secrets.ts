import { credentialUnder } from '../../checks/credentials';
import { isFields, isList } from '../../manifests/field';
import { group, type Manifest, type Rendered, type Value } from '../../manifests/manifest';
import { isManifest } from '../../manifests/plain';
import type { Consequence, FieldChange } from './change';

/** The text that replaces a secret value. */
const HIDDEN = '(secret)';
/** The text that replaces the new value of a secret that changes. */
const OTHER_HIDDEN = '(another secret)';
/** The annotation in which kubectl stores what it last applied. */
export const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

/** An object without the values of a Secret and credentials of known formats; unchanged if it has none. */
export function withoutSecrets(rendered: Rendered): Rendered {
  const { manifest } = rendered;
  const open = isSecret(manifest) ? hidden(manifest) : manifest;
  const shown = isFields(open) ? masked(open, '', () => HIDDEN) : open;
  return shown === manifest || !isFields(shown) || !isManifest(shown) ? rendered : { ...rendered, manifest: shown };
}

/** A change of a field without its values if they are secret: only the key and the kind of difference remain. */
export function withoutValues(change: FieldChange, manifest: Manifest): FieldChange {
  const { field, difference } = change;
  return isSecret(manifest) && /^(data|stringData|metadata\.annotations)\b/.test(field) && !isOpen(field)
    ? { field, difference, secret: true }
    : withoutCredentials(change);
}

/** Hides only secret texts, so that the rest of a list or a map is still shown. */
function withoutCredentials(change: FieldChange): FieldChange {
  const { field, difference, before, after } = change;
  const key = keyOf(field);
  const [old, now] = [credentialsIn(before, key), credentialsIn(after, key)];
  if (old.length + now.length === 0) {
    return change;
  }
  if (old.includes(before) || now.includes(after)) {
    return { field, difference, secret: true };
  }
  const isNew = (text: string) => old.length > 0 && !old.includes(text);
  return {
    field,
    difference,
    ...(before !== undefined && { before: masked(before, key, () => HIDDEN) }),
    ...(after !== undefined && { after: masked(after, key, (text) => (isNew(text) ? OTHER_HIDDEN : HIDDEN)) }),
  };
}

/** The name of a variable, or the last key of a path. */
function keyOf(field: string): string {
  return (/\[name=([^\]]+)\]\.value$/.exec(field) ?? /([^.[\]]+)\]?$/.exec(field))?.[1] ?? '';
}

/** Consequences without any credentials of the objects. */
export function withoutCredentialsOf(
  consequences: readonly Consequence[],
  manifests: readonly Manifest[],
): readonly Consequence[] {
  const known = manifests.flatMap((manifest) => (isFields(manifest) ? credentialsIn(manifest, '') : []));
  const hide = (text: string) =>
    known.reduce<string>((left, credential) => left.replace(beginningWith(String(credential)), HIDDEN), text);
  return known.length === 0
    ? consequences
    : consequences.map((each) => ({ ...each, what: hide(each.what), why: hide(each.why), fix: hide(each.fix) }));
}

/** Messages cut long values. */
const SHOWN = 12;

function beginningWith(text: string): RegExp {
  return new RegExp(`${text.slice(0, SHOWN).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}[^"]*`, 'g');
}

function credentialsIn(value: Value | undefined, key: string): readonly unknown[] {
  const found: string[] = [];
  masked(value ?? null, key, (text) => {
    found.push(text);
    return text;
  });
  return found;
}

/** A value with its credentials replaced; unchanged if it has none. */
function masked(value: Value, key: string, instead: (text: string) => string): Value {
  if (typeof value === 'string') {
    return credentialUnder(key, value) === undefined ? value : instead(value);
  }
  if (isList(value)) {
    const elements = value.map((element) => masked(element, key, instead));
    return elements.every((element, place) => element === value[place]) ? value : elements;
  }
  if (!isFields(value)) {
    return value;
  }
  const { name } = value;
  const entries = Object.entries(value).map(([inner, below]): [string, Value] => {
    const isVariable = inner === 'value' && typeof name === 'string';
    return [inner, masked(below, isVariable ? name : inner, instead)];
  });
  return entries.every(([inner, below]) => below === value[inner]) ? value : Object.fromEntries(entries);
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
