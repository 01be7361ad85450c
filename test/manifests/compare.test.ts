import type { Fields, Rendered, Rendering } from 'kustruct';
import { compareRenderings } from '../../src/manifests/compare';

function deployment(path: string, namespace: string, spec: Fields): Rendered {
  const name = path.split('/').at(-1) ?? '';
  return {
    manifest: { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name, namespace }, spec },
    path,
    chart: 'shop',
  };
}

const compare = (environments: Record<string, Rendering>) => compareRenderings(new Map(Object.entries(environments)));

describe('a comparison', () => {
  test('has a row for each field that differs, with the value of every environment', () => {
    const rows = compare({
      dev: [deployment('shop/api', 'dev', { replicas: 1, paused: false })],
      staging: [deployment('shop/api', 'dev', { replicas: 1, paused: false })],
      prod: [deployment('shop/api', 'prod', { replicas: 6, paused: false })],
    });
    expect(rows).toEqual([
      {
        path: 'shop/api',
        kind: 'Deployment',
        field: 'metadata.namespace',
        values: { dev: 'dev', staging: 'dev', prod: 'prod' },
      },
      { path: 'shop/api', kind: 'Deployment', field: 'spec.replicas', values: { dev: 1, staging: 1, prod: 6 } },
    ]);
  });

  test('leaves an environment out where it has nothing there', () => {
    const rows = compare({
      dev: [deployment('shop/api', 'x', {})],
      prod: [deployment('shop/api', 'x', { paused: true })],
    });
    expect(rows).toEqual([{ path: 'shop/api', kind: 'Deployment', field: 'spec.paused', values: { prod: true } }]);
  });

  test('says where an object is that is not everywhere, and compares it where it is', () => {
    const rows = compare({
      dev: [],
      staging: [deployment('shop/api', 'x', { replicas: 1 })],
      prod: [deployment('shop/api', 'x', { replicas: 2 })],
    });
    expect(rows).toEqual([
      { path: 'shop/api', kind: 'Deployment', field: '', values: { staging: true, prod: true } },
      { path: 'shop/api', kind: 'Deployment', field: 'spec.replicas', values: { staging: 1, prod: 2 } },
    ]);
  });

  test('keeps objects of one kind apart that one construct made, as those of a List, by their names', () => {
    const listed = (name: string, replicas: number): Rendered => ({
      ...deployment(name, 'x', { replicas }),
      path: 'shop/all',
    });
    const rows = compare({ dev: [listed('a', 1), listed('b', 2)], prod: [listed('b', 2), listed('a', 3)] });
    expect(rows).toEqual([
      { path: 'shop/all', kind: 'Deployment', field: 'spec.replicas', values: { dev: 1, prod: 3 } },
    ]);
  });

  test('is empty where nothing differs', () => {
    const same = [deployment('shop/api', 'x', { replicas: 1 })];
    expect(compare({ dev: same, prod: same })).toEqual([]);
  });
});
