import { isHeadless } from '../../checks/services';
import type { Manifest } from '../../manifests/manifest';
import { mapAt } from '../../manifests/reach';
import { consequenceLaw } from '../model/law';
import { kindKey, nameOf } from '../model/transition';

/** An object has another name or namespace than before: to a cluster, one goes and another comes. */
export const replaced = consequenceLaw({
  kind: 'replaced',
  rule: 'other-identity',
  why: 'a cluster makes a new object, and deletes the old one when it is pruned',
  fix: 'keep the name and the namespace (name: …, namespace: …), or say movedFrom, and take over by hand what is lost',
  *find({ change, before, after }) {
    if (change !== 'replaced' || before === undefined || after === undefined) {
      return;
    }
    const lost = lostWith(before.manifest);
    const isMoved = before.manifest.metadata.namespace !== after.manifest.metadata.namespace;
    yield {
      field: isMoved ? 'metadata.namespace' : 'metadata.name',
      what: `${nameOf(before.manifest)} is ${nameOf(after.manifest)} now`,
      ...(lost !== undefined && { why: `a cluster makes a new object, and when the old one is pruned, ${lost}` }),
    };
  },
});

/** What is lost with an object although a new one is like it. */
function lostWith(manifest: Manifest): string | undefined {
  const spec = mapAt(manifest, 'spec');
  switch (kindKey(manifest)) {
    case '/Service':
      return serviceLoss(spec);
    case 'networking.k8s.io/Ingress':
    case 'gateway.networking.k8s.io/Gateway':
      return 'its address goes: names in DNS that lead to it lead nowhere until they follow';
    case 'apps/Deployment':
    case 'apps/DaemonSet':
      return 'its pods and its history of revisions go, and the new pods may not be ready yet';
    case 'apps/StatefulSet':
      return 'its pods, their names in DNS and their claims are not those of the new one';
    case '/PersistentVolumeClaim':
      return 'its volume goes with it, unless that is retained';
    case 'batch/Job':
      return 'its history goes, and the new one runs again';
    case 'batch/CronJob':
      return 'its history goes, and the new one may run at once for a time that was missed';
    case '/ServiceAccount':
      return 'the tokens of pods that still run as it are void';
    case '/Secret':
      return 'whoever reads it by its old name, without being in this change, no longer finds it';
    case '/ConfigMap':
      return 'whoever reads it by its old name, without being in this change, no longer finds it';
    case '/Namespace':
      return 'everything in it goes';
    default:
      return undefined;
  }
}

function serviceLoss(spec: ReturnType<typeof mapAt>): string {
  const addresses = [
    isHeadless(spec) ? undefined : 'cluster IP',
    spec.type === 'NodePort' || spec.type === 'LoadBalancer' ? 'node ports' : undefined,
    spec.type === 'LoadBalancer' ? 'external address' : undefined,
    'name in DNS',
  ];
  return `its ${addresses.filter((each) => each !== undefined).join(', ')} go, and whoever has them reaches nothing`;
}
