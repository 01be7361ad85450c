import * as fc from 'fast-check';
import { WorkloadIndex } from '../../src/checks/workload-index';
import type { Fields } from '../../src/manifests/manifest';
import { object, service } from './objects';
import { rendering } from './rendering';

fc.configureGlobal({ seed: 20261127 });

function pod(namespace: string | undefined, labels: Fields): Fields {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'a', labels, ...(namespace !== undefined && { namespace }) },
  };
}

function indexOf(...objects: Fields[]): WorkloadIndex {
  return new WorkloadIndex(rendering(objects));
}

function paths(workloads: readonly { readonly rendered: { readonly path: string } }[]): string[] {
  return workloads.map(({ rendered }) => rendered.path);
}

describe('the index of workloads', () => {
  test('contains only workloads', () => {
    expect(paths(indexOf(service(), pod('shop', {}), object('v1', 'Secret', 'db')).in('shop'))).toEqual(['app/1']);
  });

  test('finds those with all labels in a namespace', () => {
    const index = indexOf(
      pod('shop', { app: 'web' }),
      pod('shop', { app: 'web', tier: 'front' }),
      pod('blog', { app: 'web', tier: 'front' }),
    );
    expect(paths(index.selected({ app: 'web', tier: 'front' }, 'shop'))).toEqual(['app/1']);
    expect(paths(index.selected({ app: 'web' }, undefined))).toEqual(['app/0', 'app/1', 'app/2']);
    expect(paths(index.selected({}, 'blog'))).toEqual(['app/2']);
    expect(paths(index.selected({ app: 'api' }, 'shop'))).toEqual([]);
  });

  test('finds a workload without a namespace in any namespace', () => {
    const index = indexOf(pod(undefined, { app: 'web' }), pod('', { app: 'web' }), pod('shop', { app: 'web' }));
    expect(paths(index.selected({ app: 'web' }, 'shop'))).toEqual(['app/2', 'app/0', 'app/1']);
    expect(paths(index.in('blog'))).toEqual(['app/0', 'app/1']);
  });

  test('finds the same with and without its index by label', () => {
    const label = fc.constantFrom('a', 'b', 'c');
    const labels = fc.dictionary(label, label, { maxKeys: 3 });
    const pods = fc.array(fc.record({ labels, namespace: fc.constantFrom(undefined, 'shop', 'blog') }), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(pods, labels, (given, selector) => {
        const index = indexOf(...given.map((one) => pod(one.namespace, one.labels)));
        const wanted = given.flatMap((one, at) =>
          one.namespace !== 'blog' && Object.entries(selector).every(([key, value]) => one.labels[key] === value)
            ? [`app/${at}`]
            : [],
        );
        expect(paths(index.selected(selector, 'shop')).sort()).toEqual(wanted.sort());
      }),
    );
  });

  test('counts those of one namespace that have a label', () => {
    const index = indexOf(pod('shop', { app: 'web' }), pod('shop', { app: 'web' }), pod('blog', { app: 'web' }));
    expect([index.count('app', 'web', 'shop'), index.count('app', 'web', 'blog')]).toEqual([2, 1]);
    expect([index.count('app', 'api', 'shop'), index.count('app', 'web', undefined)]).toEqual([0, 0]);
  });
});
