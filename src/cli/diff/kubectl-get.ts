import { spawnSync } from 'node:child_process';
import { groupBy } from '../../manifests/group-by';
import type { Fields, Manifest } from '../../manifests/manifest';
import { isManifest } from '../../manifests/plain';
import { readObjects } from '../../reading/files/read-objects';

/** A manifest whose metadata can also be read as plain fields. */
export type FullManifest = Fields & Manifest;

/** The cluster to read, as kubectl options. */
export interface ClusterOptions {
  readonly context?: string;
  readonly kubeconfig?: string;
}

/** The requested objects that a cluster returned. */
export interface ClusterAnswer {
  readonly found: readonly FullManifest[];
  /** Objects that the cluster does not return, with the reason in kubectl's words. */
  readonly unknown: readonly Unanswered[];
}

/** Objects of one kind and namespace that the cluster does not return. */
export interface Unanswered {
  readonly objects: readonly Manifest[];
  readonly reason: string;
}

/** Gets objects from a cluster by name, with the kubectl on the PATH. */
export function getFromCluster(objects: readonly Manifest[], cluster: ClusterOptions): ClusterAnswer {
  if (objects.length === 0) {
    return { found: [], unknown: [] };
  }
  const all = ask(objects, cluster);
  if (all.reason === undefined || !OF_SOME.test(all.reason)) {
    return { found: all.found, unknown: all.reason === undefined ? [] : [{ objects, reason: readable(all.reason) }] };
  }
  // A user who may not read one kind may read others. Only a request per kind shows which of the missing objects do not
  // exist.
  const groups = groupBy(
    objects,
    ({ apiVersion, kind, metadata }) => `${apiVersion} ${kind} ${metadata.namespace ?? ''}`,
  );
  const answers = [...groups.values()].map((members) => ({ members, ...ask(members, cluster) }));
  return {
    found: answers.flatMap(({ found }) => found),
    unknown: answers.flatMap(({ members, reason }) =>
      reason === undefined || NO_KIND.test(reason) ? [] : [{ objects: members, reason: readable(reason) }],
    ),
  };
}

/** Errors that concern some of the objects, and not the cluster. */
const OF_SOME = /\(Forbidden\)|no matches for kind|doesn't have a resource type/;
/** A cluster without the kind has no object of it. */
const NO_KIND =
  /^(?:(?:error: )?(?:resource mapping not found|unable to recognize)[^\n]*no matches for kind[^\n]*|ensure CRDs are installed first|\s)+$/;

/** The error messages of kubectl, each line once, and without its log, which repeats them for each attempt. */
function readable(reason: string): string {
  const lines = [...new Set(reason.split('\n'))];
  const messages = lines.filter((line) => !/^[EWIF]\d{4} [\d:.]+ +\d+ \S+\.go:\d+\]/.test(line));
  return (messages.length > 0 ? messages : lines).join('\n');
}

interface Answer {
  readonly found: readonly FullManifest[];
  readonly reason?: string;
}

function ask(objects: readonly Manifest[], { context, kubeconfig }: ClusterOptions): Answer {
  const options = Object.entries({ context, kubeconfig }).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name}`, value],
  );
  const args = ['get', '-f', '-', '-o', 'json', '--ignore-not-found', '--show-managed-fields', ...options];
  const { error, status, stdout, stderr } = spawnSync('kubectl', args, {
    encoding: 'utf8',
    input: objects.map(stub).join(''),
    maxBuffer: 2 ** 30,
  });
  if (error !== undefined) {
    const isMissing = 'code' in error && error.code === 'ENOENT';
    return { found: [], reason: isMissing ? 'there is no kubectl on the PATH' : error.message };
  }
  const { objects: read } = readObjects(stdout, 'kubectl get');
  const found = read.flatMap(({ fields }) => (isManifest(fields) ? [fields] : []));
  return { found, ...(status !== 0 && { reason: stderr.trim() || `kubectl ends with ${status}` }) };
}

/** The fields that identify an object for kubectl. */
function stub({ apiVersion, kind, metadata: { name, namespace } }: Manifest): string {
  return `---\n${JSON.stringify({ apiVersion, kind, metadata: { name, namespace } })}\n`;
}
