import { compareVersions } from '../../kubernetes/history';
import { allKinds, KUBERNETES_VERSION, kindOf } from '../../kubernetes/kind';
import { isOfNoObject, type KindName, type KindStatus, kindStatus, replacementOf } from '../../kubernetes/kind-status';
import type { Target } from '../../kubernetes/target';
import { KUBERNETES_VERSIONS } from '../../kubernetes/versions';
import { literal, quote } from '../../manifests/literal';
import type { Manifest } from '../../manifests/manifest';
import { likelyMeant } from '../../manifests/nearest';
import type { LawFinding } from '../place';

/**
 * Findings about the kind of a manifest in a version of Kubernetes: it is not there yet or any more, it is
 * off by default, or it is deprecated.
 *
 * @param target the target version; without it, only kinds that no version has, or not the newest
 */
export function kindFindings({ apiVersion, kind }: Manifest, target: Target | undefined): readonly LawFinding[] {
  if (target === undefined && kindOf(apiVersion, kind) !== undefined) {
    return NONE;
  }
  const version = target?.version ?? KUBERNETES_VERSION;
  const status = kindStatus(apiVersion, kind, version);
  const isThere = isOfNoObject(kind) ? undefined : target?.api?.has(apiVersion, kind);
  if (hasNoFinding(status, isThere)) {
    return NONE;
  }
  const about = { apiVersion, kind, version, replacement: replacementOf(apiVersion, kind, version) };
  if (isThere === false && !ABSENT.has(status.status)) {
    return [absent(status, about)];
  }
  return target === undefined ? anyVersion(status, about) : oneVersion(status, about);
}

/** @param isThere whether the cluster's document has the kind, if there is one; it does not show deprecations */
function hasNoFinding({ status }: KindStatus, isThere: boolean | undefined): boolean {
  return isThere === undefined ? status === 'served' || status === 'custom' : isThere && status !== 'deprecated';
}

/** Findings that explain better than the cluster's document why a kind is missing. */
const ABSENT: ReadonlySet<KindStatus['status']> = new Set(['unknown', 'not-yet', 'gone']);

/** A CustomResourceDefinition may have been installed after the document was fetched. */
function absent({ status }: KindStatus, { apiVersion, kind, replacement }: About): LawFinding {
  const isCustom = status === 'custom';
  return {
    law: 'unknown-kind',
    ...(isCustom && WARNING),
    at: 'apiVersion',
    what: `the cluster has no ${apiVersion} ${kind}`,
    why: noMatches({ apiVersion, kind }),
    fix: isCustom
      ? 'install its CustomResourceDefinition first, and fetch the document of the cluster again'
      : insteadOf(replacement, 'leave it out'),
  };
}

/** The facts for a finding about a kind. */
interface About extends KindName {
  readonly version: string;
  readonly replacement: KindName | undefined;
}

const NONE: readonly LawFinding[] = Object.freeze([]);
const [OLDEST] = KUBERNETES_VERSIONS;

/** Without a target version: some clusters may still have a kind that the newest version does not. */
function anyVersion(status: KindStatus, about: About): readonly LawFinding[] {
  if (status.status === 'unknown') {
    return [unknown(about)];
  }
  if (status.status !== 'gone') {
    return NONE;
  }
  const isNowhere = status.since === undefined || compareVersions(status.since, OLDEST) <= 0;
  return [{ ...gone(status.since, about), ...(!isNowhere && WARNING) }];
}

const WARNING = { severity: 'warning' } as const;

function oneVersion(status: KindStatus, about: About): readonly LawFinding[] {
  switch (status.status) {
    case 'unknown':
      return [unknown(about)];
    case 'not-yet':
      return [notYet(status.since, about)];
    case 'gone':
      return [gone(status.since, about)];
    case 'off':
      return [off(status.stage, about)];
    case 'deprecated':
      return [deprecated(status.since, about)];
    default:
      return NONE;
  }
}

function unknown({ apiVersion, kind, replacement }: About): LawFinding {
  const kinds = allKinds().filter((known) => known.apiVersion === apiVersion);
  const meant = likelyMeant(kind, new Set(kinds.map((known) => known.kind)));
  const [at, fix] =
    replacement !== undefined
      ? ['apiVersion', `write apiVersion: ${literal(replacement.apiVersion)}`]
      : meant !== undefined
        ? ['kind', `write kind: ${literal(meant)}`]
        : ['kind', 'use an existing kind, in a version of its group'];
  return {
    law: 'unknown-kind',
    at,
    what: `Kubernetes has no kind ${quote(kind)} in ${apiVersion}`,
    why: noMatches({ apiVersion, kind }),
    fix,
  };
}

function notYet(since: string, { apiVersion, kind, version, replacement }: About): LawFinding {
  const what = `${apiVersion} ${kind} was added in Kubernetes ${since}; the target version is ${version}`;
  const fix = `${insteadOf(replacement, 'leave it out')}, or set kubernetes: '${since}' if the cluster has that version`;
  return { law: 'unknown-kind', at: 'apiVersion', what, why: noMatches({ apiVersion, kind }), fix };
}

function gone(since: string | undefined, { apiVersion, kind, replacement }: About): LawFinding {
  const what = `${apiVersion} ${kind} is gone${since === undefined ? '' : ` since Kubernetes ${since}`}`;
  const fix = `${insteadOf(replacement, 'remove it')}${replacement === undefined ? '' : '; some fields may have other names there'}`;
  return { law: 'unknown-kind', at: 'apiVersion', what, why: noMatches({ apiVersion, kind }), fix };
}

function off(stage: string, { apiVersion, kind, version, replacement }: About): LawFinding {
  const what = `${apiVersion} ${kind} is ${stage} in Kubernetes ${version}, and off by default`;
  const turnOn = `turn it on in the API server: --runtime-config=${apiVersion}=true`;
  const fix = replacement === undefined ? turnOn : `${insteadOf(replacement, '')}, or ${turnOn}`;
  const why = `where it is not turned on, ${noMatches({ apiVersion, kind })}`;
  return { law: 'feature-gate', ...WARNING, at: 'apiVersion', what, why, fix };
}

function deprecated(since: string | undefined, { apiVersion, kind, replacement }: About): LawFinding {
  const what = `${apiVersion} ${kind} is deprecated${since === undefined ? '' : ` since Kubernetes ${since}`}`;
  const why = 'the API server warns on every request, and a later version removes the kind';
  return {
    law: 'deprecated-kind',
    ...WARNING,
    at: 'apiVersion',
    what,
    why,
    fix: insteadOf(replacement, 'remove it'),
  };
}

function noMatches({ apiVersion, kind }: KindName): string {
  return `the API server answers: no matches for kind ${quote(kind)} in version ${quote(apiVersion)}`;
}

function insteadOf(replacement: KindName | undefined, fallback: string): string {
  return replacement === undefined
    ? fallback
    : `write apiVersion: ${literal(replacement.apiVersion)}, kind: ${literal(replacement.kind)}`;
}
