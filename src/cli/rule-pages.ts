import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { type RuleFacts, registry } from '../checks/judging/registry';
import { knownName } from '../checks/judging/settings';
import { SUMMARIES } from '../checks/judging/summaries';
import { isMap } from '../manifests/field';
import { literalKey, quote } from '../manifests/literal';
import { OWN_FOLDER } from '../own-folder';
import { type ConsequenceFacts, consequenceFacts, consequenceList, consequencePage } from './consequence-pages';
import { UsageError } from './host';
import { unpackPage } from './packed-page';

/**
 * All rules and consequences of changes as a list, or one of them as its page; both also as JSON.
 *
 * @throws UsageError if there is no rule with that name
 */
export function rulesText(name: string | undefined, json: boolean): string {
  const consequences = consequenceFacts();
  const one = name === undefined || registry().has(name) ? undefined : consequences.get(name);
  if (one !== undefined) {
    return json ? jsonOf([one]) : consequencePage(one);
  }
  const selected = name === undefined ? [...registry().values()] : [factsOf(name)];
  const found = name === undefined ? [...consequences.values()].filter((each) => !registry().has(each.name)) : [];
  if (json) {
    return jsonOf([...selected.map(record), ...found]);
  }
  return name === undefined ? list(selected, found) : selected.map(page).join('');
}

function jsonOf(all: readonly object[]): string {
  return `${JSON.stringify(all, undefined, 2)}\n`;
}

function factsOf(name: string): RuleFacts {
  const facts = registry().get(name);
  if (facts === undefined) {
    throw new UsageError(`There is no rule ${quote(name)}: ${knownName(name)}.`);
  }
  return facts;
}

function summaryOf({ name, why }: RuleFacts): string {
  return SUMMARIES[name] ?? why;
}

function record(facts: RuleFacts): object {
  return { ...facts, summary: summaryOf(facts) };
}

function list(all: readonly RuleFacts[], consequences: readonly ConsequenceFacts[]): string {
  const width = Math.max(...all.map(({ name }) => name.length));
  const lines = [...all].sort(byName).map((facts) => {
    return `${facts.name.padEnd(width)}  ${facts.severity.padEnd(7)}  ${summaryOf(facts)}\n`;
  });
  return [
    lines.join(''),
    'Consequences that kustruct diff reports:\n',
    consequenceList(consequences),
    `${all.length} rules and ${consequences.length} consequences; kustruct rules NAME explains one\n`,
  ].join('\n');
}

function byName({ name: one }: RuleFacts, { name: other }: RuleFacts): number {
  return one < other ? -1 : 1;
}

/** The page of a rule for a terminal, where links do not work. */
function page(facts: RuleFacts): string {
  const { name, isOfFiles = false } = facts;
  const text = unpackPage(packedPage(name), facts, summaryOf(facts));
  const inPackage = 'in package.json: "kustruct": { "rules": { … } }';
  return [
    text.replace(/\[([^\]]*)\]\([^)\s]*\.md[^)\s]*\)/g, '$1'),
    `    rules: { ${literalKey(name)}: { severity: 'off', reason: '…' } }`,
    '',
    isOfFiles ? inPackage : `for an App, a Chart or one construct; for kustruct check, ${inPackage}`,
    '',
  ].join('\n');
}

/** Reads the file that `npm run build` creates from `docs/rules`. */
function packedPage(name: string): string {
  const pages: unknown = JSON.parse(brotliDecompressSync(readFileSync(`${OWN_FOLDER}rule-pages.br`)).toString());
  const packed = isMap(pages) ? pages[name] : undefined;
  if (typeof packed !== 'string') {
    throw new Error(`the package has no page of the rule ${name}`);
  }
  return packed;
}
