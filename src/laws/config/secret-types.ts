import type { Secret } from '../../kubernetes/generated/core/v1';
import { isFields } from '../../manifests/field';
import { literalKey, quote } from '../../manifests/literal';
import { apiType, type Given } from '../api-type';
import { byteLength, bytesOf } from '../grammars/bytes';
import { law } from '../law';
import type { Place } from '../place';

/** https://kubernetes.io/docs/concepts/configuration/secret/#secret-types */
export const secretTypes = [
  law({
    name: 'secret-types',
    type: apiType<Secret>('core/v1.Secret'),
    why: 'the API server refuses a Secret without the data that its type requires',
    fix: "add what the type requires: tls: { cert: '...', key: '...' }, or leave the type out",
    check(secret, place) {
      const { type = '' } = secret;
      if (type === ACCOUNT) {
        checkAccount(secret, place);
      }
      const known = KEYS.get(type);
      if (known !== undefined) {
        checkKeysOf(secret, known, place);
      }
    },
  }),
];

/** The requirements of a type. */
interface KnownType {
  /** The required keys. */
  readonly keys: readonly string[];
  /** Whether one of the keys suffices. */
  readonly anyKey?: true;
  /** Whether values must be JSON. */
  readonly json?: true;
  /** Whether values must not be empty. */
  readonly filled?: true;
  /** The prop of our Secret. */
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

function checkAccount({ metadata }: Given<Secret>, place: Place): void {
  if ((metadata?.annotations?.[ACCOUNT_NAME] ?? '') === '') {
    place.refuse(
      ['metadata', 'annotations', ACCOUNT_NAME],
      `the Secret is the token of a service account, but has no annotation ${ACCOUNT_NAME}`,
      `name the account: annotations: { '${ACCOUNT_NAME}': 'builder' }`,
    );
  }
}

function checkKeysOf(secret: Given<Secret>, known: KnownType, place: Place): void {
  const { keys, anyKey, prop } = known;
  const missing = keys.filter((key) => fieldOf(secret, key) === undefined);
  const isEnough = missing.length === 0 || (anyKey === true && missing.length < keys.length);
  if (!isEnough) {
    const what = `the Secret is of type ${quote(secret.type ?? '')}, but has ${missing.map((key) => `no ${quote(key)}`).join(' and ')}`;
    const entries = missing.map((key) => `${literalKey(key)}: '...'`).join(', ');
    place.refuse(['data', missing[0] ?? ''], what, `set it with ${prop}, or by key: stringData: { ${entries} }`);
  }
  for (const key of keys) {
    checkValue(secret, key, known, place);
  }
}

/** The value itself must not appear in a log. */
function checkValue(secret: Given<Secret>, key: string, { json, filled, prop }: KnownType, place: Place): void {
  const field = fieldOf(secret, key);
  const value = field === undefined ? undefined : secret[field]?.[key];
  if (field === undefined || value === undefined) {
    return;
  }
  if (filled === true && (field === 'data' ? byteLength(value) === 0 : value === '')) {
    place.refuse([field, key], `the value of ${quote(key)} is empty`, `set it: ${prop}`);
  }
  if (json === true && !isJsonMap(field === 'data' ? bytesOf(value).toString() : value)) {
    place.refuse([field, key], `the value of ${quote(key)} is not a JSON object`, `use ${prop}`);
  }
}

/** The field with the value of a key; if both have it, the server uses stringData. */
function fieldOf({ data, stringData }: Given<Secret>, key: string): 'data' | 'stringData' | undefined {
  if (stringData !== undefined && Object.hasOwn(stringData, key)) {
    return 'stringData';
  }
  return data !== undefined && Object.hasOwn(data, key) ? 'data' : undefined;
}

function isJsonMap(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return value === null || isFields(value);
  } catch {
    return false;
  }
}
