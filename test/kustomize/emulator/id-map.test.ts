import { IdMap } from '../../../src/kustomize/emulator/id-map';

describe('values by ids', () => {
  const web = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web', namespace: 'shop' };

  test('are found by ids that are equal in all parts', () => {
    const map = new IdMap<number>();
    map.set(web, 1);
    expect(map.get({ ...web })).toBe(1);
    map.set({ ...web }, 2);
    expect(map.get(web)).toBe(2);
  });

  test('are not found by ids that differ in one part', () => {
    const map = new IdMap<number>();
    map.set(web, 1);
    const others = [{ apiVersion: 'apps/v1beta1' }, { kind: 'StatefulSet' }, { name: 'api' }, { namespace: 'blog' }];
    expect(others.map((part) => map.get({ ...web, ...part }))).toEqual([undefined, undefined, undefined, undefined]);
  });
});
