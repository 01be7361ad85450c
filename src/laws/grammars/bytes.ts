import { isList } from '../../manifests/field';

/** The bytes of a field that fits the schema: a string in Base64, or a list of numbers, which the server also accepts. */
export function bytesOf(value: unknown): Buffer {
  if (isList(value)) {
    return Buffer.from(value.map(Number));
  }
  return typeof value === 'string' ? Buffer.from(value, 'base64') : Buffer.alloc(0);
}

/** The number of bytes in a field, without decoding them. */
export function byteLength(value: unknown): number {
  if (isList(value)) {
    return value.length;
  }
  if (typeof value !== 'string') {
    return 0;
  }
  const text = /[\r\n]/.test(value) ? value.replace(/[\r\n]/g, '') : value;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  return (text.length / 4) * 3 - padding;
}
