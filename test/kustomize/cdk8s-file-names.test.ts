import type { Rendered } from 'kustruct';
import { nameLikeCdk8s } from '../../src/kustomize/cdk8s-file-names';

function object(kind: string, name: string, namespace?: string, apiVersion = 'v1'): Rendered {
  const metadata = namespace === undefined ? { name } : { name, namespace };
  return { manifest: { apiVersion, kind, metadata }, path: `${kind}/${name}`, chart: 'shop' };
}

function namesOf(...objects: readonly Rendered[]): readonly string[] {
  return [...nameLikeCdk8s(objects, '.yaml').values()];
}

describe('the name of a file in a layout of cdk8s', () => {
  test('consists of kind and name', () => {
    expect(namesOf(object('ConfigMap', 'settings', 'shop'), object('Deployment', 'api', 'shop'))).toEqual([
      'ConfigMap.settings',
      'Deployment.api',
    ]);
  });

  test('has the namespace only if two objects would share it', () => {
    expect(namesOf(object('Role', 'a', 'x'), object('Role', 'a', 'y'), object('Role', 'b', 'y'))).toEqual([
      'Role.x.a',
      'Role.y.a',
      'Role.b',
    ]);
  });

  test('differs for objects of two API groups', () => {
    const names = namesOf(object('Ingress', 'a', 'x'), object('Ingress', 'a', 'x', 'acme.example/v1'));
    expect(names).toEqual([
      expect.stringMatching(/^Ingress\.x\.a-[0-9a-f]{8}$/),
      expect.stringMatching(/^Ingress\.x\.a-[0-9a-f]{8}$/),
    ]);
    expect(new Set(names).size).toBe(2);
  });

  test('differs for names that a case-insensitive file system would confuse', () => {
    const names = namesOf(object('Role', 'Admin'), object('Role', 'admin')).map((name) => name.toLowerCase());
    expect(new Set(names).size).toBe(2);
  });

  test('is not one that Windows reserves for a device', () => {
    expect(namesOf(object('Con', 'a'), object('Nul', 'b'))).toEqual(['Con-.a', 'Nul-.b']);
  });
});
