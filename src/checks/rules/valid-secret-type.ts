import { fieldPath, isMap } from '../../manifests/field';
import { literalKey, quote } from '../../manifests/literal';
import type { Manifest } from '../../manifests/manifest';
import { mapAt } from '../../manifests/reach';
import { type Finding, rule } from '../rule';

/** Secrets of the types that Kubernetes knows, which must have what the type is for. */
export const validSecretType = rule({
  name: 'valid-secret-type',
  severity: 'error',
  why: 'the API server refuses a Secret that lacks what its type is for',
  fix: "give what the type asks for: tls: { cert: '...', key: '...' }, or leave the type out",
  kinds: ['/Secret'],

  *check({ manifest }) {
    const { type } = manifest;
    if (type === ACCOUNT) {
      yield* accountFindings(manifest);
      return;
    }
    const known = typeof type === 'string' ? KEYS.get(type) : undefined;
    if (known !== undefined) {
      yield* keyFindings(manifest, String(type), known);
    }
  },
});

/** What a type asks for. */
interface KnownType {
  /** The keys that must be there. */
  readonly keys: readonly string[];
  /** Whether one of the keys is enough. */
  readonly anyKey?: true;
  /** Whether the values must be JSON. */
  readonly json?: true;
  /** Whether the values may not be empty. */
  readonly filled?: true;
  /** How our Secret takes it. */
  readonly prop: string;
}

const ACCOUNT = 'kubernetes.io/service-account-token';
const ACCOUNT_NAME = 'kubernetes.io/service-account.name';

const KEYS: ReadonlyMap<string, KnownType> = new Map([
  ['kubernetes.io/tls', { keys: ['tls.crt', 'tls.key'], prop: "tls: { cert: '...', key: '...' }" }],
  [
    'kubernetes.io/dockerconfigjson',
    {
      keys: ['.dockerconfigjson'],
      json: true,
      prop: "dockerRegistries: { 'ghcr.io': { username: '...', password: '...' } }",
    },
  ],
  ['kubernetes.io/dockercfg', { keys: ['.dockercfg'], json: true, prop: "dockercfg: '{ ... }'" }],
  [
    'kubernetes.io/basic-auth',
    { keys: ['username', 'password'], anyKey: true, prop: "basicAuth: { username: '...', password: '...' }" },
  ],
  ['kubernetes.io/ssh-auth', { keys: ['ssh-privatekey'], filled: true, prop: "sshAuth: { privateKey: '...' }" }],
]);

function* accountFindings({ metadata }: Manifest): Iterable<Finding> {
  const name: unknown = mapAt(metadata, 'annotations')[ACCOUNT_NAME];
  if (typeof name !== 'string' || name === '') {
    yield {
      at: fieldPath('metadata.annotations', ACCOUNT_NAME),
      what: `the Secret is the token of a service account, but has no annotation ${ACCOUNT_NAME}`,
      fix: `name the account: annotations: { '${ACCOUNT_NAME}': 'builder' }`,
    };
  }
}

function* keyFindings(secret: Manifest, type: string, known: KnownType): Iterable<Finding> {
  const { keys, anyKey, prop } = known;
  const missing = keys.filter((key) => entryOf(secret, key) === undefined);
  const isEnough = missing.length === 0 || (anyKey === true && missing.length < keys.length);
  if (!isEnough) {
    const entries = missing.map((key) => `${literalKey(key)}: '...'`).join(', ');
    yield {
      at: 'stringData',
      what: `the Secret is of type ${quote(type)}, but has no ${missing.map(quote).join(anyKey ? ' and no ' : ' and ')}`,
      fix: `give it in one: ${prop}; or by key: stringData: { ${entries} }`,
    };
  }
  for (const key of keys) {
    yield* valueFindings(secret, key, known);
  }
}

/** The value itself is nobody's to read in a log. */
function* valueFindings(secret: Manifest, key: string, { json, filled, prop }: KnownType): Iterable<Finding> {
  const entry = entryOf(secret, key);
  if (typeof entry?.value !== 'string') {
    return;
  }
  const { field, value } = entry;
  const at = fieldPath(field, key);
  if (filled === true && value === '') {
    yield { at, what: `the value of ${quote(key)} is empty`, fix: `give it: ${prop}` };
  }
  if (json === true && (field === 'stringData' || BASE64.test(value))) {
    const text = field === 'data' ? Buffer.from(value, 'base64').toString() : value;
    if (!isJsonMap(text)) {
      yield {
        at,
        what: `the value of ${quote(key)} is not a JSON object`,
        fix: `let it be written: ${prop}`,
      };
    }
  }
}

/** What is not base64 is for another rule to complain of. */
const BASE64 = /^[A-Za-z0-9+/\r\n]*={0,2}[\r\n]*$/;

interface Found {
  readonly field: 'data' | 'stringData';
  readonly value: unknown;
}

/** The value of a key; of one that is in both fields the API server takes that of stringData. */
function entryOf({ data, stringData }: Manifest, key: string): Found | undefined {
  if (isMap(stringData) && Object.hasOwn(stringData, key)) {
    return { field: 'stringData', value: stringData[key] };
  }
  return isMap(data) && Object.hasOwn(data, key) ? { field: 'data', value: data[key] } : undefined;
}

function isJsonMap(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return value === null || isMap(value);
  } catch {
    return false;
  }
}
