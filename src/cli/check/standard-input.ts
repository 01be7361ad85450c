import type { Problem } from '../../problems/problem';
import { MOST_BYTES, tooLarge } from '../../reading/files/read-bytes';

/** What standard input is called in problems. */
export const STANDARD_INPUT = 'stdin';

/** All that comes in by a stream, or why it is not read. */
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
  what: 'nothing came in by standard input',
  where: {},
  why: 'nothing was checked; a command before it may have failed',
  fix: 'pipe manifests into it: kubectl kustomize overlays/prod | kustruct check -',
};
