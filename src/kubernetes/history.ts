import { GATED_FIELDS, GATES } from './feature-gates';

/** The versions in which something exists. A missing bound means that it exists in all known versions on that side. */
export interface Span {
  /** The first version with it, such as `1.25`. */
  readonly since?: string;
  /** The last version with it. */
  readonly until?: string;
}

/** The history of a kind in one version of its group. */
export interface KindHistory extends Span {
  /** The version of Kubernetes that introduced it. */
  readonly introduced?: string;
  /** The version that deprecated it. */
  readonly deprecated?: string;
  /** The first version that no longer serves it. */
  readonly removed?: string;
  /** The kind that replaces it. */
  readonly replacement?: { readonly apiVersion: string; readonly kind: string };
}

/** The history of a field, within the versions of its type. */
export interface FieldHistory extends Span {
  /** The feature gates that guard it. */
  readonly gates: readonly string[];
  /** The stages of its documentation, each with its first and last version. */
  readonly stages: readonly DocumentedStage[];
}

/** The stage of a field in the documentation of some versions. */
export interface DocumentedStage {
  readonly first: string;
  readonly last: string;
  readonly stage: 'alpha' | 'beta';
  readonly gate?: string;
}

/** The stage of a feature gate from a version on. */
export interface GateStage {
  readonly version: string;
  readonly stage: 'alpha' | 'beta' | 'GA' | 'deprecated';
  /** Whether it is on by default. */
  readonly enabled: boolean;
}

/** The stage of a field that is not part of the stable API in a version. */
export interface FieldStage {
  readonly stage: 'alpha' | 'beta';
  readonly gate?: string;
  /** Whether the API server keeps the field by default; otherwise it silently drops the field. */
  readonly enabled: boolean;
}

/** The versions that the history covers, oldest first. */
export function knownVersions(): readonly string[] {
  return words(texts().VERSIONS, ' ');
}

/** The history of a kind, also of a removed one; undefined if there is none. */
export function kindHistory(apiVersion: string, kind: string): KindHistory | undefined {
  const text = textAt(texts().KINDS, `${apiVersion} ${kind}`);
  return text === undefined ? undefined : { ...unpackKind(text), ...DEPRECATED[`${apiVersion} ${kind}`] };
}

/** The kinds with a history, by apiVersion and kind: `apps/v1 Deployment`. */
export function kindsWithHistory(): readonly string[] {
  return Object.keys(texts().KINDS);
}

/**
 * Deprecated kinds of the core group, which have no tag in the API because the server handles their deprecation in
 * code.
 */
const DEPRECATED: { readonly [kind: string]: Pick<KindHistory, 'deprecated' | 'replacement'> } = {
  'v1 ComponentStatus': { deprecated: '1.19' },
  'v1 Endpoints': {
    deprecated: '1.33',
    replacement: { apiVersion: 'discovery.k8s.io/v1', kind: 'EndpointSlice' },
  },
};

/** The history of a field of a type such as `core/v1.PodSpec`; undefined if the field never changed. */
export function fieldHistory(type: string, field: string): FieldHistory | undefined {
  return fieldsOf(type).get(field);
}

/** The types with such fields. */
export function typesWithHistory(): readonly string[] {
  return [...new Set([...Object.keys(texts().FIELDS), ...Object.keys(GATED_FIELDS)])];
}

/** The fields of a type with a history, including removed ones. */
export function fieldsWithHistory(type: string): readonly string[] {
  return [...fieldsOf(type).keys()];
}

/** The stages of a feature gate, oldest first; undefined for an unknown gate. */
export function featureGate(name: string): readonly GateStage[] | undefined {
  // The generated history takes time to load, and has none of these gates.
  const text = textAt(GATES, name) ?? textAt(texts().GATES, name);
  return text === undefined ? undefined : words(text, ';').map(unpackGate);
}

/** Whether a feature gate is on by default in a version. */
export function isEnabled(gate: string, version: string): boolean {
  const known = enabled.get(version) ?? new Map<string, boolean>();
  enabled.set(version, known);
  // Laws ask for a gate for nearly every object.
  const isOn = known.get(gate) ?? stageIn(featureGate(gate), version)?.enabled === true;
  known.set(gate, isOn);
  return isOn;
}

const enabled = new Map<string, Map<string, boolean>>();

/** The stages of a field in a version, one for each gate; empty if it is stable. */
export function fieldStages(type: string, field: string, version: string): readonly FieldStage[] {
  const history = fieldHistory(type, field);
  return history === undefined ? [] : stagesIn(history, version, featureGate);
}

/** Like `fieldStages`, for a given history. Gates are reliable; documentation can lag behind them. */
export function stagesIn(
  { gates, stages }: FieldHistory,
  version: string,
  gateNamed: (name: string) => readonly GateStage[] | undefined,
): readonly FieldStage[] {
  const documented = stages.find(
    ({ first, last }) => compareVersions(first, version) <= 0 && compareVersions(version, last) <= 0,
  );
  const names = new Set([...gates, ...(documented?.gate === undefined ? [] : [documented.gate])]);
  const known = [...names].filter((name) => gateNamed(name) !== undefined);
  if (known.length === 0 && documented !== undefined) {
    const { stage, gate } = documented;
    return [{ stage, ...(gate && { gate }), enabled: stage === 'beta' }];
  }
  return known.flatMap((gate) => {
    const now = stageIn(gateNamed(gate), version);
    return now?.stage === 'alpha' || now?.stage === 'beta' ? [{ stage: now.stage, gate, enabled: now.enabled }] : [];
  });
}

/** Negative if the first version is older, positive if it is newer. */
export function compareVersions(one: string, other: string): number {
  const [major = 0, minor = 0] = one.split('.').map(Number);
  const [otherMajor = 0, otherMinor = 0] = other.split('.').map(Number);
  return major - otherMajor || minor - otherMinor;
}

function stageIn(stages: readonly GateStage[] | undefined, version: string): GateStage | undefined {
  return stages?.filter((each) => compareVersions(each.version, version) <= 0).at(-1);
}

const decoded = new Map<string, ReadonlyMap<string, FieldHistory>>();

function fieldsOf(type: string): ReadonlyMap<string, FieldHistory> {
  const known = decoded.get(type);
  if (known !== undefined) {
    return known;
  }
  const fields = new Map(words(textAt(texts().FIELDS, type) ?? '', ';').map(unpackField));
  for (const [field, gate] of Object.entries(GATED_FIELDS[type] ?? {})) {
    const { gates = [], stages = [], ...span } = fields.get(field) ?? {};
    fields.set(field, { ...span, gates: [...gates, gate], stages });
  }
  decoded.set(type, fields);
  return fields;
}

/** `since=1.19|deprecated=1.21|replacement=batch/v1 CronJob` */
function unpackKind(text: string): KindHistory {
  const { replacement, ...versions } = Object.fromEntries(words(text, '|').map((word) => pair(word, '=')));
  const [apiVersion, kind] = replacement?.split(' ') ?? [];
  return { ...versions, ...(apiVersion && kind && { replacement: { apiVersion, kind } }) };
}

/** `hostUsers|since=1.25|gate=UserNamespaces|alpha=1.27-1.35:UserNamespaces` */
function unpackField(text: string): [string, FieldHistory] {
  const [field = '', ...facts] = text.split('|');
  const pairs = facts.map((fact) => pair(fact, '='));
  const { since, until } = Object.fromEntries(pairs);
  const gates = pairs.flatMap(([word, value]) => (word === 'gate' ? [value] : []));
  const stages = pairs.flatMap(([word, value]) => (word === 'alpha' || word === 'beta' ? [stage(word, value)] : []));
  return [field, { ...(since && { since }), ...(until && { until }), gates, stages }];
}

function stage(word: 'alpha' | 'beta', text: string): DocumentedStage {
  const [versions, gate] = pair(text, ':');
  const [first, last] = pair(versions, '-');
  return { first, last, stage: word, ...(gate && { gate }) };
}

/** `1.29 alpha off` */
function unpackGate(text: string): GateStage {
  const [version = '', name, state] = text.split(' ');
  return { version, stage: GATE_STAGES.find((known) => known === name) ?? 'GA', enabled: state === 'on' };
}

const GATE_STAGES = ['alpha', 'beta', 'GA', 'deprecated'] as const;

function textAt(table: { readonly [name: string]: string }, name: string): string | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

function pair(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + mark.length)];
}

function words(text: string, mark: string): string[] {
  return text === '' ? [] : text.split(mark);
}

/** The texts of all histories; loaded on first use, because many programs need none. */
function texts(): typeof import('./generated/history') {
  return require('./generated/history');
}
