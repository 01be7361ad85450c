import { compareVersions } from '../../src/kubernetes/history';
import { apiVersionOf, byText } from './names';
import type { Definitions, History, OpenApi, Span } from './openapi';

/**
 * Extends a history to the version of a newer document: what the previous document lacks exists since then, and what is gone
 * existed until the last version of the history. A history that has the version already is unchanged.
 */
export function extendHistory(history: History, before: OpenApi | undefined, after: OpenApi): History {
  const last = history.versions.at(-1);
  const { version } = after.info;
  if (last === undefined || before === undefined || compareVersions(last, version) >= 0) {
    return history;
  }
  const dates = { since: version, until: last };
  return {
    ...history,
    versions: [...history.versions, version],
    kinds: dated(history.kinds, kindsIn(before.definitions), kindsIn(after.definitions), dates),
    types: typesOf(history.types, before.definitions, after.definitions, dates),
  };
}

function typesOf(
  types: History['types'],
  before: Definitions,
  after: Definitions,
  dates: Required<Span>,
): History['types'] {
  const whole = dated(types, Object.keys(before), Object.keys(after), dates);
  const shared = Object.keys(after).filter((name) => name in before);
  const changed = shared.flatMap((name): [string, History['types'][string]][] => {
    const [old, now] = [before, after].map((definitions) => Object.keys(definitions[name]?.properties ?? {}));
    const fields = dated(whole[name]?.fields ?? {}, old ?? [], now ?? [], dates);
    return Object.keys(fields).length === 0 ? [] : [[name, { ...whole[name], fields }]];
  });
  return sorted({ ...whole, ...Object.fromEntries(changed) });
}

/** Updates spans for added and removed names. A name that returns starts a new span. */
function dated<Facts extends Span>(
  spans: { readonly [name: string]: Facts },
  before: readonly string[],
  after: readonly string[],
  { since, until }: Required<Span>,
): { readonly [name: string]: Facts | (Facts & Span) } {
  const came = after
    .filter((name) => !before.includes(name))
    .map((name) => [name, { ...withoutEnd(spans[name]), since }] as const);
  const went = before.filter((name) => !after.includes(name)).map((name) => [name, { ...spans[name], until }] as const);
  return { ...spans, ...Object.fromEntries([...came, ...went]) };
}

function withoutEnd<Facts extends Span>(facts: Facts | undefined): Omit<Facts, 'until'> | undefined {
  if (facts === undefined) {
    return undefined;
  }
  const { until: _, ...others } = facts;
  return others;
}

function kindsIn(definitions: Definitions): readonly string[] {
  return Object.values(definitions).flatMap(({ 'x-kubernetes-group-version-kind': kinds = [] }) =>
    kinds.length === 1 ? kinds.map((kind) => `${apiVersionOf(kind)}/${kind.kind}`) : [],
  );
}

function sorted<Value>(table: { readonly [name: string]: Value }): { readonly [name: string]: Value } {
  return Object.fromEntries(Object.entries(table).sort(([one], [other]) => byText(one, other)));
}
