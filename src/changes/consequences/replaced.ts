import { isHeadless } from '../../checks/services';
import type { Manifest } from '../../manifests/manifest';
import { mapAt } from '../../manifests/read-fields';
import { consequenceLaw } from '../model/law';
import { kindKey, nameOf } from '../model/transition';

/** An object has a new name or namespace: a cluster creates a new object and removes the old one. */
export const replaced = consequenceLaw({
  kind: 'replaced',
  rule: 'other-identity',
  why: 'a cluster creates a new object, and deletes the old one when it is pruned',
  fix: 'keep the name and the namespace (name: …, namespace: …), or set movedFrom, and move by hand what would be lost',
  *find({ change, before, after }) {
    if (change !== 'replaced' || before === undefined || after === undefined) {
      return;
    }
    const lost = lostWith(before.manifest);
    const isMoved = before.manifest.metadata.namespace !== after.manifest.metadata.namespace;
    yield {
      field: isMoved ? 'metadata.namespace' : 'metadata.name',
      what: `${nameOf(before.manifest)} becomes ${nameOf(after.manifest)}`,
      ...(lost !== undefined && { why: `a cluster creates a new object, and when the old one is pruned, ${lost}` }),
    };
  },
});

/** What is lost when a new object replaces the old one. */
function lostWith(manifest: Manifest): string | undefined {
  const spec = mapAt(manifest, 'spec');
  switch (kindKey(manifest)) {
    case '/Service':
      return serviceLoss(spec);
    case 'networking.k8s.io/Ingress':
    case 'gateway.networking.k8s.io/Gateway':
      return 'its address is lost: DNS names that point to it fail until they are updated';
    case 'apps/Deployment':
    case 'apps/DaemonSet':
      return 'its pods and its revision history are lost, and the new pods may not be ready yet';
    case 'apps/StatefulSet':
      return 'its pods, their DNS names and their claims are lost: the new one has its own';
    case '/PersistentVolumeClaim':
      return 'its volume is deleted, unless it is retained';
    case 'batch/Job':
      return 'its history is lost, and the new one runs again';
    case 'batch/CronJob':
      return 'its history is lost, and the new one may immediately start a run that was missed';
    case '/ServiceAccount':
      return 'the tokens of pods that still use it become invalid';
    case '/Secret':
      return 'anything outside this change that reads it by its old name no longer finds it';
    case '/ConfigMap':
      return 'anything outside this change that reads it by its old name no longer finds it';
    case '/Namespace':
      return 'everything in it is deleted';
    default:
      return undefined;
  }
}

function serviceLoss(spec: ReturnType<typeof mapAt>): string {
  const addresses = [
    isHeadless(spec) ? undefined : 'cluster IP',
    spec.type === 'NodePort' || spec.type === 'LoadBalancer' ? 'node ports' : undefined,
    spec.type === 'LoadBalancer' ? 'external address' : undefined,
    'DNS name',
  ];
  return `its ${addresses.filter((each) => each !== undefined).join(', ')} are lost, and clients that use them fail`;
}
