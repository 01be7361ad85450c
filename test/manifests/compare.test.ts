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

  test('leaves an environment without the field out', () => {
    const rows = compare({
      dev: [deployment('shop/api', 'x', {})],
      prod: [deployment('shop/api', 'x', { paused: true })],
    });
    expect(rows).toEqual([{ path: 'shop/api', kind: 'Deployment', field: 'spec.paused', values: { prod: true } }]);
  });

  test('lists the environments of an object that some lack, and compares it in those', () => {
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

  test('keeps several objects of one kind and construct apart by name, such as those of a List', () => {
    const listed = (name: string, replicas: number): Rendered => ({
      ...deployment(name, 'x', { replicas }),
      path: 'shop/all',
    });
    const rows = compare({ dev: [listed('a', 1), listed('b', 2)], prod: [listed('b', 2), listed('a', 3)] });
    expect(rows).toEqual([
      { path: 'shop/all', kind: 'Deployment', field: 'spec.replicas', values: { dev: 1, prod: 3 } },
    ]);
  });

  test('is empty if nothing differs', () => {
    const same = [deployment('shop/api', 'x', { replicas: 1 })];
    expect(compare({ dev: same, prod: same })).toEqual([]);
  });
});
