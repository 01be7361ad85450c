import { GATED_FIELDS, GATES } from './feature-gates';

/** In which versions something is there; without a bound where it spans all versions that are known. */
export interface Span {
  /** The first version that has it, such as `1.25`. */
  readonly since?: string;
  /** The last version that has it. */
  readonly until?: string;
}

/** How a kind, in one version of its group, came and went. */
export interface KindHistory extends Span {
  /** The version of Kubernetes that introduced it. */
  readonly introduced?: string;
  /** The version that deprecated it. */
  readonly deprecated?: string;
  /** The version that does not serve it any more. */
  readonly removed?: string;
  /** What takes its place. */
  readonly replacement?: { readonly apiVersion: string; readonly kind: string };
}

/** How a field came and went, within the versions of its type. */
export interface FieldHistory extends Span {
  /** The feature gates that guard it. */
  readonly gates: readonly string[];
  /** What the documentation called it, from the first to the last version of each stretch. */
  readonly stages: readonly DocumentedStage[];
}

/** What the documentation of some versions calls a field. */
export interface DocumentedStage {
  readonly first: string;
  readonly last: string;
  readonly stage: 'alpha' | 'beta';
  readonly gate?: string;
}

/** What a feature gate is from a version on. */
export interface GateStage {
  readonly version: string;
  readonly stage: 'alpha' | 'beta' | 'GA' | 'deprecated';
  /** Whether it is on where nobody sets it. */
  readonly enabled: boolean;
}

/** What a field that is no part of the stable API is in a version. */
export interface FieldStage {
  readonly stage: 'alpha' | 'beta';
  readonly gate?: string;
  /** Whether the API server keeps the field where nobody sets the gate; else it drops the field silently. */
  readonly enabled: boolean;
}

/** The versions that the history knows, oldest first. */
export function knownVersions(): readonly string[] {
  return words(texts().VERSIONS, ' ');
}

/** How a kind came and went, also one that no longer is; nothing where nothing is known. */
export function kindHistory(apiVersion: string, kind: string): KindHistory | undefined {
  const text = textAt(texts().KINDS, `${apiVersion} ${kind}`);
  return text === undefined ? undefined : { ...unpackKind(text), ...DEPRECATED[`${apiVersion} ${kind}`] };
}

/** The kinds that have a history, by apiVersion and kind: `apps/v1 Deployment`. */
export function kindsWithHistory(): readonly string[] {
  return Object.keys(texts().KINDS);
}

/** Kinds of the core group are deprecated where the server handles them, and carry no tag that says so. */
const DEPRECATED: { readonly [kind: string]: Pick<KindHistory, 'deprecated' | 'replacement'> } = {
  'v1 ComponentStatus': { deprecated: '1.19' },
  'v1 Endpoints': {
    deprecated: '1.33',
    replacement: { apiVersion: 'discovery.k8s.io/v1', kind: 'EndpointSlice' },
  },
};

/** How a field of a type such as `core/v1.PodSpec` came and went; nothing where it has always been there as it is. */
export function fieldHistory(type: string, field: string): FieldHistory | undefined {
  return fieldsOf(type).get(field);
}

/** The types that have such fields. */
export function typesWithHistory(): readonly string[] {
  return [...new Set([...Object.keys(texts().FIELDS), ...Object.keys(GATED_FIELDS)])];
}

/** The fields of a type that have a history, also those that are gone. */
export function fieldsWithHistory(type: string): readonly string[] {
  return [...fieldsOf(type).keys()];
}

/** The stages of a feature gate, oldest first; nothing for one that is not known. */
export function featureGate(name: string): readonly GateStage[] | undefined {
  // The history takes time to load, and has none of these.
  const text = textAt(GATES, name) ?? textAt(texts().GATES, name);
  return text === undefined ? undefined : words(text, ';').map(unpackGate);
}

/** Whether a feature gate is on in a version where nobody sets it. */
export function isEnabled(gate: string, version: string): boolean {
  const known = enabled.get(version) ?? new Map<string, boolean>();
  enabled.set(version, known);
  // Laws ask for a gate at nearly every object.
  const isOn = known.get(gate) ?? stageIn(featureGate(gate), version)?.enabled === true;
  known.set(gate, isOn);
  return isOn;
}

const enabled = new Map<string, Map<string, boolean>>();

/** What a field is in a version, once for each gate; nothing where it is stable. */
export function fieldStages(type: string, field: string, version: string): readonly FieldStage[] {
  const history = fieldHistory(type, field);
  return history === undefined ? [] : stagesIn(history, version, featureGate);
}

/** As `fieldStages`, from a history at hand. What is known of a gate is right; documentation can lag behind it. */
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

/** Negative where the first version is older, positive where it is newer. */
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

/** The texts of all histories; loaded when the first is needed, because many programs need none. */
function texts(): typeof import('./generated/history') {
  return require('./generated/history');
}
