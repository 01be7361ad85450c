import type { Fields, Manifest } from '../../../src/manifests/manifest';
import { clusterObject, object, overlayOf, rendering } from '../real-build';

jest.setTimeout(60_000);

const NAMES = ['a', 'b', 'c', 'd', 'e'];

function configMaps(namespace: string, names = NAMES): Manifest[] {
  return names.map((name) => object('v1', 'ConfigMap', name, { data: {} }, namespace));
}

function deployment(name: string, image: string): Manifest {
  const template = { metadata: { labels: { app: name } }, spec: { containers: [{ name: 'main', image }] } };
  return object('apps/v1', 'Deployment', name, { spec: { selector: { matchLabels: { app: name } }, template } });
}

function labelled(manifests: readonly Manifest[], labels: Record<string, string>): Manifest[] {
  return manifests.map((manifest) => ({ ...manifest, metadata: { ...manifest.metadata, labels } }));
}

describe('fields that fit most objects', () => {
  test('include their namespace, even if a binding has another and a custom resource has none', async () => {
    const app = (namespace: string) => {
      const subjects = [{ kind: 'ServiceAccount', name: 'adapter', namespace }];
      const roleRef = { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'reader' };
      return rendering(
        ...configMaps(namespace),
        object('v1', 'ServiceAccount', 'adapter', {}, namespace),
        object('rbac.authorization.k8s.io/v1', 'RoleBinding', 'adapter', { roleRef, subjects }, 'kube-system'),
        clusterObject('cert-manager.io/v1', 'ClusterIssuer', 'letsencrypt', { spec: {} }),
      );
    };
    const { most, patches, additions } = await overlayOf(app('dev'), app('prod'));
    expect(most?.namespace).toBe('prod');
    expect(patches.map(({ type, base }) => [type, base.kind])).toEqual([
      ['json', 'RoleBinding'],
      ['json', 'ClusterIssuer'],
    ]);
    expect(additions).toEqual([]);
  });

  test('leave out an odd object that would get the name of another one', async () => {
    const app = (namespace: string) => rendering(...configMaps(namespace), ...configMaps('kube-system', ['a']));
    const { most, patches, additions } = await overlayOf(app('dev'), app('prod'));
    expect(most).toMatchObject({ namespace: 'prod', deletions: [{ objects: [{}] }] });
    expect([patches.length, additions.length]).toEqual([0, 1]);
  });

  test('include their labels, even if one object lacks them', async () => {
    const labels = { team: 'payments', app: 'x' };
    const app = (added: Record<string, string>) =>
      rendering(
        ...labelled(configMaps('shop'), { app: 'x', ...added }),
        ...labelled(configMaps('shop', ['z']), { app: 'x' }),
      );
    const { most, patches } = await overlayOf(app({}), app(labels));
    expect(most?.labels).toEqual([{ pairs: { team: 'payments' } }]);
    expect(patches.map((patch) => patch.type === 'merge' && patch.fields)).toMatchObject([
      { metadata: { name: 'z', labels: { team: null } } },
    ]);
  });

  test('include the version of an image, even if one workload has another', async () => {
    const app = (version: string, canary: string) =>
      rendering(...NAMES.map((name) => deployment(name, `acme/app:${version}`)), deployment('z', `acme/app:${canary}`));
    const { most, patches } = await overlayOf(app('1', '1'), app('2', '3'));
    expect(most?.images).toEqual([{ name: 'acme/app', newTag: '2' }]);
    expect(patches.map(({ base }) => base.metadata)).toMatchObject([{ name: 'z' }]);
  });

  test('include their images, even if the image of a custom resource is a map', async () => {
    const tool = (size: string): Fields => ({ spec: { size, containers: [{ name: 'main', image: { tag: '1' } }] } });
    const app = (version: string) =>
      rendering(
        ...NAMES.map((name) => deployment(name, `acme/${name}:${version}`)),
        object('example.com/v1', 'Tool', 'odd', tool(version)),
      );
    const { most, patches, additions } = await overlayOf(app('1'), app('2'));
    expect(most?.images.map(({ name }) => name)).toEqual(NAMES.map((name) => `acme/${name}`));
    expect([patches.length, additions.length]).toEqual([0, 1]);
  });

  test('need no additional kustomization if all objects agree', async () => {
    const { most, namespace } = await overlayOf(rendering(...configMaps('dev')), rendering(...configMaps('prod')));
    expect([most, namespace]).toEqual([undefined, 'prod']);
  });

  test('are not used if they would not be shorter', async () => {
    const app = (namespace: string) => rendering(...configMaps(namespace, ['a']), ...configMaps('other', ['b', 'c']));
    const { most, patches } = await overlayOf(app('dev'), app('prod'));
    expect(most).toBeUndefined();
    expect(patches).toHaveLength(1);
  });
});
