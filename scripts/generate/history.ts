import { typeName } from '../../src/kubernetes/definition';
import {
  compareVersions,
  type DocumentedStage,
  type FieldHistory,
  type GateStage,
  type KindHistory,
} from '../../src/kubernetes/history';
import type { Model } from './model';
import { apiVersionOf, byText } from './names';
import type { History, Lifecycle } from './openapi';

/** The history of a model's kinds and types, indexed for look-ups. */
export interface ModelHistory {
  readonly versions: readonly string[];
  /** By `apiVersion kind`, including removed kinds. */
  readonly kinds: ReadonlyMap<string, KindHistory>;
  /** By the name of a type and of a field. */
  readonly fields: ReadonlyMap<string, ReadonlyMap<string, FieldHistory>>;
  readonly gates: ReadonlyMap<string, readonly GateStage[]>;
}

/** Indexes a history by the model's names of types. */
export function historyOf(history: History, model: Model): ModelHistory {
  return {
    versions: history.versions,
    kinds: kindHistories(history, model),
    fields: fieldHistories(history, model),
    gates: new Map(
      Object.entries(history.gates).map(([gate, stages]) => [
        gate,
        stages.map(({ version, stage, default: enabled }) => ({ version, stage: gateStage(stage), enabled })),
      ]),
    ),
  };
}

function gateStage(text: string): GateStage['stage'] {
  const stage = text.toLowerCase();
  return stage === 'alpha' || stage === 'beta' || stage === 'deprecated' ? stage : 'GA';
}

function kindHistories({ kinds, lifecycle }: History, model: Model): Map<string, KindHistory> {
  const groups = groupsByFirstLabel(kinds, model);
  const known = Object.entries(kinds).map(([path, { lifecycle: cycle, ...span }]): [string, KindHistory] => {
    const slash = path.lastIndexOf('/');
    return [`${path.slice(0, slash)} ${path.slice(slash + 1)}`, { ...span, ...kindHistory(cycle) }];
  });
  const gone = Object.entries(lifecycle).map(([type, cycle]): [string, KindHistory] => {
    const [, group = '', version, kind] = /^(.*)\/(.*)\.(.*)$/.exec(type) ?? [];
    return [`${groups.get(group) ?? group}/${version} ${kind}`, kindHistory(withEnd(cycle))];
  });
  const served = new Set([...model.kinds.values()].map((kind) => `${apiVersionOf(kind)} ${kind.kind}`));
  const isTold = ([kind, facts]: [string, KindHistory]) => Object.keys(facts).length > 0 || !served.has(kind);
  const all = new Map([...gone, ...known].filter(isTold));
  return new Map([...all].sort(([one], [other]) => byText(one, other)));
}

/** Removed kinds, which no document has any more. Without a removal version, it is three versions after the deprecation. */
function withEnd({ removed, ...cycle }: Lifecycle): Lifecycle {
  const [major, minor] = cycle.deprecated?.split('.') ?? [];
  const end = removed ?? (minor === undefined ? undefined : `${major}.${Number(minor) + 3}`);
  return { ...cycle, ...(end !== undefined && { removed: end }) };
}

/** The Go package of types has the name of its group up to the first dot. */
function groupsByFirstLabel(kinds: History['kinds'], model: Model): ReadonlyMap<string, string> {
  const past = Object.keys(kinds).map((path) => path.split('/')[0] ?? '');
  const groups = [...past, ...[...model.kinds.values()].map(({ group }) => group)];
  return new Map(groups.map((group) => [group.split('.')[0] ?? '', group]));
}

function kindHistory({ replacement, ...versions }: Lifecycle = {}): KindHistory {
  const [group = '', version = '', kind = ''] = replacement?.split(',') ?? [];
  const apiVersion = group === '' ? version : `${group}/${version}`;
  return { ...versions, ...(kind !== '' && { replacement: { apiVersion, kind } }) };
}

function fieldHistories(history: History, model: Model): Map<string, ReadonlyMap<string, FieldHistory>> {
  const types = new Map(Object.entries(history.types).map(([name, { fields = {} }]) => [typeName(name), fields]));
  const stages = new Map(Object.entries(history.stages).map(([name, fields]) => [typeName(name), fields]));
  const newest = newestDocumented(history);
  return new Map(
    model.types.flatMap(({ name }) => {
      const spans = types.get(name) ?? {};
      const gates = gatesOf(name, history);
      const documented = stages.get(name) ?? {};
      const fields = [spans, gates, documented].flatMap((facts) => Object.keys(facts));
      const told = [...new Set(fields)].sort(byText).flatMap((field): [string, FieldHistory][] => {
        const stagesOfField = stretches(documented[field] ?? {}).filter(
          (stretch) => !lagsBehind(stretch, newest, history),
        );
        const facts = { ...spans[field], gates: gates[field] ?? [], stages: stagesOfField };
        return spans[field] || gates[field] || stagesOfField.length > 0 ? [[field, facts]] : [];
      });
      return told.length === 0 ? [] : [[name, new Map(told)] as const];
    }),
  );
}

/** Go embeds `EphemeralContainerCommon` into the type of ephemeral containers, so gates belong to its fields. */
function gatesOf(type: string, { gatedFields }: History): History['gatedFields'][string] {
  return { ...gatedFields[`${type}Common`], ...gatedFields[type] };
}

/**
 * Documentation is often not updated when a field becomes stable. A field of the newest version counts as alpha or beta
 * only if one of that version's feature gates says so, not if only the documentation does.
 */
function lagsBehind({ last, gate }: DocumentedStage, newest: string, { gates }: History): boolean {
  return last === newest && (gate === undefined || !(gate in gates));
}

/** The newest version whose documentation was read. */
function newestDocumented({ stages }: History): string {
  const versions = Object.values(stages).flatMap((fields) => Object.values(fields).flatMap(Object.keys));
  return versions.sort(compareVersions).at(-1) ?? '';
}

/** Merges neighbouring versions with the same stage into one span. */
function stretches(stages: { readonly [version: string]: string }): DocumentedStage[] {
  const found: { first: string; last: string; text: string }[] = [];
  for (const [version, text] of Object.entries(stages)) {
    const last = found.at(-1);
    if (last?.text === text) {
      last.last = version;
    } else {
      found.push({ first: version, last: version, text });
    }
  }
  return found.map(({ first, last, text }) => {
    const [stage, gate] = text.split(':');
    return { first, last, stage: stage === 'alpha' ? 'alpha' : 'beta', ...(gate && { gate }) };
  });
}
