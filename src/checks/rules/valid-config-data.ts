import { configKeyFault } from '../../laws/grammars/names';
import { describeValue, fieldPath, isFields, isSingle } from '../../manifests/field';
import { literal, literalKey, quote } from '../../manifests/literal';
import type { Manifest, Value } from '../../manifests/manifest';
import { mapAt } from '../../manifests/reach';
import { type Finding, rule } from '../rule';

/** The data of ConfigMaps and Secrets: keys, texts, base64 and size. */
export const validConfigData = rule({
  name: 'valid-config-data',
  severity: 'error',
  why: 'the API server refuses the object, and pods that need it do not start',
  fix: "give texts by key: data: { MODE: 'fast' }",
  kinds: ['/ConfigMap', '/Secret'],

  check({ manifest }) {
    const found: Finding[] = [];
    const isSecret = manifest.kind === 'Secret';
    const entries = entriesOf(manifest, isSecret, found);
    for (const entry of entries) {
      checkEntry(entry, found);
    }
    if (!isSecret) {
      checkTwice(manifest, found);
    }
    checkSize(entries, found);
    return found;
  },
});

const CONFIG_FIELDS = ['data', 'binaryData'];
/** Of a key that is in both, the API server takes the latter. */
const SECRET_FIELDS = ['data', 'stringData'];

/** One value of the data. */
interface Entry {
  readonly isSecret: boolean;
  readonly field: string;
  readonly key: string;
  readonly value: Value | undefined;
  /** Whether the value is base64 for bytes. */
  readonly isBytes: boolean;
}

function entriesOf(manifest: Manifest, isSecret: boolean, found: Finding[]): Entry[] {
  const entries: Entry[] = [];
  for (const field of isSecret ? SECRET_FIELDS : CONFIG_FIELDS) {
    const data = manifest[field] ?? {};
    const isBytes = field === 'binaryData' || (isSecret && field === 'data');
    if (isFields(data)) {
      for (const key in data) {
        entries.push({ isSecret, field, key, value: data[key], isBytes });
      }
    } else {
      found.push({ at: field, what: `${field} is ${describeValue(data)}, not values by key` });
    }
  }
  return entries;
}

function checkEntry(entry: Entry, found: Finding[]): void {
  const { field, key, value, isBytes } = entry;
  const fault = configKeyFault(key);
  if (fault !== undefined) {
    const fix = `call it ${literal(fitKey(key))}`;
    found.push({ at: fieldPath(field, key), what: `the key ${quote(key)} ${fault}`, fix });
  }
  if (typeof value !== 'string') {
    found.push(wrongType(entry));
  } else if (isBytes && bytesIn(value) === undefined) {
    found.push(wrongBase64(entry));
  }
}

function fitKey(key: string): string {
  const legal = key.replace(/[^-.\w]+/g, '-').replace(/^\.+/, '');
  return legal.slice(0, 253) || 'key';
}

function wrongType({ isSecret, field, key, value }: Entry): Finding {
  const single = isSingle(value);
  // What is in a Secret is nobody's to read in a log.
  const shown = single && isSecret ? `a ${typeof value}` : describeValue(value);
  const written = !single ? 'JSON.stringify(...)' : isSecret ? "'...'" : literal(String(value));
  return {
    at: fieldPath(field, key),
    what: `the value of ${quote(key)} is ${shown}, not a text`,
    fix: `write it as a text: ${textField(isSecret)}: { ${literalKey(key)}: ${written} }`,
  };
}

function wrongBase64({ isSecret, field, key }: Entry): Finding {
  const entry = literalKey(key);
  return {
    at: fieldPath(field, key),
    what: `the value of ${quote(key)} is not base64`,
    fix: `give the bytes, ${field}: { ${entry}: Buffer.from(...) }, or a text: ${textField(isSecret)}: { ${entry}: '...' }`,
  };
}

function textField(isSecret: boolean): string {
  return isSecret ? 'stringData' : 'data';
}

function checkTwice({ data, binaryData }: Manifest, found: Finding[]): void {
  const texts = mapAt(data);
  for (const key in mapAt(binaryData)) {
    if (Object.hasOwn(texts, key)) {
      const at = fieldPath('binaryData', key);
      found.push({ at, what: `the key ${quote(key)} is in data and in binaryData`, fix: 'keep it in one of them' });
    }
  }
}

const MAX_BYTES = 1024 * 1024;

function checkSize(entries: readonly Entry[], found: Finding[]): void {
  if (entries.reduce((sum, entry) => sum + sizeOf(entry), 0) <= MAX_BYTES) {
    return;
  }
  const sizes = new Map(entries.map((entry) => [entry.key, { entry, size: sizeOf(entry) }]));
  const all = [...sizes.values()];
  const total = all.reduce((sum, { size }) => sum + size, 0);
  const { entry, size } = all.reduce((most, next) => (next.size > most.size ? next : most));
  if (total > MAX_BYTES) {
    found.push({
      at: fieldPath(entry.field, entry.key),
      what: `the data has ${total} bytes, of which ${MAX_BYTES} may be; most of them, ${size}, are in ${quote(entry.key)}`,
      fix: `split it over several ${entry.isSecret ? 'Secrets' : 'ConfigMaps'}, or put large files into the image or a volume`,
    });
  }
}

function sizeOf({ value, isBytes }: Entry): number {
  if (typeof value !== 'string') {
    return 0;
  }
  return isBytes ? (bytesIn(value) ?? 0) : Buffer.byteLength(value);
}

/** How many bytes a base64 text stands for; nothing where it is not base64 as the API server reads it. */
function bytesIn(base64: string): number | undefined {
  const text = base64.replace(/[\r\n]/g, '');
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) {
    return undefined;
  }
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  return (text.length / 4) * 3 - padding;
}
