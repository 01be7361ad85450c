import { type Chart, ConfigMap, PersistentVolume, PersistentVolumeClaim, Secret, StorageClass } from 'kustruct';

const namespace = 'judge';
const hello = Buffer.from('hello');

/** The documents of `test/manifests/config.yaml`, by kind and name. */
export const written: Record<string, (chart: Chart) => unknown> = {
  'ConfigMap settings': (chart) =>
    new ConfigMap(chart, 'settings', {
      namespace,
      data: { mode: 'fast', 'app.properties': 'a=1\nb=2\n', empty: '' },
      binaryData: { 'logo.png': hello },
      immutable: true,
    }),

  'Secret opaque': (chart) =>
    new Secret(chart, 'opaque', {
      namespace,
      type: 'Opaque',
      data: { token: hello },
      stringData: { password: 's3cret' },
      immutable: false,
    }),

  'Secret tls': (chart) => new Secret(chart, 'tls', { namespace, tls: { cert: hello, key: hello } }),

  'Secret registry': (chart) =>
    new Secret(chart, 'registry', {
      namespace,
      dockerConfig: '{"auths":{"registry.example.com":{"auth":"YTpi"}}}',
    }),

  'Secret basic': (chart) =>
    new Secret(chart, 'basic', { namespace, basicAuth: { username: 'admin', password: 's3cret' } }),

  'Secret ssh': (chart) => new Secret(chart, 'ssh', { namespace, sshAuth: { privateKey: 'key' } }),

  'Secret sa-token': (chart) => new Secret(chart, 'sa-token', { namespace, serviceAccountToken: 'builder' }),

  'PersistentVolumeClaim data': (chart) =>
    new PersistentVolumeClaim(chart, 'data', {
      namespace,
      accessModes: ['ReadWriteOnce'],
      storageClassName: StorageClass.existing('fast'),
      volumeMode: 'Filesystem',
      storage: '10Gi',
      selector: { matchLabels: { tier: 'fast' } },
    }),

  'PersistentVolumeClaim clone': (chart) =>
    new PersistentVolumeClaim(chart, 'clone', {
      namespace,
      accessModes: ['ReadWriteMany'],
      resources: { requests: { storage: '1536Mi' }, limits: { storage: '2Gi' } },
      dataSource: { apiGroup: 'snapshot.storage.k8s.io', kind: 'VolumeSnapshot', name: 'snap' },
    }),

  'PersistentVolume pv-nfs': (chart) =>
    new PersistentVolume(chart, 'pv-nfs', {
      storage: '10Gi',
      accessModes: ['ReadWriteMany'],
      persistentVolumeReclaimPolicy: 'Retain',
      storageClassName: 'slow',
      mountOptions: ['hard'],
      volumeMode: 'Filesystem',
      nfs: { server: '10.0.0.1', path: '/exports' },
    }),

  'PersistentVolume pv-local': (chart) =>
    new PersistentVolume(chart, 'pv-local', {
      storage: '100Gi',
      accessModes: ['ReadWriteOnce'],
      storageClassName: 'local',
      local: { path: '/mnt/disks/ssd1' },
      nodeAffinity: {
        required: {
          nodeSelectorTerms: [
            { matchExpressions: [{ key: 'kubernetes.io/hostname', operator: 'In', values: ['node-1'] }] },
          ],
        },
      },
    }),

  'PersistentVolume pv-csi': (chart) =>
    new PersistentVolume(chart, 'pv-csi', {
      storage: '5Gi',
      accessModes: ['ReadWriteOnce'],
      csi: { driver: 'ebs.csi.aws.com', volumeHandle: 'vol-123', fsType: 'ext4' },
      claimRef: { name: 'data', namespace },
    }),

  'StorageClass fast': (chart) =>
    new StorageClass(chart, 'fast', {
      isDefault: true,
      provisioner: 'ebs.csi.aws.com',
      parameters: { type: 'gp3' },
      reclaimPolicy: 'Delete',
      allowVolumeExpansion: true,
      volumeBindingMode: 'WaitForFirstConsumer',
      mountOptions: ['debug'],
      allowedTopologies: [{ matchLabelExpressions: [{ key: 'topology.kubernetes.io/zone', values: ['a'] }] }],
    }),
};
