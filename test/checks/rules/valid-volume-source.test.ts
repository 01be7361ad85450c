import { validVolumeSource } from '../../../src/checks/rules/valid-volume-source';
import type { Fields } from '../../../src/manifests/manifest';
import { cronJob, deployment, object, pod } from '../objects';
import { testRule } from '../rule-tester';

function volumes(...list: Fields[]): Fields {
  return { volumes: list };
}

function persistent(spec: Fields): Fields {
  return object('v1', 'PersistentVolume', 'data', { spec });
}

testRule(validVolumeSource, {
  accept: [
    {
      title: 'volumes of one source each',
      given: pod(volumes({ name: 'tmp', emptyDir: {} }, { name: 'settings', configMap: { name: 'a' }, secret: null })),
    },
    { title: 'a volume without a source', given: deployment(volumes({ name: 'tmp' })) },
    { title: 'volumes of a wrong shape', given: pod({ volumes: { tmp: {} } }) },
    { title: 'a persistent volume', given: persistent({ nfs: { server: 'a', path: '/' }, claimRef: { name: 'a' } }) },
    {
      title: "a volume on a node's disk",
      given: persistent({ local: { path: '/a' }, nodeAffinity: { required: { nodeSelectorTerms: [] } } }),
    },
  ],
  reject: [
    {
      title: 'two sources',
      given: deployment(volumes({ name: 'tmp', emptyDir: {}, configMap: { name: 'a' } })),
      at: 'spec.template.spec.volumes[0]',
      what: 'the volume has the sources emptyDir and configMap',
      fix: 'projected',
    },
    {
      title: 'two volumes of one name',
      given: cronJob(volumes({ name: 'tmp', emptyDir: {} }, { name: 'tmp', emptyDir: {} })),
      at: 'spec.jobTemplate.spec.template.spec.volumes[1].name',
      what: 'two volumes are called "tmp"',
      fix: "volumes: { 'tmp-2': { ... } }",
    },
    {
      title: 'a name with a dot',
      given: pod(volumes({ name: 'app.conf', configMap: { name: 'a' } })),
      at: 'spec.volumes[0].name',
      what: 'the volume name "app.conf" has "." in it, where only a-z, 0-9 and "-" may be',
      fix: "volumes: { 'app-conf': { ... } }",
    },
    {
      title: 'a volume without a name',
      given: pod(volumes({ emptyDir: {} })),
      at: 'spec.volumes[0].name',
      what: 'the volume has no name',
      fix: 'volumes: { data: { ... } }',
    },
    {
      title: 'a persistent volume without a source',
      given: persistent({ capacity: { storage: '1Gi' } }),
      at: 'spec',
      what: 'the volume has no source',
    },
    {
      title: 'a persistent volume with two',
      given: persistent({ nfs: {}, hostPath: {} }),
      at: 'spec',
      what: 'the volume has the sources hostPath and nfs',
    },
    {
      title: "a node's disk without a node",
      given: persistent({ local: { path: '/a' }, nodeAffinity: {} }),
      at: 'spec.nodeAffinity',
      what: 'the volume is on the disk of a node, but does not say of which node',
      fix: "'kubernetes.io/hostname'",
    },
  ],
});
