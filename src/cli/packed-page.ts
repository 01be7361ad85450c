import type { RuleFacts } from '../checks/judging/registry';

/**
 * Packs the page of a rule in `docs/rules`, because all pages as separate files would be a tenth of the package. Each
 * part that follows from the facts of the rule becomes one character. Unpacking restores any page exactly.
 */
export function packPage(page: string, facts: RuleFacts, summary: string): string {
  return knownParts(facts, summary).reduce((text, part, place) => text.replaceAll(part, signOf(place)), page);
}

/** The page that was packed. */
export function unpackPage(packed: string, facts: RuleFacts, summary: string): string {
  return knownParts(facts, summary).reduce((text, part, place) => text.replaceAll(signOf(place), () => part), packed);
}

/** From a private-use range of Unicode. */
function signOf(place: number): string {
  return String.fromCharCode(0xe000 + place);
}

function knownParts({ name, severity, why, fix }: RuleFacts, summary: string): readonly string[] {
  return [
    `# ${name}\n\nSeverity: \`${severity}\`. ${summary}.\n\n## Why\n\n`,
    `${sentence(why)}\n\n## What is checked\n\n`,
    '\n\n## Refused\n\n```yaml\n',
    '\n```\n\n## Accepted\n\n```yaml\n',
    `\n\`\`\`\n\n## What to do\n\n${sentence(fix)}`,
    ' If the rule is wrong for an object, [switch it off, with a reason](../rules.md#switching-lowering-raising).\n',
    ', in any object. For example, it reports:\n\n- ',
  ];
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
