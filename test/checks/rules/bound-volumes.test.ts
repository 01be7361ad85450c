import { boundVolumes } from '../../../src/checks/rules/bound-volumes';
import { claim, volume } from '../claim-objects';
import { testRule } from '../rule-tester';

const NAMED = { volumeName: 'disk', storageClassName: 'fast' };

testRule(boundVolumes, {
  accept: [
    { title: 'a matching volume', given: [claim('ReadWriteOnce', NAMED), volume()] },
    { title: 'a volume that may exist in the cluster', given: claim('ReadWriteMany', NAMED) },
    { title: 'a volume that no claim names', given: [claim('ReadWriteMany'), volume()] },
    {
      title: 'another class, if only the volume names the claim',
      given: [
        claim('ReadWriteOnce', { storageClassName: 'slow' }),
        volume({ claimRef: { name: 'data', namespace: 'shop' } }),
      ],
    },
    { title: 'a class that the cluster sets', given: [claim('ReadWriteOnce', { volumeName: 'disk' }), volume()] },
    {
      title: 'no class on either side',
      given: [
        claim('ReadWriteOnce', { volumeName: 'disk', storageClassName: '' }),
        volume({ storageClassName: '', claimRef: { name: 'data', namespace: 'shop' } }),
      ],
    },
  ],
  reject: [
    {
      title: 'a mode that the volume does not have',
      given: [claim('ReadWriteMany', NAMED), volume()],
      at: 'spec.accessModes[0]',
      what: 'the claim requests ReadWriteMany, which is not among the modes ReadWriteOnce of the volume "disk"',
      fix: "accessModes: ['ReadWriteOnce']",
    },
    {
      title: 'more storage than the volume has',
      given: [claim('ReadWriteOnce', { ...NAMED, resources: { requests: { storage: '20Gi' } } }), volume()],
      at: 'spec.resources.requests.storage',
      what: 'the claim requests 20Gi, more than the 10Gi of the volume "disk"',
      fix: "storage: '10Gi'",
    },
    {
      title: 'another class',
      given: [claim('ReadWriteOnce', { ...NAMED, storageClassName: 'slow' }), volume()],
      at: 'spec.storageClassName',
      what: 'the claim has the class "slow", not the class "fast" of the volume "disk"',
      fix: "storageClassName: 'fast'",
    },
    {
      title: 'a raw block volume instead of a file system',
      given: [claim('ReadWriteOnce', NAMED), volume({ volumeMode: 'Block' })],
      at: 'spec.volumeMode',
      what: 'the claim has the volumeMode Filesystem, not the volumeMode Block of the volume "disk"',
    },
    {
      title: 'a volume that is reserved for another claim',
      given: [claim('ReadWriteOnce', NAMED), volume({ claimRef: { name: 'other', namespace: 'shop' } })],
      at: 'spec.volumeName',
      what: 'the claim "shop/other" is in the claimRef of the volume "disk"',
    },
    {
      title: 'a volume with a claimRef to the claim',
      given: [claim('ReadWriteMany'), volume({ claimRef: { name: 'data', namespace: 'shop' } })],
      at: 'spec.accessModes[0]',
      what: 'the claim requests ReadWriteMany, which is not among the modes ReadWriteOnce of the volume "disk", which is reserved for it',
      why: 'the claim is not bound to the volume: it gets another one, or waits, and its pods stay Pending',
    },
  ],
});
