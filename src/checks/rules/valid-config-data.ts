import { describeValue, fieldPath, isMap, isSingle } from '../../manifests/field';
import { type Fields, group, type Manifest, type Value } from '../../manifests/manifest';
import { mapAt } from '../../manifests/reach';
import { configKeyFault } from '../grammar';
import { literal, literalKey, quote } from '../literal';
import { type Finding, rule } from '../rule';

/** The data of ConfigMaps and Secrets: keys, texts, base64 and size. */
export const validConfigData = rule({
  name: 'valid-config-data',
  severity: 'error',
  why: 'the API server refuses the object, and pods that need it do not start',
  fix: "give texts by key: data: { MODE: 'fast' }",

  *check({ manifest }) {
    if (group(manifest) !== '' || !isDataKind(manifest.kind)) {
      return;
    }
    const entries: Entry[] = [];
    for (const field of DATA_FIELDS[manifest.kind]) {
      const data = manifest[field] ?? {};
      if (isMap(data)) {
        entries.push(...entriesOf(manifest.kind, field, data));
      } else {
        yield { at: field, what: `${field} is ${describeValue(data)}, not values by key` };
      }
    }
    for (const entry of entries) {
      yield* keyFindings(entry);
      yield* valueFindings(entry);
    }
    if (manifest.kind === 'ConfigMap') {
      yield* doubleFindings(manifest);
    }
    yield* sizeFindings(entries);
  },
});

/** The fields that hold data; of a key that is in both, the API server takes the latter. */
const DATA_FIELDS = { ConfigMap: ['data', 'binaryData'], Secret: ['data', 'stringData'] } as const;

type DataKind = keyof typeof DATA_FIELDS;

/** One value of the data. */
interface Entry {
  readonly kind: DataKind;
  readonly field: string;
  readonly key: string;
  readonly value: Value | undefined;
  /** Whether the value is base64 for bytes. */
  readonly isBytes: boolean;
}

function isDataKind(kind: string): kind is DataKind {
  return Object.hasOwn(DATA_FIELDS, kind);
}

function entriesOf(kind: DataKind, field: string, data: Fields): Entry[] {
  const isBytes = field === 'binaryData' || (kind === 'Secret' && field === 'data');
  return Object.entries(data).map(([key, value]) => ({ kind, field, key, value, isBytes }));
}

function* keyFindings({ field, key }: Entry): Iterable<Finding> {
  const fault = configKeyFault(key);
  if (fault !== undefined) {
    const legal =
      key
        .replace(/[^-.\w]+/g, '-')
        .replace(/^\.+/, '')
        .slice(0, 253) || 'key';
    yield { at: fieldPath(field, key), what: `the key ${quote(key)} ${fault}`, fix: `call it ${literal(legal)}` };
  }
}

function* valueFindings({ kind, field, key, value, isBytes }: Entry): Iterable<Finding> {
  const at = fieldPath(field, key);
  const text = kind === 'Secret' ? 'stringData' : 'data';
  if (typeof value !== 'string') {
    const single = isSingle(value);
    // What is in a Secret is nobody's to read in a log.
    const shown = single && kind === 'Secret' ? `a ${typeof value}` : describeValue(value);
    const written = !single ? 'JSON.stringify(...)' : kind === 'Secret' ? "'...'" : literal(String(value));
    const fix = `write it as a text: ${text}: { ${literalKey(key)}: ${written} }`;
    yield { at, what: `the value of ${quote(key)} is ${shown}, not a text`, fix };
  } else if (isBytes && bytesIn(value) === undefined) {
    const fix = `give the bytes, ${field}: { ${literalKey(key)}: Buffer.from(...) }, or a text: ${text}: { ${literalKey(key)}: '...' }`;
    yield { at, what: `the value of ${quote(key)} is not base64`, fix };
  }
}

function* doubleFindings({ data, binaryData }: Manifest): Iterable<Finding> {
  const texts = mapAt(data);
  for (const key of Object.keys(mapAt(binaryData))) {
    if (Object.hasOwn(texts, key)) {
      const at = fieldPath('binaryData', key);
      yield { at, what: `the key ${quote(key)} is in data and in binaryData`, fix: 'keep it in one of them' };
    }
  }
}

const MAX_BYTES = 1024 * 1024;

function* sizeFindings(entries: readonly Entry[]): Iterable<Finding> {
  const sizes = new Map(entries.map((entry) => [entry.key, { entry, size: sizeOf(entry) }]));
  const all = [...sizes.values()];
  const total = all.reduce((sum, { size }) => sum + size, 0);
  if (total > MAX_BYTES) {
    const { entry, size } = all.reduce((most, next) => (next.size > most.size ? next : most));
    yield {
      at: fieldPath(entry.field, entry.key),
      what: `the data has ${total} bytes, of which ${MAX_BYTES} may be; most of them, ${size}, are in ${quote(entry.key)}`,
      fix: `split it over several ${entry.kind}s, or put large files into the image or a volume`,
    };
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
