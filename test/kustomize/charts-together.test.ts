import { layoutEnvironments } from '../../src/kustomize/environment-files';
import { prove } from '../../src/kustomize/prove';
import type { Fields, Manifest, Rendering } from '../../src/manifests/manifest';
import type { Files } from '../../src/output/files';
import { writeTree } from '../kubectl';
import { clusterObject, kustomize, object } from './real-build';

jest.setTimeout(60_000);

/** Objects by their chart. */
type Charts = { readonly [chart: string]: readonly Manifest[] };

function renderingOf(charts: Charts): Rendering {
  return Object.entries(charts).flatMap(([chart, manifests]) =>
    manifests.map((manifest) => ({ manifest, chart, path: `${chart}/${manifest.kind}-${manifest.metadata.name}` })),
  );
}

/** The files of a base `dev` and of `prod`, which the oldest and the newest Kustomize build to both. */
async function layout(dev: Charts, prod: Charts): Promise<Files> {
  const environments = Object.entries({ dev, prod }).map(([name, charts]) => ({
    name,
    rendering: renderingOf(charts),
  }));
  const folders = { base: 'base', overlays: 'overlays', extension: '.yaml' };
  const { files, problems } = layoutEnvironments(renderingOf(dev), environments, folders);
  expect(problems).toEqual([]);
  const folder = writeTree(files);
  for (const { name, rendering } of environments) {
    for (const release of ['oldest', 'newest'] as const) {
      expect(prove(await kustomize(`${folder}/overlays/${name}`, release), rendering)).toEqual([]);
    }
  }
  return files;
}

/** The files of a chart of `prod`, and its kustomization. */
function chartOf(files: Files, chart: string): { readonly names: string[]; readonly kustomization: string } {
  const folder = `overlays/prod/${chart}/`;
  const names = [...files.keys()].filter((path) => path.startsWith(folder)).map((path) => path.slice(folder.length));
  return { names: names.sort(), kustomization: files.get(`${folder}kustomization.yaml`) ?? '' };
}

function account(namespace: string, name = 'api', fields: Fields = {}): Manifest {
  return object('v1', 'ServiceAccount', name, fields, namespace);
}

function settings(namespace: string): Manifest {
  return object('v1', 'ConfigMap', 'settings', { data: { a: 'b' } }, namespace);
}

function binding(...subjects: Fields[]): Manifest {
  const roleRef = { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'view' };
  return clusterObject('rbac.authorization.k8s.io/v1', 'ClusterRoleBinding', 'b', { roleRef, subjects });
}

function subject(namespace: string): Fields {
  return { kind: 'ServiceAccount', name: 'api', namespace };
}

function hook(namespace: string): Manifest {
  return clusterObject('admissionregistration.k8s.io/v1', 'ValidatingWebhookConfiguration', 'hook', {
    webhooks: [{ name: 'a', clientConfig: { service: { name: 'hook', namespace } } }],
  });
}

describe('charts that are built together', () => {
  test('update a binding when a ServiceAccount of another chart moves', async () => {
    const charts = (namespace: string) => ({
      app: [account(namespace), settings(namespace)],
      rights: [binding(subject(namespace))],
    });
    const files = await layout(charts('dev'), charts('prod'));
    expect(chartOf(files, 'app')).toMatchObject({ names: ['kustomization.yaml'] });
  });

  test('replace a ServiceAccount that moves if a binding of another chart keeps its old namespace', async () => {
    const charts = (namespace: string) => ({
      app: [account(namespace), settings(namespace)],
      rights: [binding(subject('dev'))],
    });
    const { names, kustomization } = chartOf(await layout(charts('dev'), charts('prod')), 'app');
    expect(names).toEqual(['deletions.patch.yaml', 'kustomization.yaml', 'serviceaccount-prod_api.yaml']);
    expect(kustomization).toContain('namespace: prod');
  });

  test('keep a group with the name of a ServiceAccount that moves', async () => {
    const group = { kind: 'Group', name: 'api', apiGroup: 'rbac.authorization.k8s.io' };
    const charts = (namespace: string) => ({
      app: [account(namespace), settings(namespace)],
      rights: [binding(group)],
    });
    const { kustomization } = chartOf(await layout(charts('dev'), charts('prod')), 'app');
    expect(kustomization).toContain('../../../base/app');
  });

  test('keep a subject without a namespace', async () => {
    const charts = (namespace: string) => ({
      app: [account(namespace), settings(namespace)],
      rights: [binding({ kind: 'ServiceAccount', name: 'api' })],
    });
    await layout(charts('dev'), charts('prod'));
  });

  test('keep a subject without a namespace if its ServiceAccount changes but does not move', async () => {
    const charts = (...names: string[]) => ({
      app: [account('shop', 'api', { imagePullSecrets: names.map((name) => ({ name })) })],
      rights: [binding({ kind: 'ServiceAccount', name: 'api' })],
    });
    await layout(charts('a', 'b'), charts('b', 'c', 'a'));
  });

  test('keep a webhook with the old namespace of a Service that moves in another chart', async () => {
    const service = (namespace: string) => object('v1', 'Service', 'hook', { spec: { ports: [] } }, namespace);
    const charts = (namespace: string) => ({ app: [service(namespace), settings(namespace)], hooks: [hook('dev')] });
    await layout(charts('dev'), charts('prod'));
  });

  test('keep apart ServiceAccounts with one name that move in two charts', async () => {
    const charts = (one: string, other: string, ...named: string[]) => ({
      one: [account(one), settings(one)],
      other: [account(other), object('v1', 'ConfigMap', 'others', {}, other)],
      rights: [binding(...named.map(subject), { kind: 'User', name: 'api' })],
    });
    await layout(charts('a', 'b', 'a', 'b'), charts('c', 'd', 'd', 'a'));
  });

  test('can be in folders whose names look like values of another type', async () => {
    const charts = (text: string) =>
      Object.fromEntries(
        ['2026', 'true', 'null', '1e3'].map((name): [string, Manifest[]] => {
          return [name, [object('v1', 'ConfigMap', name, { data: { text } })]];
        }),
      );
    await layout(charts('x'), charts('y'));
  });

  test('contain every object of a chart if no overlay on the base is correct', async () => {
    const charts = (values: Fields) => ({
      app: [object('example.com/v1', 'Widget', 'w', { spec: { text: '\tx\ny', ...values } })],
      other: [settings('shop')],
    });
    const files = await layout(charts({ a: 1 }), charts({ a: null }));
    expect(chartOf(files, 'app')).toMatchObject({ names: ['kustomization.yaml', 'widget.example.com_shop_w.yaml'] });
    expect(chartOf(files, 'app').kustomization).not.toContain('base');
    expect(chartOf(files, 'other').kustomization).toContain('../../../base/other');
  });
});
