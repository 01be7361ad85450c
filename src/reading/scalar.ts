import type { Value } from '../manifests/manifest';
import { DOT, isDigit } from './characters';
import { isUnsigned, readInteger, readSignedOctal, settle } from './integer';
import type { ScalarNode } from './node';
import { YAML_TAG } from './properties';
import { readTimestamp } from './timestamp';

/** A text that a reader refuses, with the reason. */
export class RefusedText {
  constructor(readonly why: string) {}
}

/** The two readings of one text. */
export interface Readings {
  readonly kubectl: Single | RefusedText;
  readonly kustomize: Single | RefusedText;
}

/** A value that is neither a list nor a map. */
export type Single = Exclude<Value, object> | null;

/** A value with its YAML type. */
interface Typed {
  readonly type: 'null' | 'bool' | 'int' | 'float' | 'timestamp' | 'str';
  readonly value: Single | RefusedText;
}

const WORDS: ReadonlyMap<string, Typed> = new Map([
  ...words('null', null, '', '~', 'null', 'Null', 'NULL'),
  ...words('bool', true, 'true', 'True', 'TRUE'),
  ...words('bool', false, 'false', 'False', 'FALSE'),
  ...words('float', notFinite('not a number'), '.nan', '.NaN', '.NAN'),
  ...words(
    'float',
    notFinite('infinity'),
    '.inf',
    '.Inf',
    '.INF',
    '+.inf',
    '+.Inf',
    '+.INF',
    '-.inf',
    '-.Inf',
    '-.INF',
  ),
]);

/** Booleans to kubectl that are texts to Kustomize. */
const TRUTH_TO_KUBECTL: ReadonlyMap<string, Typed> = new Map([
  ...words('bool', true, 'y', 'Y', 'yes', 'Yes', 'YES', 'on', 'On', 'ON'),
  ...words('bool', false, 'n', 'N', 'no', 'No', 'NO', 'off', 'Off', 'OFF'),
]);

const TYPES: ReadonlySet<string> = new Set(['null', 'bool', 'int', 'float', 'timestamp']);
const FLOAT = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;
/** Without a digit before the point, Go allows `_` only between two digits. */
const FLOAT_WITHOUT_WHOLE = /^\.\d+(?:_\d+)*(?:[eE][-+]?\d+(?:_\d+)*)?$/;

/** The value of a text without quotes and tag, if both readers agree on it and accept it; otherwise `undefined`. */
export function readPlain(text: string): Single | undefined {
  if (isSurelyText(text)) {
    return text;
  }
  const word = WORDS.get(text);
  if (word !== undefined) {
    return word.value instanceof RefusedText ? undefined : word.value;
  }
  if (TRUTH_TO_KUBECTL.has(text) || readTimestamp(text) !== undefined || text.startsWith('0o')) {
    return undefined;
  }
  const { value } = readNumber(text);
  return value instanceof RefusedText || isUnsigned(value) ? undefined : value;
}

/** Reads a text as both readers do. */
export function readScalar(node: ScalarNode): Readings {
  const { text, style, tag, printed = text } = node;
  if (node.isCut) {
    return { kubectl: `${text}\n`, kustomize: printed };
  }
  if (node.isEmptyInFlow && tag === undefined) {
    return { kubectl: null, kustomize: '' };
  }
  if (tag === undefined || tag === '!') {
    const isPlain = style === 'plain';
    const kubectl = isPlain && tag === undefined ? typedByKubectl(text, true).value : text;
    return { kubectl: asKubectlSends(kubectl), kustomize: isPlain ? typedByKustomize(text, true).value : printed };
  }
  return readTagged(text, printed, tag.startsWith(YAML_TAG) ? tag.slice(YAML_TAG.length) : undefined);
}

/** The value of a text in kubectl, with its type. */
export function typedByKubectl(text: string, withTimestamps: boolean): Typed {
  return TRUTH_TO_KUBECTL.get(text) ?? WORDS.get(text) ?? numberOrTimestamp(text, text, withTimestamps);
}

/** The value of a text in Kustomize, with its type. */
export function typedByKustomize(text: string, withTimestamps: boolean): Typed {
  const word = WORDS.get(text);
  if (word !== undefined) {
    return word;
  }
  const octal = readSignedOctal(text.replaceAll('_', ''));
  return octal === undefined
    ? numberOrTimestamp(text, readTimestamp(text), withTimestamps)
    : { type: 'int', value: octal };
}

function numberOrTimestamp(text: string, shown: string | undefined, withTimestamps: boolean): Typed {
  if (withTimestamps && shown !== undefined && readTimestamp(text) !== undefined) {
    return { type: 'timestamp', value: shown };
  }
  return readNumber(text);
}

function readNumber(text: string): Typed {
  const first = text.charCodeAt(0);
  if (first === DOT) {
    return FLOAT_WITHOUT_WHOLE.test(text) ? readFloat(text.replaceAll('_', ''), text) : { type: 'str', value: text };
  }
  if (!isDigit(first) && !/^[-+]/.test(text)) {
    return { type: 'str', value: text };
  }
  const digits = text.replaceAll('_', '');
  const integer = readInteger(digits);
  if (integer !== undefined) {
    return { type: 'int', value: integer };
  }
  return FLOAT.test(digits) ? readFloat(digits, text) : { type: 'str', value: text };
}

/** A number too large for a 64-bit float is a text. */
function readFloat(digits: string, text: string): Typed {
  const value = Number(digits);
  return Number.isFinite(value) ? { type: 'float', value: settle(value) } : { type: 'str', value: text };
}

function readTagged(text: string, printed: string, type: string | undefined): Readings {
  if (type === 'binary') {
    return same(decodeBase64(text));
  }
  if (type === undefined || !TYPES.has(type)) {
    return { kubectl: text, kustomize: printed };
  }
  const withTimestamps = type === 'timestamp';
  return {
    kubectl: asKubectlSends(asTagged(typedByKubectl(text, withTimestamps), type, text)),
    kustomize: asTagged(typedByKustomize(text, withTimestamps), type, text),
  };
}

function asTagged({ type, value }: Typed, tag: string, text: string): Single | RefusedText {
  if (type === tag) {
    return value;
  }
  if (tag === 'float' && type === 'int' && !(value instanceof RefusedText) && !isUnsigned(value)) {
    return settle(Number(value));
  }
  return new RefusedText(`"${text}" does not match its tag !!${tag}`);
}

/** kubectl sends unsigned 64-bit integers as floating-point numbers. */
function asKubectlSends(value: Single | RefusedText): Single | RefusedText {
  return isUnsigned(value) ? Number(value) : value;
}

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Invalid UTF-8 becomes the replacement character, as in Go. */
function decodeBase64(text: string): string | RefusedText {
  const digits = text.replace(/[\r\n]/g, '');
  return BASE64.test(digits)
    ? Buffer.from(digits, 'base64').toString('utf8')
    : new RefusedText(`"${text}" is not valid base64, which its tag !!binary requires`);
}

/** Most texts begin with a character that begins neither a number nor a special word. */
function isSurelyText(text: string): boolean {
  const code = text.charCodeAt(0);
  return code > 57 && !(text.length <= 5 && FIRST_OF_WORD.has(code));
}

const FIRST_OF_WORD: ReadonlySet<number> = new Set([...'~nNtTfFyYoO'].map((letter) => letter.charCodeAt(0)));

function same(value: Single | RefusedText): Readings {
  return { kubectl: value, kustomize: value };
}

function notFinite(name: string): RefusedText {
  return new RefusedText(`it is the number "${name}", which JSON does not have`);
}

function words(type: Typed['type'], value: Single | RefusedText, ...texts: string[]): [string, Typed][] {
  return texts.map((text) => [text, { type, value }]);
}
