import type { Rendered } from 'kustruct';
import { cdk8sKindAndName, kindAndName, nameFiles, nameFolders } from '../../src/kustomize/file-names';

function object(kind: string, name: string, namespace?: string, apiVersion = 'v1'): Rendered {
  const metadata = namespace === undefined ? { name } : { name, namespace };
  return { manifest: { apiVersion, kind, metadata }, path: `${kind}/${name}`, chart: 'shop' };
}

describe('the name of a file', () => {
  test('is made of kind and name', () => {
    const objects = [object('ConfigMap', 'settings', 'shop'), object('Deployment', 'api', 'shop')];
    expect([...nameFiles(objects, kindAndName).values()]).toEqual(['configmap-settings', 'deployment-api']);
    expect([...nameFiles(objects, cdk8sKindAndName).values()]).toEqual(['ConfigMap.settings', 'Deployment.api']);
  });

  test('has the namespace where two objects would share it, and nowhere else', () => {
    const objects = [object('ConfigMap', 'a', 'x'), object('ConfigMap', 'a', 'y'), object('ConfigMap', 'b', 'y')];
    expect([...nameFiles(objects, kindAndName).values()]).toEqual(['configmap-x-a', 'configmap-y-a', 'configmap-b']);
  });

  test('tells objects of two API groups apart', () => {
    const objects = [
      object('Ingress', 'a', 'x', 'networking.k8s.io/v1'),
      object('Ingress', 'a', 'x', 'acme.example/v1'),
    ];
    const names = [...nameFiles(objects, kindAndName).values()];
    expect(new Set(names).size).toBe(2);
    expect(names.every((name) => /^ingress-x-a-[0-9a-f]{8}$/.test(name))).toBe(true);
  });

  test('tells names apart that a file system without case would take for one', () => {
    const objects = [object('Role', 'Admin'), object('Role', 'admin')];
    const names = [...nameFiles(objects, cdk8sKindAndName).values()].map((name) => name.toLowerCase());
    expect(new Set(names).size).toBe(2);
  });

  test('tells names apart that differ only in what no file name may have', () => {
    const objects = [object('ClusterRole', 'system:admin'), object('ClusterRole', 'system-admin')];
    const names = [...nameFiles(objects, kindAndName).values()];
    expect(new Set(names).size).toBe(2);
    expect(names.every((name) => /^[a-z0-9.-]+$/.test(name))).toBe(true);
  });
});

describe('the name of a folder', () => {
  test('is the path of the chart', () => {
    expect([...nameFolders(['shop', 'shop/Data Base'])]).toEqual([
      ['shop', 'shop'],
      ['shop/Data Base', 'shop-data-base'],
    ]);
  });

  test('has a hash where two charts would share it', () => {
    const folders = nameFolders(['a-b', 'a/b']);
    expect(folders.get('a-b')).toBe('a-b');
    expect(folders.get('a/b')).toMatch(/^a-b-[0-9a-f]{8}$/);
  });
});
