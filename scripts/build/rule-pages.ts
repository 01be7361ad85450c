import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { registry } from '../../src/checks/judging/registry';
import { SUMMARIES } from '../../src/checks/judging/summaries';
import { packPage } from '../../src/cli/packed-page';

/**
 * The pages of all rules by name, as `kustruct rules NAME` reads them: packed, as JSON, and compressed, because the archive
 * of a package looks back 32 kB at most, and pages are alike.
 *
 * @throws Error if a rule has no page
 */
export function packedPages(folder: string): Buffer {
  const pages = [...registry().values()].map((facts) => {
    const page = readFileSync(join(folder, `${facts.name}.md`), 'utf8');
    return [facts.name, packPage(page, facts, SUMMARIES[facts.name] ?? '')];
  });
  return brotliCompressSync(JSON.stringify(Object.fromEntries(pages)));
}
