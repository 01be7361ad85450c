import { type RuleFacts, registry } from '../checks/judging/registry';
import { knownName } from '../checks/judging/settings';
import { SUMMARIES } from '../checks/judging/summaries';
import { literalKey, quote } from '../manifests/literal';
import { UsageError } from './host';

/**
 * All rules, or one, as text or as JSON.
 *
 * @throws UsageError where there is no rule of the name
 */
export function rulesText(name: string | undefined, json: boolean): string {
  const told = name === undefined ? [...registry().values()] : [factsOf(name)];
  if (json) {
    return `${JSON.stringify(told.map(record), undefined, 2)}\n`;
  }
  return name === undefined ? list(told) : told.map(page).join('');
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

function list(all: readonly RuleFacts[]): string {
  const width = Math.max(...all.map(({ name }) => name.length));
  const lines = [...all].sort(byName).map((facts) => {
    return `${facts.name.padEnd(width)}  ${facts.severity.padEnd(7)}  ${summaryOf(facts)}\n`;
  });
  return `${lines.join('')}\n${all.length} rules; kustruct rules NAME explains one\n`;
}

function byName({ name: one }: RuleFacts, { name: other }: RuleFacts): number {
  return one < other ? -1 : 1;
}

function page(facts: RuleFacts): string {
  const { name, severity, why, fix, isOfFiles = false } = facts;
  return [
    `${name}  (${severity})`,
    '',
    summaryOf(facts),
    '',
    `why     ${why}`,
    `fix     ${fix}`,
    `change  rules: { ${literalKey(name)}: { severity: 'off', reason: '…' } }`,
    `        ${isOfFiles ? '' : 'for an App, a Chart or one construct; for kustruct check, '}in package.json: "kustruct": { "rules": { … } }`,
    '',
  ].join('\n');
}
