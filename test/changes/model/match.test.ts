import { matchObjects } from '../../../src/changes/model/match';
import type { Fields, Rendered } from '../../../src/manifests/manifest';

function rendered(kind: string, name: string, fields: Fields = {}, more: Partial<Rendered> = {}): Rendered {
  const [apiVersion, namespace] = [kind === 'Deployment' ? 'apps/v1' : 'v1', 'shop'];
  return { manifest: { apiVersion, kind, metadata: { name, namespace }, ...fields }, path: '', chart: '', ...more };
}

function matched(before: readonly Rendered[], after: readonly Rendered[]): readonly string[] {
  const nameOf = (one?: Rendered) => (one === undefined ? 'nothing' : one.manifest.metadata.name);
  return matchObjects(before, after).map(
    (match) => `${nameOf(match.before)} is ${nameOf(match.after)}${match.isHashed ? ' (hash)' : ''}`,
  );
}

describe('an object is the same on both sides', () => {
  test('if it has the same identity, in any version', () => {
    const old = rendered('Deployment', 'api', {});
    const former = { ...old, manifest: { ...old.manifest, apiVersion: 'apps/v1beta2' } };
    expect(matched([former], [old])).toEqual(['api is api']);
  });

  test('if the program names what it was moved from', () => {
    const before = [
      rendered('ConfigMap', 'old', { data: { A: '1' } }),
      rendered('ConfigMap', 'other', { data: { B: '2' } }),
    ];
    expect(matched(before, [rendered('ConfigMap', 'new', { data: { B: '2' } }, { movedFrom: 'old' })])).toEqual([
      'old is new',
      'other is nothing',
    ]);
  });

  test('if the same construct created it', () => {
    const before = [rendered('Service', 'a', { spec: { x: 1 } }, { path: 'shop/http' })];
    expect(matched(before, [rendered('Service', 'b', { spec: { y: 2 } }, { path: 'shop/http' })])).toEqual(['a is b']);
  });

  test('if only a hash in its name differs', () => {
    const before = [rendered('ConfigMap', 'app-config-8f2hk9', { data: { MODE: 'fast' } })];
    const after = [rendered('ConfigMap', 'app-config-7m4k2t8b9d', { data: { MODE: 'slow' } })];
    expect(matched(before, after)).toEqual(['app-config-8f2hk9 is app-config-7m4k2t8b9d (hash)']);
  });

  test('if its content is nearly the same', () => {
    const spec = {
      replicas: 3,
      template: { spec: { containers: [{ name: 'api', image: 'api:1', ports: [{ containerPort: 80 }] }] } },
    };
    const before = [rendered('Deployment', 'api', { spec })];
    expect(matched(before, [rendered('Deployment', 'shop-api', { spec: { ...spec, paused: true } })])).toEqual([
      'api is shop-api',
    ]);
  });

  test('but not if its content or its kind is different', () => {
    const before = [rendered('ConfigMap', 'a', { data: { A: '1' } })];
    expect(matched(before, [rendered('ConfigMap', 'b', { data: { B: '2' } })])).toEqual([
      'nothing is b',
      'a is nothing',
    ]);
    expect(matched(before, [rendered('Secret', 'b', { data: { A: '1' } })])).toEqual(['nothing is b', 'a is nothing']);
  });
});
