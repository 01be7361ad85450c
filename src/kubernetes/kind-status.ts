import { compareVersions, type KindHistory, kindHistory, kindsWithHistory } from './history';
import { allKinds, kindOf } from './kind';

/** What a kind, in one version of its group, is in a version of Kubernetes. */
export type KindStatus =
  /** There, and on where nobody says otherwise. */
  | { readonly status: 'served' }
  /** Of a group that does not come with Kubernetes. */
  | { readonly status: 'custom' }
  /** Of a group of Kubernetes, in which no version has it. */
  | { readonly status: 'unknown' }
  | { readonly status: 'not-yet'; readonly since: string }
  | { readonly status: 'gone'; readonly since?: string }
  /** There, but only in clusters that turn this version of its group on. */
  | { readonly status: 'off'; readonly stage: 'alpha' | 'beta' }
  /** There, and about to go. */
  | { readonly status: 'deprecated'; readonly since?: string };

/** A kind in one version of its group. */
export interface KindName {
  readonly apiVersion: string;
  readonly kind: string;
}

/** What a kind is in a version of Kubernetes such as `1.31`. */
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

/** What takes the place of a kind in a version of Kubernetes, where it is there; nothing where nothing does. */
export function replacementOf(apiVersion: string, kind: string, version: string): KindName | undefined {
  const named = kindHistory(apiVersion, kind)?.replacement;
  const isServed = (candidate: KindName) =>
    kindOf(candidate.apiVersion, candidate.kind) !== undefined &&
    kindStatus(candidate.apiVersion, candidate.kind, version).status === 'served';
  if (named !== undefined && isServed(named)) {
    return named;
  }
  // Tags of the API lag: they name lists, or a version that is gone by now.
  const group = groupOf(apiVersion);
  const alike = allKinds().filter((known) => known.kind === kind && isServed(known));
  return alike.find((known) => known.group === group) ?? alike[0];
}

/** Whether a kind is of no object: of lists, requests and answers, which every group has. */
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

/** The version that did not have a kind any more; nothing for a kind that is still there. */
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

/** The versions of groups that are not stable, came after 1.24, and are on all the same, because they took the place of one that was. */
const ON_BY_DEFAULT: ReadonlySet<string> = new Set(['flowcontrol.apiserver.k8s.io/v1beta3']);

let known: ReadonlySet<string> | undefined;

/** The groups that come with Kubernetes, or once did. */
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
