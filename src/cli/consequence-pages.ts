import { FALLBACK_LAWS, LAWS } from '../changes/consequences/index';
import type { ConsequenceKind } from '../changes/model/change';
import { UPDATE_LAWS } from '../changes/refused/index';
import { groupBy } from '../manifests/group-by';
import { literalKey } from '../manifests/literal';

/** The name of a consequence of changes, and everything known about it. */
export interface ConsequenceFacts {
  readonly name: string;
  readonly consequence: ConsequenceKind;
  /** What happens in a cluster; several texts if that depends on the kind. */
  readonly why: readonly string[];
  /** What to do. */
  readonly fix: readonly string[];
}

/** Every consequence that `kustruct diff` reports besides the problems of a single object, by name. */
export function consequenceFacts(): ReadonlyMap<string, ConsequenceFacts> {
  const refused = UPDATE_LAWS.map(({ name, why, fix }) => ({ name, consequence: 'refused' as const, why, fix }));
  const others = [...LAWS, ...FALLBACK_LAWS].map(({ rule, kind, why, fix }) => {
    return { name: rule, consequence: kind, why, fix };
  });
  const byName = [...groupBy([...refused, ...others], ({ name }) => name)].map(([name, laws]) => {
    const unique = (texts: readonly string[]) => [...new Set(texts)];
    const [{ consequence } = { consequence: 'configuration' as const }] = laws;
    const facts = {
      name,
      consequence,
      why: unique(laws.map(({ why }) => why)),
      fix: unique(laws.map(({ fix }) => fix)),
    };
    return [name, facts] as const;
  });
  return new Map(byName.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** What happens in a cluster, on one line. */
export function summaryOf({ why: [first = '', ...others] }: ConsequenceFacts): string {
  return others.length === 0 ? first : first.replace(/, because .*/, '');
}

/** Names of consequences, each with its kind and one line. */
export function consequenceList(all: readonly ConsequenceFacts[]): string {
  const [names, kinds] = [all.map(({ name }) => name), all.map(({ consequence }) => consequence)].map((texts) =>
    Math.max(...texts.map(({ length }) => length)),
  );
  return all
    .map((facts) => `${facts.name.padEnd(names ?? 0)}  ${facts.consequence.padEnd(kinds ?? 0)}  ${summaryOf(facts)}\n`)
    .join('');
}

/** Everything known about one consequence. */
export function consequencePage({ name, consequence, why, fix }: ConsequenceFacts): string {
  return [
    `# ${name}`,
    `A consequence of changes that kustruct diff reports: \`${consequence}\`.`,
    `## Why\n\n${listed(why)}`,
    `## What to do\n\n${listed(fix)}`,
    'If it is intended, accept it where the object is created, with a reason. It is still reported, but fails no run.',
    `    rules: { ${literalKey(name)}: { severity: 'off', reason: '…' } }`,
    'for an App, a Chart or one construct\n',
  ].join('\n\n');
}

function listed(texts: readonly string[]): string {
  const sentences = texts.map((text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`);
  return sentences.length === 1 ? sentences.join('') : sentences.map((text) => `- ${text}`).join('\n');
}
