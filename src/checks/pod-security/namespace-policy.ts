import type { KubernetesVersion } from '../../kubernetes/versions';
import type { Manifest } from '../../manifests/manifest';
import { mapAt } from '../../manifests/read-fields';
import type { Level } from './control';
import type { Policy } from './pod-security';

const LEVEL = 'pod-security.kubernetes.io/enforce';
const VERSION = 'pod-security.kubernetes.io/enforce-version';

/**
 * The Pod Security policy that the labels of a Namespace enforce; without a label everything is allowed, as in a cluster with
 * default settings.
 *
 * @param cluster the version of the cluster, which has no later controls; by default the newest known one
 */
export function enforcedPolicy(namespace: Manifest, cluster?: KubernetesVersion): Policy {
  const labels = mapAt(namespace, 'metadata', 'labels');
  const versions = [minorOf(labels[VERSION]), minorOf(cluster)].filter((minor) => minor !== undefined);
  return { level: levelOf(labels[LEVEL]), version: versions.length === 0 ? 'latest' : Math.min(...versions) };
}

function minorOf(version: unknown): number | undefined {
  const minor = /^v?1\.(\d+)$/.exec(String(version ?? ''))?.[1];
  return minor === undefined ? undefined : Number(minor);
}

/** The level of a label; an unknown level enforces nothing, and is reported by a law. */
function levelOf(label: unknown): Level {
  return label === 'baseline' || label === 'restricted' ? label : 'privileged';
}
