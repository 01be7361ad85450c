import { accumulate, finish } from '../../../src/kustomize/emulator/build';
import { BuildFault } from '../../../src/kustomize/emulator/fault';
import { toKustomization } from '../../../src/kustomize/model/kustomization';
import { baseOf, type Overlay } from '../../../src/kustomize/overlay';
import { isMap } from '../../../src/manifests/field';
import type { Fields, Manifest, Value } from '../../../src/manifests/manifest';
import { toDocument } from '../../../src/manifests/yaml';
import { kustomizeBuild, writeTree } from '../../kubectl';
import { clusterObject, object, rendering } from '../real-build';

type OverlayFields = Partial<Pick<Overlay, 'namespace' | 'images' | 'replicas' | 'labels'>>;

function ours(manifests: readonly Manifest[], fields: OverlayFields): Value[] {
  const overlay = { images: [], replicas: [], labels: [], patches: [], additions: [], ...fields };
  return [...finish(accumulate(baseOf(rendering(...manifests)), overlay))];
}

function real(manifests: readonly Manifest[], fields: OverlayFields): Value[] {
  const files = manifests.map((manifest, index) => [`${index}.yaml`, toDocument(manifest)] as const);
  const kustomization = toKustomization({ resources: files.map(([name]) => name), ...fields });
  return kustomizeBuild(writeTree(new Map([...files, ['kustomization.yaml', kustomization]])));
}

function sorted(documents: Value[]): Value[] {
  return documents.sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

function keyOf(document: Value): string {
  const { apiVersion, kind, metadata } = Object(document);
  return [kind, apiVersion, isMap(metadata) && metadata.name, isMap(metadata) && metadata.namespace].join();
}

function binding(kind: string, ...subjects: Fields[]): Manifest {
  const roleRef = { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'view' };
  const make = kind === 'RoleBinding' ? object : clusterObject;
  return make('rbac.authorization.k8s.io/v1', kind, 'b', { roleRef, subjects });
}

const account = (name: string, namespace: string) => ({ kind: 'ServiceAccount', name, namespace });
const subjects: Fields[] = [
  account('api', 'shop'),
  account('stranger', 'shop'),
  account('api', 'elsewhere'),
  account('default', 'elsewhere'),
  account('far', 'other'),
  { kind: 'User', name: 'api' },
  { kind: 'Group', name: 'default' },
];
const service = (name: string, namespace: string) => ({ name, clientConfig: { service: { name, namespace } } });
const pod: Fields = {
  initContainers: [{ name: 'i', image: 'img:1' }],
  containers: [{ name: 'c', image: 'img' }, { name: 'd' }],
  ephemeralContainers: [{ name: 'e', image: 'img:1' }],
};
const objects: readonly Manifest[] = [
  clusterObject('v1', 'Namespace', 'shop', {}),
  object('v1', 'ServiceAccount', 'api', {}),
  object('v1', 'ServiceAccount', 'default', {}),
  object('v1', 'ServiceAccount', 'far', {}, 'other'),
  binding('RoleBinding', ...subjects),
  binding('ClusterRoleBinding', ...subjects),
  object('v1', 'Service', 'hook', { spec: { selector: { app: 'a' } } }),
  clusterObject('admissionregistration.k8s.io/v1', 'MutatingWebhookConfiguration', 'w', {
    webhooks: [service('hook', 'shop'), service('hook', 'other'), service('stranger', 'shop')],
  }),
  clusterObject('apiregistration.k8s.io/v1', 'APIService', 'v1.a', { spec: {} }),
  clusterObject('apiextensions.k8s.io/v1', 'CustomResourceDefinition', 'a', {
    spec: { conversion: { webhook: { clientConfig: { service: { name: 'hook', namespace: 'shop' } } } } },
  }),
  clusterObject('node.k8s.io/v1', 'RuntimeClass', 'r', { handler: 'x' }),
  clusterObject('flowcontrol.apiserver.k8s.io/v1', 'FlowSchema', 'newer', {}),
  clusterObject('example.com/v1', 'Widget', 'w', {
    spec: { image: 'img:1', deep: [{ containers: [{ image: 'img:1' }] }] },
  }),
  object('v1', 'Pod', 'a', { spec: pod }),
  object('apps/v1', 'Deployment', 'a', { spec: { replicas: 1, template: { spec: pod } } }),
  object('apps/v1', 'Deployment', 'a', {}, 'other'),
  object('apps/v1', 'DaemonSet', 'a', { spec: { template: {} } }),
  object('apps/v1', 'ReplicaSet', 'a', { spec: { template: { metadata: { labels: { app: 'a' } } } } }),
  object('v1', 'ReplicationController', 'a', { spec: {} }),
  object('apps/v1', 'StatefulSet', 'a', {
    spec: { volumeClaimTemplates: [{ metadata: { name: 'd' } }, { spec: {} }] },
  }),
  object('apps/v1', 'StatefulSet', 'b', { spec: { selector: { matchLabels: { app: 'a' } } } }),
  object('batch/v1', 'Job', 'a', { spec: { template: {} } }),
  object('batch/v1', 'CronJob', 'a', { spec: { jobTemplate: { spec: { template: { spec: pod } } } } }),
  object('example.com/v1', 'Job', 'a', { spec: { template: {} } }),
  object('example.com/v1', 'Deployment', 'a', { spec: { template: {} } }),
  { ...object('v1', 'ConfigMap', 'c', { data: {} }), metadata: { name: 'c', annotations: {}, labels: {} } },
];

/** Objects that can be in the same namespace. */
const apart = objects.filter(({ metadata: { namespace, name } }) => namespace !== 'other' || name === 'far');

describe('the build in process does what the real Kustomize does', () => {
  test.each<[string, readonly Manifest[], OverlayFields]>([
    ['nothing', objects, {}],
    ['namespace', apart, { namespace: 'prod' }],
    [
      'replicas',
      objects,
      {
        replicas: [
          { name: 'a', count: 3 },
          { name: 'b', count: 0 },
        ],
      },
    ],
    ['labels', objects, { labels: [{ pairs: { env: 'prod', on: '1' } }] }],
    ['labels of templates', objects, { labels: [{ pairs: { env: 'prod' }, includeTemplates: true }] }],
    ['an image tag', objects, { images: [{ name: 'img', newTag: '010' }] }],
    [
      'several image entries in order',
      objects,
      {
        images: [
          { name: 'img', newName: 'b' },
          { name: 'b', digest: 'sha256:a' },
        ],
      },
    ],
    [
      'everything',
      apart,
      {
        namespace: 'q',
        labels: [{ pairs: { a: 'b' } }],
        images: [{ name: 'i.g', newName: 'x/y' }],
        replicas: [{ name: 'a', count: 2 }],
      },
    ],
  ])('with %s', (_, manifests, fields) => {
    expect(sorted(ours(manifests, fields))).toEqual(sorted(real(manifests, fields)));
  });

  test.each<[string, readonly Manifest[], OverlayFields]>([
    ['a name that exists in two namespaces', objects.filter(({ kind }) => kind === 'Deployment'), { namespace: 'x' }],
    ['replicas of no workload', objects, { replicas: [{ name: 'missing', count: 1 }] }],
    [
      'images if a template is a string',
      [object('example.com/v1', 'T', 't', { spec: { template: 'x' } })],
      { images: [{ name: 'x', newTag: '1' }] },
    ],
    [
      'images if a container is a string',
      [object('example.com/v1', 'T', 't', { spec: { deep: { containers: ['x'] } } })],
      { images: [{ name: 'x', newTag: '1' }] },
    ],
    [
      'images if an image is a map',
      [object('v1', 'Pod', 't', { spec: { containers: [{ image: {} }] } })],
      { images: [{ name: 'x', newTag: '1' }] },
    ],
  ])('and refuses %s', (_, manifests, fields) => {
    expect(() => ours(manifests, fields)).toThrow(BuildFault);
    expect(() => real(manifests, fields)).toThrow('error');
  });
});
