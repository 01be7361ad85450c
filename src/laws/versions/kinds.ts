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
 * What a version of Kubernetes has against the kind of a manifest: that it does not have it yet or any more, that it has it
 * only where somebody turns it on, that it is about to go.
 *
 * @param target without it, only what no version has, or not the newest
 */
export function kindFindings({ apiVersion, kind }: Manifest, target: Target | undefined): readonly LawFinding[] {
  if (target === undefined && kindOf(apiVersion, kind) !== undefined) {
    return NONE;
  }
  const version = target?.version ?? KUBERNETES_VERSION;
  const status = kindStatus(apiVersion, kind, version);
  const isThere = isOfNoObject(kind) ? undefined : target?.api?.has(apiVersion, kind);
  if (isSilent(status, isThere)) {
    return NONE;
  }
  const about = { apiVersion, kind, version, replacement: replacementOf(apiVersion, kind, version) };
  if (isThere === false && !ABSENT.has(status.status)) {
    return [absent(status, about)];
  }
  return target === undefined ? anyVersion(status, about) : oneVersion(status, about);
}

/** @param isThere whether the cluster says itself that it has the kind, where it was asked; that a kind is about to go, it does not say */
function isSilent({ status }: KindStatus, isThere: boolean | undefined): boolean {
  return isThere === undefined ? status === 'served' || status === 'custom' : isThere && status !== 'deprecated';
}

/** What says better than the cluster's document why it does not have a kind. */
const ABSENT: ReadonlySet<KindStatus['status']> = new Set(['unknown', 'not-yet', 'gone']);

/** A CustomResourceDefinition may have been installed since the document was written. */
function absent({ status }: KindStatus, { apiVersion, kind, replacement }: About): LawFinding {
  const isCustom = status === 'custom';
  return {
    law: 'unknown-kind',
    ...(isCustom && WARNING),
    at: 'apiVersion',
    what: `the cluster has no ${apiVersion} ${kind}`,
    why: noMatches({ apiVersion, kind }),
    fix: isCustom
      ? 'install its CustomResourceDefinition first, and ask the cluster for its document again'
      : insteadOf(replacement, 'leave it out'),
  };
}

/** What findings about a kind are made of. */
interface About extends KindName {
  readonly version: string;
  readonly replacement: KindName | undefined;
}

const NONE: readonly LawFinding[] = Object.freeze([]);
const [OLDEST] = KUBERNETES_VERSIONS;

/** Nobody said which version it is for: some cluster may still have what the newest does not. */
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
  const what = `${apiVersion} ${kind} came with Kubernetes ${since}, and this is for ${version}`;
  const fix = `${insteadOf(replacement, 'leave it out')}, or say kubernetes: '${since}' when the cluster has that version`;
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
  const why = `where nobody turned it on, ${noMatches({ apiVersion, kind })}`;
  return { law: 'feature-gate', ...WARNING, at: 'apiVersion', what, why, fix };
}

function deprecated(since: string | undefined, { apiVersion, kind, replacement }: About): LawFinding {
  const what = `${apiVersion} ${kind} is deprecated${since === undefined ? '' : ` since Kubernetes ${since}`}`;
  const why = 'the API server warns at every request, and a later version does not have it';
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

function insteadOf(replacement: KindName | undefined, otherwise: string): string {
  return replacement === undefined
    ? otherwise
    : `write apiVersion: ${literal(replacement.apiVersion)}, kind: ${literal(replacement.kind)}`;
}
