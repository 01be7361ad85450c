import { isList } from '../../manifests/field';

/** The bytes of a field that the schema was found to hold for: a text in Base64, or, as the server also takes it, a list of numbers. */
export function bytesOf(value: unknown): Buffer {
  if (isList(value)) {
    return Buffer.from(value.map(Number));
  }
  return typeof value === 'string' ? Buffer.from(value, 'base64') : Buffer.alloc(0);
}

/** How many bytes a field holds, counted without reading them. */
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
