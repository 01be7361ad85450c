import { quote } from '../../manifests/literal';
import type { Manifest } from '../../manifests/manifest';
import { elementsAt, mapAt } from '../../manifests/read-fields';
import { claimNames, templateNames } from '../model/claims';
import { consequenceLaw } from '../model/law';
import { keptBy } from '../model/pruning';
import { goneSide, keptSides, kindKey, nameOf, type Transition } from '../model/transition';

/** An object that holds data, or contains other objects, is deleted. */
export const prunedData = consequenceLaw({
  kind: 'loss',
  rule: 'pruned-data',
  why: 'it is deleted when objects that are no longer applied are pruned',
  fix: 'keep it until its data has been moved, or exclude it from pruning: argocd.argoproj.io/sync-options: Prune=false, kustomize.toolkit.fluxcd.io/prune: disabled',
  kinds: [
    '/PersistentVolumeClaim',
    '/PersistentVolume',
    '/Namespace',
    'apiextensions.k8s.io/CustomResourceDefinition',
    'apps/StatefulSet',
  ],
  *find(pair, transition) {
    const gone = goneSide(pair)?.manifest;
    const lost = gone === undefined || keptBy(gone) !== undefined ? undefined : lostWith(gone, transition);
    if (gone !== undefined && lost !== undefined) {
      yield { what: `${nameOf(gone)} is removed, and with it ${lost}` };
    }
  },
});

/** What is lost with an object; undefined if nothing is. */
function lostWith(manifest: Manifest, transition: Transition): string | undefined {
  const spec = mapAt(manifest, 'spec');
  switch (kindKey(manifest)) {
    case '/Namespace':
      return 'everything in it';
    case '/PersistentVolumeClaim':
      return keepsVolume(spec.storageClassName, transition) ? undefined : 'its data, unless its volume is retained';
    case '/PersistentVolume':
      return spec.persistentVolumeReclaimPolicy === 'Delete' ? 'its data, once no claim is bound to it' : undefined;
    case 'apps/StatefulSet': {
      const names = templateNames(manifest);
      const isDeleted = mapAt(spec, 'persistentVolumeClaimRetentionPolicy').whenDeleted === 'Delete';
      return isDeleted && names.length > 0 ? `the claims ${names.join(', ')} of all its pods` : undefined;
    }
    default:
      return `every ${mapAt(spec, 'names').kind} of the cluster`;
  }
}

function keepsVolume(storageClass: unknown, { before }: Transition): boolean {
  const found =
    typeof storageClass === 'string' ? before.find('storage.k8s.io/StorageClass', undefined, storageClass) : undefined;
  return found?.manifest.reclaimPolicy === 'Retain';
}

/** A StatefulSet with a new name creates claims with new names, which are empty. */
export const emptyClaims = consequenceLaw({
  kind: 'loss',
  rule: 'empty-claims',
  why: 'claims are named after their StatefulSet: the new pods get new claims without data, and the old claims stay unused',
  fix: 'keep the name (name: …), or copy the data into the new claims before pods start',
  kinds: ['apps/StatefulSet'],
  *find({ change, before, after }) {
    const names = change === 'replaced' && after !== undefined ? templateNames(after.manifest) : [];
    if (names.length > 0 && before !== undefined) {
      yield {
        field: 'metadata.name',
        what: `the pods start with empty claims (${names.join(', ')}) instead of those of ${nameOf(before.manifest)}`,
      };
    }
  },
});

/** Claims are deleted with their pods, now or from now on. */
export const claimRetention = consequenceLaw({
  kind: 'loss',
  rule: 'claim-retention',
  why: 'the controller deletes the claims and their data, unless the volumes are retained',
  fix: 'keep them: persistentVolumeClaimRetentionPolicy: { whenDeleted: Retain, whenScaled: Retain }',
  kinds: ['apps/StatefulSet'],
  *find(pair) {
    const { after } = keptSides(pair) ?? {};
    if (after === undefined || templateNames(after.manifest).length === 0) {
      return;
    }
    const whenScaled = mapAt(after.manifest, 'spec', 'persistentVolumeClaimRetentionPolicy').whenScaled;
    for (const { field, before, after: now } of pair.fields) {
      if (field.startsWith(POLICY) && now === 'Delete') {
        const when = field.endsWith('whenScaled') ? 'the StatefulSet is scaled down' : 'the StatefulSet is deleted';
        yield {
          field,
          what: `claims are deleted from now on when ${when}: ${field.slice(POLICY.length)} changes from ${before} to Delete`,
        };
      }
      if (field === 'spec.replicas' && whenScaled === 'Delete' && Number(now) < Number(before)) {
        yield {
          field,
          what: `the claims of ${Number(before) - Number(now)} pods are deleted: replicas changes from ${before} to ${now}, and whenScaled is Delete`,
        };
      }
    }
  },
});

const POLICY = 'spec.persistentVolumeClaimRetentionPolicy.';

/** A volume is deleted with its claim from now on. */
export const volumeReclaim = consequenceLaw({
  kind: 'loss',
  rule: 'volume-reclaim',
  why: 'when the claim is deleted, so is the storage of the volume',
  fix: 'keep persistentVolumeReclaimPolicy: Retain',
  kinds: ['/PersistentVolume'],
  *find(pair) {
    const change = keptSides(pair) && pair.fields.find(({ field }) => field === 'spec.persistentVolumeReclaimPolicy');
    if (change?.after === 'Delete') {
      yield { field: change.field, what: `persistentVolumeReclaimPolicy changes from ${change.before} to Delete` };
    }
  },
});

/** Pods mount another claim than before, or no claim. */
export const otherClaim = consequenceLaw({
  kind: 'loss',
  rule: 'other-claim',
  why: 'the pods no longer see the data of the old claim; the claim itself stays',
  fix: 'keep the claim, or copy its data first',
  kinds: [
    'apps/Deployment',
    'apps/StatefulSet',
    'apps/DaemonSet',
    'apps/ReplicaSet',
    '/ReplicationController',
    'batch/CronJob',
  ],
  *find(pair) {
    const { before, after } = keptSides(pair) ?? {};
    if (before?.pods === undefined || after?.pods === undefined) {
      return;
    }
    const names = claimNames(after.pods);
    const still = new Set(names.values());
    for (const [volume, claim] of claimNames(before.pods)) {
      if (!still.has(claim)) {
        const instead = names.get(volume);
        const field = `${after.pods.specField}.volumes[name=${volume}]`;
        yield {
          field,
          what: `pods mount ${insteadOf(instead, volume, after.pods.spec)} instead of the claim ${quote(claim)}`,
        };
      }
    }
  },
});

function insteadOf(claim: string | undefined, volume: string, spec: PodSpec): string {
  if (claim !== undefined) {
    return `the claim ${quote(claim)}`;
  }
  const found = elementsAt(spec, 'volumes', '').find(({ fields }) => fields.name === volume);
  const source = Object.keys(found?.fields ?? {}).find((key) => key !== 'name');
  return source === undefined ? 'nothing' : `a volume of type ${source}`;
}

type PodSpec = Parameters<typeof elementsAt>[0];
