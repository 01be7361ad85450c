import { join } from 'node:path';
import { emulate } from '../../../src/reading/kustomizations/emulated';
import { KustomizationGraph } from '../../../src/reading/kustomizations/graph';
import { byIdentity } from '../../by-identity';
import { kustomizeBuild, writeTree } from '../../kubectl';

const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  labels: { app: web }
spec:
  replicas: 2
  selector:
    matchLabels: { app: web }
  template:
    metadata:
      labels: { app: web }
    spec:
      containers:
      - name: proxy
        image: ghcr.io/acme/proxy:1.0.0
        env:
        - { name: A, value: a }
        - { name: B, value: b }
      - name: web
        image: ghcr.io/acme/web:1.0.0
        args: [--fast]
`;
const SERVICE =
  'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { selector: { app: web }, ports: [{ port: 80 }] }\n';
const BASE = {
  'base/kustomization.yaml': 'resources: [web.yaml, service.yaml]\n',
  'base/web.yaml': DEPLOYMENT,
  'base/service.yaml': SERVICE,
  'live/kustomization.yaml':
    'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\nresources: [budget.yaml]\npatches: [{ path: patch.yaml }]\n',
  'live/budget.yaml':
    'apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: { name: web }\nspec: { minAvailable: 1 }\n',
  'live/patch.yaml':
    'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { replicas: 6, paused: true }\n',
  'last/kustomization.yaml':
    'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\nlabels: [{ pairs: { tier: a } }]\nreplicas: [{ name: web, count: 7 }]\n',
};
const HEAD = '    apiVersion: apps/v1\n    kind: Deployment\n    metadata: { name: web }\n';

function emulated(text: string) {
  const folder = writeTree({ ...BASE, 'k/kustomization.yaml': `resources: [../base]\n${text}` });
  const kustomization = new KustomizationGraph().read(join(folder, 'k'));
  return { folder: join(folder, 'k'), objects: kustomization && emulate(kustomization) };
}

describe('the emulator builds the same as Kustomize itself:', () => {
  test.each([
    ['resources alone', ''],
    ['a namespace', 'namespace: shop\n'],
    ['components, in their order', 'components: [../live, ../last]\nnamespace: shop\n'],
    [
      'a component below its own patches',
      `components: [../live]\npatches:\n- patch: |-\n${HEAD}    spec: { paused: null }\n`,
    ],
    [
      'images, replicas and labels',
      'images: [{ name: ghcr.io/acme/web, newTag: "2" }]\nreplicas: [{ name: web, count: 5 }]\nlabels: [{ pairs: { team: a }, includeTemplates: true }]\n',
    ],
    [
      'a strategic merge patch',
      `patches:\n- patch: |-\n${HEAD}    spec: { template: { spec: { containers: [{ name: web, image: x/y:1, env: [{ name: C, value: c }] }] } } }\n`,
    ],
    [
      'a patch that deletes elements',
      `patches:\n- patch: |-\n${HEAD}    spec: { template: { spec: { containers: [{ name: proxy, $patch: delete }] } } }\n`,
    ],
    ['a patch that clears a field', `patches:\n- patch: |-\n${HEAD}    spec: { replicas: null }\n`],
    ['a patch that deletes the object', `patches:\n- patch: |-\n    $patch: delete\n${HEAD}`],
    ['an older list of patches', `patchesStrategicMerge:\n- |-\n${HEAD}    spec: { paused: true }\n`],
    [
      'a JSON patch for a target',
      `patches:\n- target: { kind: Deployment, name: w.* }\n  patch: |-\n    - { op: add, path: /spec/template/spec/containers/1/args/-, value: --loud }\n    - { op: remove, path: /spec/replicas }\n    - { op: replace, path: /metadata/labels/app, value: shop }\n`,
    ],
    [
      'a merge for several objects',
      'patches:\n- target: { name: web }\n  patch: |-\n    apiVersion: v1\n    kind: Any\n    metadata: { name: any, annotations: { a: b } }\n',
    ],
  ])('%s', (_, text) => {
    const { folder, objects } = emulated(text);
    expect(objects).toBeDefined();
    expect(byIdentity((objects ?? []).map(({ fields }) => fields))).toEqual(byIdentity(kustomizeBuild(folder)));
  });
});

describe('the emulator leaves to Kustomize itself', () => {
  test.each([
    ['components that are not components', 'components: [../base]\n'],
    ['prefixes', 'namePrefix: a-\n'],
    ['generators', 'configMapGenerator: [{ name: a, literals: [a=b] }]\n'],
    ['labels in selectors', 'commonLabels: { a: b }\n'],
    [
      'directives of patches',
      `patches:\n- patch: |-\n${HEAD}    spec: { template: { $patch: replace, metadata: {} } }\n`,
    ],
    [
      'tests of JSON patches',
      'patches:\n- target: { kind: Service }\n  patch: |-\n    - { op: test, path: /kind, value: Service }\n',
    ],
    [
      'targets by labels',
      'patches:\n- target: { labelSelector: app=web }\n  patch: |-\n    - { op: remove, path: /metadata/labels }\n',
    ],
    [
      'expressions that are not valid in JavaScript',
      'patches:\n- target: { name: "(?i)web" }\n  patch: |-\n    - { op: remove, path: /metadata/labels }\n',
    ],
    ['patches that match nothing', `patches:\n- patch: |-\n${HEAD.replace('web', 'other')}    spec: {}\n`],
  ])('%s', (_, text) => {
    expect(emulated(text).objects).toBeUndefined();
  });
});
