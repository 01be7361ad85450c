import { kindFacts } from '../kubernetes/kinds';
import { isFields, isList } from '../manifests/field';
import { group, type Manifest, type Rendered, type Value } from '../manifests/manifest';
import { isEmpty, mapAt } from '../manifests/read-fields';
import { perRendering } from './per-rendering';
import type { RenderingIndex } from './rendering-index';

/** The kinds with keys. */
export type ConfigKind = 'ConfigMap' | 'Secret';

/** A ConfigMap or Secret whose keys are all known. */
export interface ConfigContents {
  readonly rendered: Rendered;
  readonly kind: ConfigKind;
  /** All keys. */
  readonly keys: ReadonlySet<string>;
}

/**
 * The contents of a ConfigMap or Secret of the rendering that lacks a key; undefined if it has the key, is created elsewhere, or
 * may get keys in the cluster.
 *
 * @param isText whether the value must be a string
 */
export function contentsWithout(
  key: string,
  isText: boolean,
  kind: ConfigKind,
  namespace: string | undefined,
  name: unknown,
  index: RenderingIndex,
): ConfigContents | undefined {
  const rendered = typeof name === 'string' ? index.find(`/${kind}`, namespace, name) : undefined;
  return rendered === undefined || hasKey(rendered.manifest, key, isText)
    ? undefined
    : contentsOf(rendered, kind, index);
}

/** The contents of a ConfigMap or Secret of the rendering; undefined if it is created elsewhere, or may get keys in the cluster. */
export function contentsNamed(
  kind: ConfigKind,
  namespace: string | undefined,
  name: unknown,
  index: RenderingIndex,
): ConfigContents | undefined {
  const rendered = typeof name === 'string' ? index.find(`/${kind}`, namespace, name) : undefined;
  return rendered === undefined ? undefined : contentsOf(rendered, kind, index);
}

function hasKey(manifest: Manifest, key: string, isText: boolean): boolean {
  return (
    hasIn(manifest.data, key) ||
    (manifest.kind === 'Secret' ? hasIn(manifest.stringData, key) : !isText && hasIn(manifest.binaryData, key))
  );
}

function hasIn(values: unknown, key: string): boolean {
  return isFields(values) && Object.hasOwn(values, key);
}

/** The fields with the values of each kind. */
const FIELDS = { ConfigMap: ['data', 'binaryData'], Secret: ['data', 'stringData'] } as const;

function contentsOf(rendered: Rendered, kind: ConfigKind, index: RenderingIndex): ConfigContents | undefined {
  const keys = new Set(FIELDS[kind].flatMap((field) => Object.keys(mapAt(rendered.manifest, field))));
  // Tools that fill in placeholders later may fill in keys, too.
  const isKnown = ![...keys].some((key) => key.includes('$')) && !isFilledLater(rendered, index);
  return isKnown ? { rendered, kind, keys } : undefined;
}

/** Whether a controller in the cluster may add keys. */
function isFilledLater({ manifest, typed = false }: Rendered, index: RenderingIndex): boolean {
  const { labels, annotations } = manifest.metadata;
  const isAsked = [labels, annotations].some((map) => isFields(map) && Object.keys(map).some((key) => ASKS.test(key)));
  const isBlank = ['data', 'binaryData', 'stringData'].every((field) => isEmpty(mapAt(manifest, field)));
  return (
    isAsked ||
    (isBlank && !typed) ||
    manifest.type === 'kubernetes.io/service-account-token' ||
    (manifest.kind === 'Secret' && isMentioned(manifest, index))
  );
}

/** Labels and annotations that ask a controller for contents. */
const ASKS = /inject|replicat|reflect|generat|cert-manager|vault|external-secrets|sealedsecrets/i;

/** Custom resources such as Certificates name the Secrets that their controllers fill. */
function isMentioned({ metadata }: Manifest, index: RenderingIndex): boolean {
  return index.hasCustomObjects && customTexts(index).has(metadata.name);
}

const customTexts = perRendering((index) => {
  const texts = new Set<string>();
  for (const kind of index.kinds) {
    for (const { manifest } of index.ofKinds([kind])) {
      if (kindFacts(group(manifest), manifest.kind) === undefined) {
        addTexts(manifest, texts);
      }
    }
  }
  return texts;
});

function addTexts(value: Value | Manifest | undefined, texts: Set<string>): void {
  if (typeof value === 'string') {
    texts.add(value);
  } else if (isList(value)) {
    for (const element of value) {
      addTexts(element, texts);
    }
  } else if (isFields(value)) {
    for (const key of Object.keys(value)) {
      addTexts(value[key], texts);
    }
  }
}
