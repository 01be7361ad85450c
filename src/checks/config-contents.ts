import { kindFacts } from '../kubernetes/kinds';
import { isFields, isList } from '../manifests/field';
import { type Fields, group, type Manifest, type Rendered, type Value } from '../manifests/manifest';
import { isEmpty, mapAt } from '../manifests/reach';
import { perRendering } from './per-rendering';
import type { RenderingIndex } from './rendering-index';

/** The kinds that have keys. */
export type ConfigKind = 'ConfigMap' | 'Secret';

/** A ConfigMap or Secret all of whose keys are known. */
export interface ConfigContents {
  readonly rendered: Rendered;
  readonly kind: ConfigKind;
  /** The keys whose values are texts, or in a Secret may be. */
  readonly texts: ReadonlySet<string>;
  /** All keys. */
  readonly keys: ReadonlySet<string>;
}

/** What is in a ConfigMap or Secret of the rendering; nothing where it is made elsewhere, or somebody may add keys to it. */
export function contentsOf(
  kind: ConfigKind,
  namespace: string | undefined,
  name: unknown,
  index: RenderingIndex,
): ConfigContents | undefined {
  const rendered = typeof name === 'string' ? index.find(`/${kind}`, namespace, name) : undefined;
  if (rendered === undefined) {
    return undefined;
  }
  const known = knownContents(index);
  if (!known.has(rendered)) {
    known.set(rendered, isFilledLater(rendered, index) ? undefined : read(rendered, kind));
  }
  return known.get(rendered);
}

/** Each object is read once, however many pods read it. */
const knownContents = perRendering(() => new Map<Rendered, ConfigContents | undefined>());

function read(rendered: Rendered, kind: ConfigKind): ConfigContents | undefined {
  const { manifest } = rendered;
  const texts = { ...mapAt(manifest, 'data'), ...(kind === 'Secret' ? mapAt(manifest, 'stringData') : {}) };
  const all = kind === 'Secret' ? texts : { ...texts, ...mapAt(manifest, 'binaryData') };
  // Tools that fill in texts later may fill in keys.
  const isKnown = !Object.keys(all).some((key) => key.includes('$'));
  return isKnown ? { rendered, kind, texts: new Set(Object.keys(texts)), keys: new Set(Object.keys(all)) } : undefined;
}

/** Whether somebody in the cluster may add keys. */
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

/** Custom objects such as Certificates name the Secrets that their controllers fill. */
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
    addAll(value, texts);
  }
}

function addAll(fields: Fields, texts: Set<string>): void {
  for (const key of Object.keys(fields)) {
    addTexts(fields[key], texts);
  }
}
