import type { Fields, Manifest, Rendered, Rendering } from '../../../src/manifests/manifest';
import { object, overlayOf } from '../real-build';

/** An object whose name ends in a digest, made by the construct with the plain name. */
function made(plain: string, manifest: Manifest): Rendered {
  return { manifest, path: `shop/${plain}`, chart: 'shop' };
}

function settings(digest: string, data: Fields, namespace = 'shop'): Rendered {
  return made('settings', object('v1', 'ConfigMap', `settings-${digest}`, { data }, namespace));
}

function api(digest: string, prefix = '', namespace = 'shop'): Rendered {
  const name = `${prefix}settings-${digest}`;
  const envFrom = [{ configMapRef: { name } }];
  const env = [{ name: 'MODE', valueFrom: { configMapKeyRef: { name, key: 'MODE' } } }];
  const spec = {
    containers: [{ name: 'api', image: 'ghcr.io/acme/api:1.0.0', envFrom, env }],
    volumes: [{ name: 'settings', configMap: { name } }],
  };
  return made('api', object('apps/v1', 'Deployment', `${prefix}api`, { spec: { template: { spec } } }, namespace));
}

const DATA = { A: '1', B: '2', C: '3', D: '4', E: '5', F: '6', MODE: 'slow' };
const BASE: Rendering = [settings('aaaa', DATA), api('aaaa')];

describe('an object whose name ends in a digest of its content', () => {
  test('needs one patch of its name and changes, and no patch of references', async () => {
    const { deletions, additions, patches } = await overlayOf(BASE, [
      settings('bbbb', { ...DATA, MODE: 'fast' }),
      api('bbbb'),
    ]);
    expect([deletions, additions]).toEqual([undefined, []]);
    expect(patches).toMatchObject([
      {
        type: 'json',
        target: { kind: 'ConfigMap', name: 'settings-aaaa' },
        operations: [
          { op: 'replace', path: '/metadata/name', value: 'settings-bbbb' },
          { op: 'replace', path: '/data/MODE', value: 'fast' },
        ],
      },
    ]);
  });

  test('gets the common prefix and the namespace', async () => {
    const renamed = settings('bbbb', { ...DATA, MODE: 'fast' }, 'live');
    const prefixed = { ...renamed.manifest.metadata, name: 'live-settings-bbbb' };
    const { namePrefix, namespace, patches, additions } = await overlayOf(BASE, [
      { ...renamed, manifest: { ...renamed.manifest, metadata: prefixed } },
      api('bbbb', 'live-', 'live'),
    ]);
    expect({ namePrefix, namespace, additions }).toEqual({ namePrefix: 'live-', namespace: 'live', additions: [] });
    expect(patches).toMatchObject([
      { operations: [{ path: '/metadata/name', value: 'settings-bbbb' }, { path: '/data/MODE' }] },
    ]);
  });

  test('is deleted and added if a reference keeps the old name, without a patch of other objects', async () => {
    const { namespace, deletions, additions, patches } = await overlayOf(BASE, [
      settings('bbbb', DATA, 'live'),
      api('aaaa', '', 'live'),
    ]);
    expect([namespace, deletions?.length, additions.length, patches]).toEqual(['live', 1, 1, []]);
  });

  test('is rewritten as a whole if little of it stays', async () => {
    const data = Object.fromEntries(Array.from({ length: 12 }, (_, place) => [`NEW_${place}`, String(place)]));
    const { patches } = await overlayOf(BASE, [settings('bbbb', data), api('bbbb')]);
    expect(patches).toMatchObject([{ operations: [{ path: '/metadata/name' }, { path: '/data', value: data }] }]);
  });

  test('is deleted and added if its construct makes several of its kind', async () => {
    const both = (one: string, other: string) => [settings(one, DATA), settings(other, { ...DATA, MODE: 'x' })];
    const { additions } = await overlayOf(
      [...both('aaaa', 'cccc'), api('aaaa')],
      [...both('bbbb', 'dddd'), api('bbbb')],
    );
    expect(additions).toHaveLength(2);
  });

  test('is deleted and added if a JSON patch would round one of its numbers', async () => {
    const widget = (name: string) =>
      made('widget', object('example.com/v1', 'Widget', name, { spec: { id: 9007199254740993n } }));
    const { additions, deletions } = await overlayOf([...BASE, widget('w-a')], [...BASE, widget('w-b')]);
    expect([additions.length, deletions?.length]).toEqual([1, 1]);
  });

  test('does not include a Namespace or a CustomResourceDefinition, whose references Kustomize does not update', async () => {
    const space = (name: string) => made('space', { apiVersion: 'v1', kind: 'Namespace', metadata: { name } });
    const { additions } = await overlayOf([...BASE, space('a')], [...BASE, space('b')]);
    expect(additions).toHaveLength(1);
  });
});
