import type { Manifest } from '../../manifests/manifest';
import { mapAt } from '../../manifests/reach';
import type { Level } from './control';
import type { Policy } from './pod-security';

const LEVEL = 'pod-security.kubernetes.io/enforce';
const VERSION = 'pod-security.kubernetes.io/enforce-version';

/** What a Namespace holds its pods to by its labels; without a label everything is allowed, as in a cluster with the usual settings. */
export function enforcedPolicy(namespace: Manifest): Policy {
  const labels = mapAt(namespace, 'metadata', 'labels');
  const minor = /^v1\.(\d+)$/.exec(String(labels[VERSION] ?? ''))?.[1];
  return { level: levelOf(labels[LEVEL]), version: minor === undefined ? 'latest' : Number(minor) };
}

/** A level that there is not is refused, and holds nobody to anything. */
function levelOf(label: unknown): Level {
  return label === 'baseline' || label === 'restricted' ? label : 'privileged';
}
