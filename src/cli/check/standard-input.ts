import type { Problem } from '../../problems/problem';
import { MOST_BYTES, tooLarge } from '../../reading/files/read-bytes';

/** The name of standard input in problems. */
export const STANDARD_INPUT = 'stdin';

/** Everything that a stream contains, or why it cannot be read. */
export async function readStandardInput(stream: AsyncIterable<Buffer | string>): Promise<Uint8Array | Problem> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > MOST_BYTES) {
      return tooLarge(STANDARD_INPUT, size);
    }
    chunks.push(bytes);
  }
  return size === 0 ? NOTHING : Buffer.concat(chunks);
}

const NOTHING: Problem = {
  what: 'standard input is empty',
  where: {},
  why: 'there is nothing to read; the previous command may have failed',
  fix: 'pipe manifests into it: kubectl kustomize overlays/prod | kustruct check -',
};
