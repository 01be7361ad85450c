import type { RuleFacts } from '../../src/checks/judging/registry';
import { SUMMARIES } from '../../src/checks/judging/summaries';
import { type ConsequenceFacts, consequenceFacts, summaryOf } from '../../src/cli/consequence-pages';

/** The text of docs/rules/README.md: every rule, with a link to its page. */
export function rulesPage(rules: Iterable<RuleFacts>): string {
  const sorted = [...rules].sort(({ name: one }, { name: other }) => (one < other ? -1 : 1));
  return `# All rules

\`npm run docs\` generates this list, and a test compares the two. [Rules](../rules.md) shows how to change a rule and how to write one.

| rule | severity | what it requires |
| --- | --- | --- |
${sorted.map(row).join('\n')}

## Consequences of changes

[kustruct diff](../diff.md) reports these. They are [accepted](../diff.md#accept-an-intended-consequence) by their names; \`kustruct rules NAME\` explains
what to do.

| name | kind | what happens |
| --- | --- | --- |
${[...consequenceFacts().values()]
  .filter(({ name }) => !sorted.some((rule) => rule.name === name))
  .map(consequenceRow)
  .join('\n')}
`;
}

function consequenceRow(facts: ConsequenceFacts): string {
  return `| \`${facts.name}\` | ${facts.consequence} | ${summaryOf(facts)} |`;
}

function row({ name, severity }: RuleFacts): string {
  return `| [${name}](${name}.md) | ${severity} | ${SUMMARIES[name]} |`;
}
