import type { RuleFacts } from '../../src/checks/judging/registry';
import { SUMMARIES } from '../../src/checks/judging/summaries';

/** The text of docs/rules/README.md: every rule with a link to its page. */
export function rulesPage(rules: Iterable<RuleFacts>): string {
  const sorted = [...rules].sort(({ name: one }, { name: other }) => (one < other ? -1 : 1));
  return `# All rules

\`npm run docs\` writes this list; a test compares the two. [Rules](../rules.md) says how they are changed, and how others are written.

| rule | severity | what it asks for |
| --- | --- | --- |
${sorted.map(row).join('\n')}
`;
}

function row({ name, severity }: RuleFacts): string {
  return `| [${name}](${name}.md) | ${severity} | ${SUMMARIES[name]} |`;
}
