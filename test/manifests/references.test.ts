import type { Fields } from '../../src/manifests/manifest';
import { referencesOf } from '../../src/manifests/references';

const metadata = { name: 'a', namespace: 'shop' };

test('the objects that a pod names are found wherever it names them', () => {
  const containers = [
    {
      name: 'api',
      envFrom: [{ configMapRef: { name: 'settings' } }, { secretRef: { name: 'passwords' } }],
      env: [
        { name: 'A', valueFrom: { secretKeyRef: { name: 'db', key: 'a' } } },
        { name: 'secretName', value: 'none' },
      ],
    },
  ];
  const volumes = [
    { name: 'a', secret: { secretName: 'tls' } },
    { name: 'b', projected: { sources: [{ configMap: { name: 'more' } }] } },
    { name: 'c', persistentVolumeClaim: { claimName: 'data' } },
  ];
  const spec: Fields = JSON.parse(
    JSON.stringify({ containers, volumes, serviceAccountName: 'robot', imagePullSecrets: [{ name: 'registry' }] }),
  );
  const found = referencesOf({ apiVersion: 'v1', kind: 'Pod', metadata, spec });
  expect(found.map(({ field, kind, name }) => `${kind} ${name} ${field}`)).toEqual([
    'ConfigMap settings spec.containers[0].envFrom[0].configMapRef.name',
    'Secret passwords spec.containers[0].envFrom[1].secretRef.name',
    'Secret db spec.containers[0].env[0].valueFrom.secretKeyRef.name',
    'Secret tls spec.volumes[0].secret.secretName',
    'ConfigMap more spec.volumes[1].projected.sources[0].configMap.name',
    'PersistentVolumeClaim data spec.volumes[2].persistentVolumeClaim.claimName',
    'ServiceAccount robot spec.serviceAccountName',
    'Secret registry spec.imagePullSecrets[0].name',
  ]);
});

test('the kind and the namespace of the reference itself win', () => {
  const subjects = [{ kind: 'ServiceAccount', name: 'robot', namespace: 'robots' }];
  const roleRef = { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'reader' };
  expect(
    referencesOf({ apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'RoleBinding', metadata, subjects, roleRef }),
  ).toEqual([
    { field: 'subjects[0].name', kind: 'ServiceAccount', name: 'robot', namespace: 'robots' },
    { field: 'roleRef.name', kind: 'Role', name: 'reader' },
  ]);
});

test('an EndpointSlice names its Service by a label, and a custom resource has no known references', () => {
  const labels = { 'kubernetes.io/service-name': 'web' };
  const slice = { apiVersion: 'discovery.k8s.io/v1', kind: 'EndpointSlice', metadata: { ...metadata, labels } };
  expect(referencesOf(slice)).toEqual([
    { field: 'metadata.labels[kubernetes.io/service-name]', kind: 'Service', name: 'web' },
  ]);
  expect(referencesOf({ apiVersion: 'acme.example/v1', kind: 'Widget', metadata, spec: { secretName: 'x' } })).toEqual(
    [],
  );
});
