import { hash } from 'node:crypto';
import type { ConfigDigests } from '../cdk8s-objects/config-digests';
import { type ConfigKind, type ConfigReader, readConfig } from '../manifests/config-reads';
import { isFields } from '../manifests/field';
import { toJson } from '../manifests/json';
import { type Fields, group, type Manifest } from '../manifests/manifest';
import { isEmpty, mapAt } from '../manifests/read-fields';

/** The values of the ConfigMaps and Secrets of a rendering, as far as the files contain them. */
export class ConfigValues {
  /** By namespace, then by kind and name. */
  readonly #objects = new Map<string, Map<string, ConfigObject[]>>();

  /** Adds an object, if it has values. */
  learn(manifest: Manifest): void {
    const kind = KINDS.get(manifest.kind);
    if (kind === undefined || group(manifest) !== kind.group) {
      return;
    }
    const namespace = namespaceOf(manifest);
    let objects = this.#objects.get(namespace);
    if (objects === undefined) {
      objects = new Map();
      this.#objects.set(namespace, objects);
    }
    const id = kind.of + manifest.metadata.name;
    const object: ConfigObject = { id, manifest, values: undefined, all: [] };
    objects.set(id, [...(objects.get(id) ?? NONE), object]);
  }

  /** Whether there are none. */
  get isEmpty(): boolean {
    return this.#objects.size === 0;
  }

  /**
   * A digest of the values that pods read; undefined if none of them counts. It does not depend on the namespace, and
   * starts with a letter, so that no YAML reader reads it as a number.
   *
   * @param digestsAt which values count; called when a value is read
   */
  digestOf(manifest: Manifest, podSpec: Fields, digestsAt: () => ConfigDigests): string | undefined {
    const objects = this.#objects.get(namespaceOf(manifest));
    if (objects === undefined) {
      return undefined;
    }
    const reading = new Reading(objects, digestsAt);
    readConfig(podSpec, reading);
    const { texts } = reading;
    return texts.length === 0 ? undefined : `c${hash('sha256', texts.sort().join('\n')).slice(0, DIGITS)}`;
  }
}

/** Enough to distinguish values that no one crafts to collide. */
const DIGITS = 12;

/** An object without a namespace ends up in `default`, unless kubectl is given a different one. */
function namespaceOf({ metadata: { namespace = '' } }: Manifest): string {
  return namespace === 'default' ? '' : namespace;
}

/** The kinds with values, and the kind that pods read them as, under the same name. */
const KINDS: ReadonlyMap<string, { readonly group: string; readonly of: ConfigKind }> = new Map([
  ['ConfigMap', { group: '', of: 'ConfigMap' }],
  ['Secret', { group: '', of: 'Secret' }],
  ['SealedSecret', { group: 'bitnami.com', of: 'Secret' }],
]);

/** Collects the texts that represent the values that the pods of one workload read, each once. */
class Reading implements ConfigReader {
  readonly texts: string[] = [];
  #digests: ConfigDigests | undefined;
  readonly #objects: ReadonlyMap<string, readonly ConfigObject[]>;
  readonly #digestsAt: () => ConfigDigests;

  constructor(objects: ReadonlyMap<string, readonly ConfigObject[]>, digestsAt: () => ConfigDigests) {
    this.#objects = objects;
    this.#digestsAt = digestsAt;
  }

  all(kind: ConfigKind, name: string, isVariable: boolean): void {
    for (const object of this.#objects.get(kind + name) ?? NONE) {
      this.#digests ??= this.#digestsAt();
      this.#add(allOf(object, isVariable, this.#digests));
    }
  }

  one(kind: ConfigKind, name: string, key: string, isVariable: boolean): void {
    for (const object of this.#objects.get(kind + name) ?? NONE) {
      this.#digests ??= this.#digestsAt();
      this.#add(oneOf(object, key, isVariable, this.#digests));
    }
  }

  #add(text: string): void {
    if (text !== '' && !this.texts.includes(text)) {
      this.texts.push(text);
    }
  }
}

/** One object with values. */
interface ConfigObject {
  readonly id: string;
  readonly manifest: Manifest;
  /** Decoded on first use. */
  values: Values | undefined;
  /** Texts for all values, by which of them count. Many pods may read a whole object. */
  readonly all: string[];
}

const NONE: readonly ConfigObject[] = [];

interface Values {
  readonly texts: Fields;
  /** In base64; variables do not include them. */
  readonly bytes: Fields;
  /** Whether a value is a secret that the files contain in plain text. */
  isOpen(value: unknown): boolean;
}

/** A text for all values that count; empty if there are none. */
function allOf(object: ConfigObject, isVariable: boolean, digests: ConfigDigests): string {
  object.values ??= valuesIn(object.manifest);
  const { texts, bytes } = object.values;
  const hasBytes = !isVariable && !isEmpty(bytes);
  const place = (hasBytes ? 1 : 0) + (digests.configDigest === true ? 2 : 0) + (digests.secretDigest === true ? 4 : 0);
  let all = object.all[place];
  if (all === undefined) {
    const keys = Object.keys(hasBytes ? { ...bytes, ...texts } : texts).sort();
    all = keys.map((key) => oneOf(object, key, isVariable, digests)).join('');
    object.all[place] = all;
  }
  return all;
}

/** A text for one value; empty if it does not count. */
function oneOf(object: ConfigObject, key: string, isVariable: boolean, digests: ConfigDigests): string {
  object.values ??= valuesIn(object.manifest);
  const { texts, bytes, isOpen } = object.values;
  const value = Object.hasOwn(texts, key) ? texts[key] : isVariable ? undefined : bytes[key];
  if (value === undefined || (isOpen(value) ? digests.secretDigest : digests.configDigest) !== true) {
    return '';
  }
  const text = typeof value === 'string' ? value : toJson(value);
  const short = text.length > LONGEST ? hash('sha256', text) : text;
  return `${object.id}/${key}/${short.length}/${short}\n`;
}

/** Longer values are hashed before they are joined. */
const LONGEST = 256;

function valuesIn(manifest: Manifest): Values {
  const data = mapAt(manifest, 'data');
  switch (manifest.kind) {
    case 'ConfigMap':
      return { texts: data, bytes: mapAt(manifest, 'binaryData'), isOpen: isNever };
    case 'Secret': {
      const isOpen = isFields(manifest.sops) ? isClear : isAlways;
      return { texts: { ...data, ...mapAt(manifest, 'stringData') }, bytes: {}, isOpen };
    }
    default:
      return { texts: sealedValues(manifest), bytes: {}, isOpen: isNever };
  }
}

const isNever = (): boolean => false;
const isAlways = (): boolean => true;

/** SOPS writes ciphertext in this form, and can be configured to leave some values in plain text. */
function isClear(value: unknown): boolean {
  return !(typeof value === 'string' && value.startsWith('ENC['));
}

/** A template may use every sealed value. */
function sealedValues({ spec }: Manifest): Fields {
  const sealed = mapAt(spec, 'encryptedData');
  const template = Object.entries(mapAt(spec, 'template', 'data'));
  return { ...sealed, ...Object.fromEntries(template.map(([key, value]) => [key, [value, sealed]])) };
}
