import { RenderingIndex } from '../../src/checks/rendering-index';
import type { Fields } from '../../src/manifests/manifest';
import { deployment, object, pod, service } from './objects';
import { rendering } from './rendering';

function indexOf(...objects: Fields[]): RenderingIndex {
  return new RenderingIndex(rendering(objects));
}

describe('the index of a rendering', () => {
  test('finds the objects of given kinds, and not those of the same kind in another group', () => {
    const index = indexOf(service(), deployment(), object('example.com/v1', 'Deployment', 'a'), pod());
    expect(index.ofKinds(['apps/Deployment', '/Pod', '/Secret']).map(({ path }) => path)).toEqual(['app/1', 'app/3']);
  });

  test('finds an object by kind, namespace and name, whatever its version', () => {
    const index = indexOf(service(), object('v2', 'Service', 'api'));
    expect(index.find('/Service', 'shop', 'web')?.path).toBe('app/0');
    expect(index.find('/Service', 'shop', 'api')?.path).toBe('app/1');
  });

  test('keeps two namespaces apart, and objects without a namespace from both', () => {
    const index = indexOf(service(), { apiVersion: 'v1', kind: 'Service', metadata: { name: 'open' } });
    expect(index.find('/Service', 'blog', 'web')).toBeUndefined();
    expect(index.find('/Service', undefined, 'web')).toBeUndefined();
    expect(index.find('/Service', undefined, 'open')?.path).toBe('app/1');
  });

  test('finds no object if two have the same name, because either may be applied last', () => {
    const index = indexOf(service(), service());
    expect(index.find('/Service', 'shop', 'web')).toBeUndefined();
    expect(index.has('/Service', 'shop', 'web')).toBe(true);
    expect(index.has('/Service', 'shop', 'api')).toBe(false);
  });

  test('reports whether there are custom resources', () => {
    expect(indexOf(service(), deployment()).hasCustomObjects).toBe(false);
    expect(indexOf(service(), object('example.com/v1', 'Service', 'a')).hasCustomObjects).toBe(true);
    expect(indexOf(service(), object('apps/v1', 'Deploymnt', 'a')).hasCustomObjects).toBe(false);
  });

  test('finds the pods of a workload, the same each time', () => {
    const [web, none] = rendering([deployment(), service()]);
    const index = new RenderingIndex(web === undefined ? [] : [web]);
    const pods = web && index.podsOf(web.manifest);
    expect(pods?.labels).toEqual({ app: 'web' });
    expect(web && index.podsOf(web.manifest)).toBe(pods);
    expect(none && index.podsOf(none.manifest)).toBeUndefined();
  });
});
