import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { IConstruct } from 'constructs';
import { type ClusterDocument, readClusterDocument } from './kubernetes/cluster-document';
import { compareVersions } from './kubernetes/history';
import type { Target } from './kubernetes/target';
import { isKubernetesVersion, KUBERNETES_VERSIONS, type KubernetesVersion } from './kubernetes/versions';
import { quote } from './manifests/literal';
import type { Origin } from './problems/problem';
import { ProblemError } from './problems/problem-error';

/** Props that select the target cluster of objects. */
export interface TargetClusterProps {
  /**
   * The version of Kubernetes that the objects are for. Kinds and fields that it does not have yet, no longer has, or
   * only has if they are turned on are reported, and laws that changed apply as in this version.
   * @default that of `openapi`, or else the newest known version, but then only kinds and fields that no cluster has
   * are reported
   * @see https://kubernetes.io/docs/reference/using-api/deprecation-policy/
   */
  readonly kubernetes?: KubernetesVersion;
  /**
   * The file with the OpenAPI v2 document of the cluster, which `kubectl get --raw /openapi/v2` prints. It lists the
   * kinds and fields of the cluster, including those of its CustomResourceDefinitions.
   * @default the kinds and fields that come with Kubernetes
   * @see https://kubernetes.io/docs/concepts/overview/kubernetes-api/#openapi-v2
   */
  readonly openapi?: string;
}

/** The same props without types, for callers from JavaScript. */
type AnyTargetProps = { readonly [Name in keyof TargetClusterProps]?: string };

const TARGET_KEY = 'kustruct.target';

/**
 * The cluster that props select; undefined if they select none.
 *
 * @throws ProblemError if the version is unknown, or the file is not the document of a cluster
 */
export function targetOf({ kubernetes, openapi }: AnyTargetProps, origin?: Origin): Target | undefined {
  if (kubernetes !== undefined && !isKubernetesVersion(kubernetes)) {
    throw refused(unknownVersion(kubernetes), origin);
  }
  if (openapi === undefined) {
    return kubernetes === undefined ? undefined : { version: kubernetes };
  }
  const file = typeof openapi === 'string' ? openapi : String(openapi);
  const document = documentIn(file);
  if ('fault' in document) {
    throw refused(document, origin);
  }
  const version = versionOf(document.version, kubernetes, file);
  if (typeof version !== 'string') {
    throw refused(version, origin);
  }
  return { version, api: document.api };
}

/** Sets the target cluster of everything below a construct, which has no children yet. */
export function setTarget(scope: IConstruct, target: Target): void {
  scope.node.setContext(TARGET_KEY, target);
}

/** The target cluster of a tree, if one is set. */
export function targetIn(root: IConstruct): Target | undefined {
  return root.node.tryGetContext(TARGET_KEY);
}

/** A mistake without its place. */
interface TargetFault {
  readonly fault: string;
  readonly fix: string;
}

function refused({ fault, fix }: TargetFault, origin: Origin | undefined): ProblemError {
  const why = 'without it, the kinds and fields of the cluster, and what it refuses, are unknown';
  return new ProblemError([{ what: fault, where: { origin }, why, fix }]);
}

function unknownVersion(version: unknown): TargetFault {
  const text = typeof version === 'string' ? quote(version) : String(version);
  // Likely mistakes: 1.31 without quotes, v1.31.4.
  const [short] = /1\.\d+/.exec(text) ?? [];
  const meant = KUBERNETES_VERSIONS.find((known) => known === short) ?? KUBERNETES_VERSIONS.at(-1);
  return {
    fault: `kubernetes is ${text}, which is not one of ${KUBERNETES_VERSIONS.join(', ')}`,
    fix: `write kubernetes: '${meant}'`,
  };
}

/** A cache: documents are large, and each environment reads its own. */
const read = new Map<string, ClusterDocument>();

function documentIn(file: string): ClusterDocument | TargetFault {
  const fix = `ask the cluster for it: kubectl get --raw /openapi/v2 > ${file === '' ? 'cluster.json' : file}`;
  const path = resolve(file);
  const facts = statSync(path, { throwIfNoEntry: false });
  if (facts?.isFile() !== true) {
    return { fault: `openapi is ${quote(file)}, which is ${facts === undefined ? 'not there' : 'not a file'}`, fix };
  }
  const key = `${path} ${facts.mtimeMs}`;
  const document = read.get(key) ?? readClusterDocument(readFileSync(path, 'utf8'));
  if ('fault' in document) {
    return { fault: `the file ${quote(file)} ${document.fault}`, fix };
  }
  read.set(key, document);
  return document;
}

function versionOf(
  found: string | undefined,
  wanted: KubernetesVersion | undefined,
  file: string,
): KubernetesVersion | TargetFault {
  const [oldest] = KUBERNETES_VERSIONS;
  const newest = KUBERNETES_VERSIONS[KUBERNETES_VERSIONS.length - 1] ?? oldest;
  if (found === undefined) {
    return wanted ?? newest;
  }
  if (compareVersions(found, oldest) < 0) {
    const fault = `the file ${quote(file)} is of a cluster of Kubernetes ${found}; the oldest supported version is ${oldest}`;
    return { fault, fix: 'leave the file out' };
  }
  if (wanted !== undefined && wanted !== found) {
    const fault = `kubernetes is ${quote(wanted)}, but the file ${quote(file)} is of a cluster of Kubernetes ${found}`;
    return { fault, fix: `leave kubernetes out, or take the file of a cluster of Kubernetes ${wanted}` };
  }
  return isKubernetesVersion(found) ? found : newest;
}
