import { Unreadable } from './unreadable';

/**
 * Decodes the text of a file.
 *
 * @throws Unreadable if it is not UTF-8; the offset counts characters
 */
export function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    const why = 'kubectl refuses the file or reads it wrongly, depending on its last byte';
    throw new Unreadable(0, 'the file is UTF-16', 'save it as UTF-8', why);
  }
  try {
    return decodePrefix(bytes, bytes.length, false);
  } catch {
    const text = longestText(bytes);
    const byte = (bytes[Buffer.byteLength(text)] ?? 0).toString(16).padStart(2, '0');
    throw new Unreadable(text.length, `the byte 0x${byte} is not valid UTF-8`, 'save the file as UTF-8');
  }
}

function decodePrefix(bytes: Uint8Array, length: number, isPart: boolean): string {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  return decoder.decode(bytes.subarray(0, length), { stream: isPart });
}

/** The longest prefix that is valid UTF-8, without an incomplete last character. */
function longestText(bytes: Uint8Array): string {
  let low = 0;
  let high = bytes.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (isText(bytes, middle)) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return decodePrefix(bytes, low, true);
}

function isText(bytes: Uint8Array, length: number): boolean {
  try {
    decodePrefix(bytes, length, true);
    return true;
  } catch {
    return false;
  }
}
