import { join } from 'node:path';
import { YamlOutputType } from 'cdk8s';
import * as fc from 'fast-check';
import { App, Chart, ClusterRole, ConfigMap, environments, type Rendered } from 'kustruct';
import { cdk8sKindAndName, kindAndName, nameFiles, nameFolders } from '../../src/kustomize/file-names';
import { kustomizeBuild, writeTree } from '../kubectl';

const { FILE_PER_CHART, FILE_PER_RESOURCE, FOLDER_PER_CHART_FILE_PER_RESOURCE } = YamlOutputType;

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

  test('is what a disk takes, and tells objects apart, whatever their names are', () => {
    const name = fc.string({ unit: fc.constantFrom('a', 'A', '.', ':', '-'), minLength: 1, maxLength: 253 });
    const key = fc.record({ kind: fc.constantFrom('Role', 'RoleBinding', 'Con'), name, namespace: fc.option(name) });
    const keys = fc.uniqueArray(key, { selector: (one) => JSON.stringify(one), minLength: 2 });
    fc.assert(
      fc.property(keys, fc.constantFrom('.yaml', '.k8s.yaml'), (all, extension) => {
        const objects = all.map(({ kind, name: called, namespace }) => object(kind, called, namespace ?? undefined));
        for (const naming of [kindAndName, cdk8sKindAndName]) {
          const names = [...nameFiles(objects, naming, extension).values()];
          expect(new Set(names.map((one) => one.toLowerCase())).size).toBe(objects.length);
          expect(names.filter((one) => `${one}.patch-12345678${extension}`.length > 255)).toEqual([]);
        }
      }),
      { numRuns: 200, seed: 11 },
    );
  });

  test('is cut where it is too long, and ends in a hash of the whole', () => {
    const [one, other] = [`${'a'.repeat(252)}b`, `${'a'.repeat(252)}c`];
    const names = [...nameFiles([object('ConfigMap', one), object('ConfigMap', other)], kindAndName).values()];
    expect(names).toEqual([
      expect.stringMatching(/^configmap-a{216}-[0-9a-f]{8}$/),
      expect.stringMatching(/^configmap-a{216}-[0-9a-f]{8}$/),
    ]);
    expect(names[0]).not.toBe(names[1]);
    expect([...nameFiles([object('ConfigMap', one)], kindAndName).values()]).toEqual([names[0]]);
  });

  test('is none that Windows keeps for a device', () => {
    expect([...nameFiles([object('Con', 'a'), object('Nul', 'b')], cdk8sKindAndName).values()]).toEqual([
      'Con-.a',
      'Nul-.b',
    ]);
  });

  test('is written for names as long as the API takes, in every layout, and builds', () => {
    const name = `${'long.'.repeat(50)}abc`;
    const outdir = writeTree({});
    const build = (app: App, { a }: { readonly a: string }) => {
      const chart = new Chart(app, 'shop');
      new ConfigMap(chart, 'settings', { name, data: { a } });
      new ClusterRole(chart, 'reader', {
        name: `${name.slice(0, -1)}d`,
        rules: [{ resources: ['pods'], verbs: ['get'] }],
      });
      if (a === 'c') {
        new ConfigMap(chart, 'added', { name: `${name.slice(0, -1)}e`, data: { a } });
      }
    };
    environments({ dev: { a: 'b' }, prod: { a: 'c' } }, build, { outdir }).synth();
    expect(kustomizeBuild(join(outdir, 'overlays/prod'))).toHaveLength(3);
    for (const yamlOutputType of [FILE_PER_CHART, FILE_PER_RESOURCE, FOLDER_PER_CHART_FILE_PER_RESOURCE, undefined]) {
      const app = new App({ outdir: writeTree({}), yamlOutputType, outputFileExtension: '.k8s.yaml' });
      build(app, { a: 'c' });
      expect(app.synth().written.length).toBeGreaterThan(0);
    }
  });
});

describe('the name of a folder', () => {
  test('is the path of the chart', () => {
    expect([...nameFolders(['shop', 'shop/Data Base'])]).toEqual([
      ['shop', 'shop'],
      ['shop/Data Base', 'shop-data-base'],
    ]);
  });

  test('is none that Windows keeps for a device', () => {
    expect([...nameFolders(['aux', 'auxiliary', 'COM1']).values()].sort()).toEqual(['aux-', 'auxiliary', 'com1-']);
  });

  test('has a hash where two charts would share it', () => {
    const folders = nameFolders(['a-b', 'a/b']);
    expect(folders.get('a-b')).toBe('a-b');
    expect(folders.get('a/b')).toMatch(/^a-b-[0-9a-f]{8}$/);
  });
});
