import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { registry } from '../../src/checks/judging/registry';
import { SUMMARIES } from '../../src/checks/judging/summaries';
import { packPage, unpackPage } from '../../src/cli/packed-page';

const PAGES = join(__dirname, '../../docs/rules');

test.each([...registry().values()])('the page of $name is unpacked unchanged', (facts) => {
  const page = readFileSync(join(PAGES, `${facts.name}.md`), 'utf8');
  const packed = packPage(page, facts, SUMMARIES[facts.name] ?? '');
  expect(packed.length).toBeLessThan(page.length);
  expect(unpackPage(packed, facts, SUMMARIES[facts.name] ?? '')).toBe(page);
});
