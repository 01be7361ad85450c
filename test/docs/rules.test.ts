import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rulesPage } from '../../scripts/docs/rules-page';
import { registry } from '../../src/checks/judging/registry';
import { SUMMARIES } from '../../src/checks/judging/summaries';
import { builtInRules } from '../../src/checks/rules/index';
import { definedIn, judge } from '../../src/cli/check/judge';
import { isKubernetesVersion } from '../../src/kubernetes/versions';
import type { Problem } from '../../src/problems/problem';
import { readObjects } from '../../src/reading/files/read-objects';
import { readBlocks } from './blocks';

const FOLDER = join(__dirname, '../../docs/rules');
const SECTIONS = ['Why', 'What is checked', 'Refused', 'Accepted', 'What to do'];
/** Rules without examples, because objects in one file cannot show them. */
const WITHOUT_EXAMPLES = new Map([
  ['kustomization', 'it is about files that name each other'],
  ['helm', 'it is about charts'],
  ['ignore-comment', 'it is about comments, which are not in the objects'],
]);

const names = [...registry().keys()];
const files = readdirSync(FOLDER).filter((name) => name !== 'README.md');

/** The page of a rule, with its two examples. */
function readPage(name: string) {
  const text = readFileSync(join(FOLDER, `${name}.md`), 'utf8');
  const [refused, accepted, ...others] = readBlocks(text, name).map((block) => block.text);
  return { text, refused, accepted, others };
}

/** What `kustruct check` finds in a file, for the version that the page names. */
function findings(yaml = '', page: string): readonly Problem[] {
  const { objects, problems } = readObjects(`${yaml}\n`, 'page.yaml');
  const group = { sets: [objects] };
  return [...problems, ...judge(group, { target: targetIn(page), defined: definedIn([group]), rules: builtInRules })];
}

function targetIn(page: string) {
  const [, version = ''] = /^With `--kubernetes (.*)`:$/m.exec(page) ?? [];
  return isKubernetesVersion(version) ? { version } : undefined;
}

test('there is a page for each rule, and no other', () => {
  expect(files.sort()).toEqual(names.map((name) => `${name}.md`).sort());
});

test('docs/rules/README.md is up to date: run `npm run docs`, and commit the result', () => {
  expect(readFileSync(join(FOLDER, 'README.md'), 'utf8')).toBe(rulesPage(registry().values()));
});

test('every rule in the list of rules without examples exists', () => {
  expect(names).toEqual(expect.arrayContaining([...WITHOUT_EXAMPLES.keys()]));
});

describe.each(names)('the page of %s', (name) => {
  const { text, refused, accepted, others } = readPage(name);

  test('has all sections, and states the severity and the goal of the rule', () => {
    const sections = WITHOUT_EXAMPLES.has(name) ? ['Why', 'What is checked', 'Where it shows', 'What to do'] : SECTIONS;
    expect([...text.matchAll(/^## (.*)$/gm)].map(([, title]) => title)).toEqual(sections);
    expect(text).toContain(`# ${name}\n\nSeverity: \`${registry().get(name)?.severity}\`. ${SUMMARIES[name]}.\n`);
    expect(text).toContain('[switch it off, with a reason](../rules.md#switching-lowering-raising)');
    expect(others).toEqual([]);
  });

  if (WITHOUT_EXAMPLES.has(name)) {
    return;
  }

  test('shows refused objects, with their problems', () => {
    const found = findings(refused, text).filter(({ rule }) => rule === name);
    const [{ what = '', where = {} } = {}] = found;
    expect(found).toHaveLength(1);
    expect(text).toContain(where.field ? `\`${where.field}\`: ${what}.\n` : `: ${what}.\n`);
  });

  test('shows accepted objects', () => {
    expect(accepted).toMatch(/^kind: /m);
    expect(findings(accepted, text).filter(({ rule }) => rule === name)).toEqual([]);
  });
});
