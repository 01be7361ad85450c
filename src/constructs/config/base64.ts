/** Bytes as the base64 texts that the API takes; texts are taken to be base64 already. */
export function toBase64(data: { readonly [key: string]: Uint8Array | string }): { [key: string]: string } {
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      key,
      typeof value === 'string' ? value : Buffer.from(value).toString('base64'),
    ]),
  );
}
