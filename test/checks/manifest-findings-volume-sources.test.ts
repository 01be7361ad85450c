import type { Fields } from '../../src/manifests/manifest';
import { testManifests } from './manifest-tester';
import { cronJob, deployment, object, pod } from './objects';

function volumes(...list: Fields[]): Fields {
  return { volumes: list };
}

function persistent(spec: Fields): Fields {
  const rest = { accessModes: ['ReadWriteOnce'], capacity: { storage: '1Gi' } };
  return object('v1', 'PersistentVolume', 'data', { spec: { ...rest, ...spec } });
}

testManifests(['pod-volumes', 'persistent-volumes', 'field-type', 'enum-value', 'required-field'], {
  accept: [
    {
      title: 'volumes with one source each',
      given: pod(volumes({ name: 'tmp', emptyDir: {} }, { name: 'settings', configMap: { name: 'a' }, secret: null })),
    },
    { title: 'a volume without a source', given: deployment(volumes({ name: 'tmp' })) },
    { title: 'a persistent volume', given: persistent({ nfs: { server: 'a', path: '/' }, claimRef: { name: 'a' } }) },
    {
      title: 'a volume on the disk of a node',
      given: persistent({ local: { path: '/a' }, nodeAffinity: { required: { nodeSelectorTerms: [] } } }),
    },
  ],
  refuse: [
    {
      title: 'two sources',
      given: deployment(volumes({ name: 'tmp', emptyDir: {}, configMap: { name: 'a' } })),
      at: 'spec.template.spec.volumes[0].configMap',
      what: 'the volume has the sources emptyDir and configMap',
      fix: 'projected',
    },
    {
      title: 'two volumes with the same name',
      given: cronJob(volumes({ name: 'tmp', emptyDir: {} }, { name: 'tmp', emptyDir: {} })),
      at: 'spec.jobTemplate.spec.template.spec.volumes[1].name',
      what: 'two volumes are named "tmp"',
      fix: "volumes: { 'tmp-2': { ... } }",
    },
    {
      title: 'a name with a dot',
      given: pod(volumes({ name: 'app.conf', configMap: { name: 'a' } })),
      at: 'spec.volumes[0].name',
      what: 'the volume name "app.conf" contains "."; only a-z, 0-9 and "-" are allowed',
      fix: "give it a valid name: name: 'app-conf'",
    },
    {
      title: 'a volume without a name',
      given: pod(volumes({ emptyDir: {} })),
      at: 'spec.volumes[0].name',
      what: 'Volume has no name',
      fix: 'add name',
    },
    {
      title: 'a persistent volume without a source',
      given: persistent({}),
      at: 'spec',
      what: 'the volume has no source',
      fix: 'nfs: {',
    },
    {
      title: 'a persistent volume with two sources',
      given: persistent({ nfs: { server: 'a', path: '/' }, hostPath: { path: '/a' } }),
      at: 'spec.nfs',
      what: 'the volume has two sources, hostPath and nfs',
    },
    {
      title: 'a local volume without a node affinity',
      given: persistent({ local: { path: '/a' } }),
      at: 'spec.nodeAffinity',
      what: 'the volume uses a disk of a node, but has no nodeAffinity',
      fix: "'kubernetes.io/hostname'",
    },
  ],
});
