import { RenderingIndex } from '../../src/checks/rendering-index';
import { isHeadless, podsBehind, podsOfService, serviceSelector } from '../../src/checks/services';
import { deployment, service } from './objects';
import { manifest, rendering } from './rendering';

describe('a Service', () => {
  test('is headless if it requests no cluster IP', () => {
    expect(isHeadless({ clusterIP: 'None' })).toBe(true);
    expect(isHeadless({ clusterIPs: ['None'] })).toBe(true);
    expect(isHeadless({ clusterIP: '10.0.0.1' })).toBe(false);
    expect(isHeadless({})).toBe(false);
  });

  test('selects pods unless it has an external name', () => {
    expect(serviceSelector(manifest(service()))).toEqual({ app: 'web' });
    expect(serviceSelector(manifest(service({ type: 'ExternalName' })))).toEqual({});
    expect(serviceSelector(manifest(service({ selector: null })))).toEqual({});
  });

  test('ignores labels in its selector that pods only get in the cluster', () => {
    const index = new RenderingIndex(rendering([deployment()]));
    expect(podsBehind({ app: 'web', 'pod-template-hash': 'abc' }, 'shop', index)).toHaveLength(1);
    expect(podsBehind({ app: 'web', tier: 'front' }, 'shop', index)).toHaveLength(0);
  });

  test('finds the same pods each time, and no pods without a selector', () => {
    const objects = [deployment(), service(), service({ selector: {} })];
    const index = new RenderingIndex(rendering(objects));
    const found = index.ofKinds(['/Service']).map(({ manifest: one }) => podsOfService(one, index));
    expect(found.map(({ length }) => length)).toEqual([1, 0]);
    expect(podsOfService(index.ofKinds(['/Service'])[0]?.manifest ?? manifest(service()), index)).toBe(found[0]);
  });
});
