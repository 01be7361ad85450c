import { compareVersions, type KindHistory, kindHistory, kindsWithHistory } from './history';
import { allKinds, kindOf } from './kind';

/** The status of a kind, in one version of its group, in a version of Kubernetes. */
export type KindStatus =
  /** Served, and on by default. */
  | { readonly status: 'served' }
  /** Not in a group of Kubernetes. */
  | { readonly status: 'custom' }
  /** In a group of Kubernetes, but in none of its versions. */
  | { readonly status: 'unknown' }
  | { readonly status: 'not-yet'; readonly since: string }
  | { readonly status: 'gone'; readonly since?: string }
  /** Served only in clusters that enable this version of its group. */
  | { readonly status: 'off'; readonly stage: 'alpha' | 'beta' }
  /** Served, but deprecated. */
  | { readonly status: 'deprecated'; readonly since?: string };

/** A kind in one version of its group. */
export interface KindName {
  readonly apiVersion: string;
  readonly kind: string;
}

/** The status of a kind in a version of Kubernetes such as `1.31`. */
export function kindStatus(apiVersion: string, kind: string, version: string): KindStatus {
  const history = kindHistory(apiVersion, kind);
  if (history === undefined) {
    return { status: strangerStatus(apiVersion, kind) };
  }
  const { since, until } = history;
  const gone = removedIn(apiVersion, kind, history);
  if (gone !== undefined && (until === undefined || compareVersions(version, until) > 0)) {
    return { status: 'gone', since: gone };
  }
  if (since !== undefined && compareVersions(version, since) < 0) {
    return { status: 'not-yet', since };
  }
  return stageStatus(apiVersion, history, version);
}

/** The replacement of a kind, if this version of Kubernetes serves it. */
export function replacementOf(apiVersion: string, kind: string, version: string): KindName | undefined {
  const named = kindHistory(apiVersion, kind)?.replacement;
  const isServed = (candidate: KindName) =>
    kindOf(candidate.apiVersion, candidate.kind) !== undefined &&
    kindStatus(candidate.apiVersion, candidate.kind, version).status === 'served';
  if (named !== undefined && isServed(named)) {
    return named;
  }
  // Deprecation tags of the API lag: they name lists, or a removed version.
  const group = groupOf(apiVersion);
  const alike = allKinds().filter((known) => known.kind === kind && isServed(known));
  return alike.find((known) => known.group === group) ?? alike[0];
}

/** Whether a kind is not one of objects: lists, requests and responses, which every group has. */
export function isOfNoObject(kind: string): boolean {
  return /^(?:.+List|List|.+Options|Status|WatchEvent|APIGroup|APIVersions)$/.test(kind);
}

function strangerStatus(apiVersion: string, kind: string): 'served' | 'custom' | 'unknown' {
  if (kindOf(apiVersion, kind) !== undefined || isOfNoObject(kind)) {
    return 'served';
  }
  const group = groupOf(apiVersion);
  const isSlip = !group.includes('.') && allKinds().some((known) => known.kind === kind);
  return groups().has(group) || isSlip ? 'unknown' : 'custom';
}

/** The version that removed a kind; undefined if it still exists. */
function removedIn(apiVersion: string, kind: string, { removed, until }: KindHistory): string | undefined {
  if (kindOf(apiVersion, kind) !== undefined) {
    return undefined;
  }
  const [major, minor] = until?.split('.') ?? [];
  return removed ?? (minor === undefined ? undefined : `${major}.${Number(minor) + 1}`);
}

function stageStatus(apiVersion: string, history: KindHistory, version: string): KindStatus {
  const stage = /alpha|beta/.exec(apiVersion)?.[0];
  if ((stage === 'alpha' || stage === 'beta') && !ON_BY_DEFAULT.has(apiVersion)) {
    return { status: 'off', stage };
  }
  const { deprecated: since, replacement } = history;
  if (since !== undefined) {
    return compareVersions(since, version) <= 0 ? { status: 'deprecated', since } : { status: 'served' };
  }
  const isReplaced =
    replacement !== undefined && kindStatus(replacement.apiVersion, replacement.kind, version).status === 'served';
  return { status: isReplaced ? 'deprecated' : 'served' };
}

/** Unstable group versions that came after 1.24 and are on by default, because they replaced one that was. */
const ON_BY_DEFAULT: ReadonlySet<string> = new Set(['flowcontrol.apiserver.k8s.io/v1beta3']);

let known: ReadonlySet<string> | undefined;

/** The groups that come with Kubernetes, or did in the past. */
function groups(): ReadonlySet<string> {
  known ??= new Set([
    ...allKinds().map(({ group }) => group),
    ...kindsWithHistory().map((name) => groupOf(name.slice(0, name.indexOf(' ')))),
  ]);
  return known;
}

function groupOf(apiVersion: string): string {
  return apiVersion.slice(0, Math.max(apiVersion.indexOf('/'), 0));
}
