import { ApiObject, JsonPatch } from 'cdk8s';
import { type ComparedField, environments, type Rendering } from 'kustruct';
import { compareRenderings } from '../../src/manifests/compare';
import { load } from './example';

const { app, build, values } = load<typeof import('../../examples/shop/main')>('shop');

/** The shop in each environment, with another value of one setting in production. */
function withValue(key: string, value: string): ReadonlyMap<string, Rendering> {
  return environments(values, (own, env) => {
    build(own, env);
    if (env.name === 'prod') {
      const settings = ApiObject.of(own.node.findChild('shop').node.findChild('settings'));
      settings.addJsonPatch(JsonPatch.replace(`/data/${key}`, value));
    }
  }).render();
}

/** The differences in an environment between the current shop and the changed one, as kind, name and field. */
function changesIn(name: 'dev' | 'staging' | 'prod', changed: ReadonlyMap<string, Rendering>): string[] {
  const sides = new Map([
    ['before', app.render().get(name) ?? []],
    ['after', changed.get(name) ?? []],
  ]);
  return compareRenderings(sides).map(({ kind, path, field }: ComparedField) => `${kind} ${path} ${field}`);
}

const DIGEST = 'spec.template.metadata.annotations[kustruct.dev/config-digest]';

describe('a setting that changes in production', () => {
  it.each([
    ['PAYMENTS_URL', ['cart', 'catalog', 'orders', 'payments']],
    ['CURRENCY', ['cart', 'catalog', 'front', 'orders', 'payments']],
  ])('restarts exactly the pods there that read it: %s', (key, readers) => {
    const changed = withValue(key, 'another');
    expect(changesIn('prod', changed)).toEqual([
      `ConfigMap shop/settings data.${key}`,
      ...readers.map((reader) => `Deployment shop/${reader} ${DIGEST}`),
    ]);
    expect(changesIn('dev', changed)).toEqual([]);
    expect(changesIn('staging', changed)).toEqual([]);
  });

  it('adds at most four lines to the patch of each of these pods, and does not affect their images', () => {
    const before = app.layout();
    const after = environments(values, (own, env) => {
      build(own, env);
      const settings = ApiObject.of(own.node.findChild('shop').node.findChild('settings'));
      settings.addJsonPatch(JsonPatch.replace('/data/CURRENCY', env.name === 'prod' ? 'USD' : 'EUR'));
    }).layout();
    const changed = [...after].filter(([path, text]) => before.get(path) !== text);
    const patches = changed.filter(([path]) => path.includes('deployment-'));
    expect(changed.map(([path]) => path).filter((path) => !path.startsWith('overlays/prod/shop/'))).toEqual([]);
    expect(patches).toHaveLength(5);
    for (const [path, text] of patches) {
      expect(text.split('\n').length - (before.get(path) ?? '').split('\n').length).toBeLessThanOrEqual(4);
    }
    const images = (text = '') => /^images:\n(?:[- ].*\n)*/m.exec(text)?.[0];
    const [file, text] = changed.find(([path]) => path.endsWith('/kustomization.yaml')) ?? ['', ''];
    expect(images(text)).toBe(images(before.get(file)));
  });
});
