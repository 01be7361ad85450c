import { join } from 'node:path';
import { ApiObject, type ApiObjectProps, YamlOutputType } from 'cdk8s';
import * as fc from 'fast-check';
import { App, Chart, ClusterRole, ConfigMap, environments, type Rendered } from 'kustruct';
import { nameLikeCdk8s } from '../../src/kustomize/cdk8s-file-names';
import { fileNameOf, nameFolders } from '../../src/kustomize/file-names';
import { layoutBase } from '../../src/kustomize/layout';
import { kustomizeBuild, writeTree } from '../kubectl';

const { FILE_PER_CHART, FILE_PER_RESOURCE, FOLDER_PER_CHART_FILE_PER_RESOURCE } = YamlOutputType;

/** An object of a chart in the namespace `shop`. */
function object(kind: string, name: string, namespace?: string, apiVersion = 'v1'): Rendered {
  const metadata = namespace === undefined ? { name } : { name, namespace };
  return { manifest: { apiVersion, kind, metadata }, path: `${kind}/${name}`, chart: 'shop', chartNamespace: 'shop' };
}

describe('the name of a file', () => {
  test('consists of kind and name', () => {
    expect(fileNameOf(object('ConfigMap', 'settings', 'shop'))).toBe('configmap-settings');
    expect(fileNameOf(object('Deployment', 'api', 'shop', 'apps/v1'))).toBe('deployment-api');
    expect(fileNameOf(object('ClusterRole', 'reader', undefined, 'rbac.authorization.k8s.io/v1'))).toBe(
      'clusterrole-reader',
    );
  });

  test('has the namespace if it is not that of the chart', () => {
    expect(fileNameOf(object('ConfigMap', 'a', 'kube-system'))).toBe('configmap-kube-system_a');
    expect(fileNameOf({ ...object('ConfigMap', 'a', 'shop'), chartNamespace: undefined })).toBe('configmap-shop_a');
  });

  test('has the group if the kind does not imply it', () => {
    expect(fileNameOf(object('Ingress', 'a', 'shop', 'networking.k8s.io/v1'))).toBe('ingress-a');
    expect(fileNameOf(object('Ingress', 'a', 'shop', 'acme-corp.example/v1'))).toBe('ingress.acme-corp.example_a');
    expect(fileNameOf(object('Certificate', 'a', 'shop', 'cert-manager.io/v1'))).toBe('certificate-a');
    expect(fileNameOf(object('Certificate', 'a', 'shop', 'networking.internal.knative.dev/v1'))).toBe(
      'certificate.networking.internal.knative.dev_a',
    );
    expect(fileNameOf(object('Deployment', 'a', 'x'))).toBe('deployment.core_x_a');
    expect(fileNameOf(object('Event', 'a', 'shop'))).toBe('event-a');
    expect(fileNameOf(object('Event', 'a', 'shop', 'events.k8s.io/v1'))).toBe('event.events.k8s.io_a');
  });

  test('does not depend on the version', () => {
    expect(fileNameOf(object('CronJob', 'a', 'shop', 'batch/v1beta1'))).toBe('cronjob-a');
  });

  test('has a hash if it is not exactly the name of the object', () => {
    expect(fileNameOf(object('ClusterRole', 'system:admin'))).toMatch(/^clusterrole\.core_system-admin-[0-9a-f]{8}$/);
    expect(fileNameOf(object('Role', 'Admin', 'shop', 'rbac.authorization.k8s.io/v1'))).toMatch(
      /^role-admin-[0-9a-f]{8}$/,
    );
    expect(fileNameOf(object('ConfigMap', 'settings.patch', 'shop'))).toMatch(
      /^configmap-settings\.patch-[0-9a-f]{8}$/,
    );
  });

  test('is the same in all environments, in any namespace of the chart', () => {
    const moved = { ...object('ConfigMap', 'Odd', 'shop-dev'), chartNamespace: 'shop-dev' };
    expect(fileNameOf(moved)).toBe(fileNameOf(object('ConfigMap', 'Odd', 'shop')));
  });

  test('is valid in file systems and unique, for any names of objects', () => {
    const name = fc.string({
      unit: fc.constantFrom('a', 'A', '.', ':', '-', '_', 'shop'),
      minLength: 1,
      maxLength: 253,
    });
    const key = fc.record({
      kind: fc.constantFrom('Role', 'RoleBinding', 'Con', 'My-Kind'),
      name,
      namespace: fc.option(fc.oneof(name, fc.constant('shop')), { nil: undefined }),
      apiVersion: fc.constantFrom('v1', 'rbac.authorization.k8s.io/v1', 'a.shop/v1', 'a.shop-a.a/v1'),
    });
    const keys = fc.uniqueArray(key, { selector: (one) => JSON.stringify(one), minLength: 2 });
    fc.assert(
      fc.property(keys, fc.constantFrom('.yaml', '.k8s.yaml'), (all, extension) => {
        const objects = all.map((one) => object(one.kind, one.name, one.namespace, one.apiVersion));
        const own = objects.map((each) => fileNameOf(each, extension));
        for (const names of [own, [...nameLikeCdk8s(objects, extension).values()]]) {
          expect(new Set(names.map((one) => one.toLowerCase())).size).toBe(objects.length);
          expect(names.filter((one) => `${one}.patch-12345678${extension}`.length > 255)).toEqual([]);
        }
        expect(own.filter((each) => !/^[a-z0-9._-]+$/.test(each))).toEqual([]);
      }),
      { numRuns: 200, seed: 11 },
    );
  });

  test('is cut if it is too long, and ends in a hash of the full name', () => {
    const [one, other] = [`${'a'.repeat(252)}b`, `${'a'.repeat(252)}c`];
    const names = [one, other].map((name) => fileNameOf(object('ConfigMap', name, 'shop')));
    expect(names).toEqual([
      expect.stringMatching(/^configmap-a{216}-[0-9a-f]{8}$/),
      expect.stringMatching(/^configmap-a{216}-[0-9a-f]{8}$/),
    ]);
    expect(names[0]).not.toBe(names[1]);
  });

  test('is not one that Windows reserves for a device', () => {
    expect(fileNameOf(object('Con', 'a', 'shop', 'acme.example/v1'))).toBe('con-.acme.example_a');
    expect(fileNameOf(object('Con', 'a', 'shop'))).toBe('con-a');
  });

  test('does not change when an object with the same name in another namespace or group is added', () => {
    const pathsOf = (...more: readonly ApiObjectProps[]) => {
      const app = new App();
      const chart = new Chart(app, 'shop', { namespace: 'shop' });
      new ConfigMap(chart, 'settings', { data: { a: 'b' } });
      for (const [place, props] of more.entries()) {
        new ApiObject(chart, `more-${place}`, props);
      }
      return [...layoutBase(app.render()).keys()].filter((path) => path !== 'base/kustomization.yaml').sort();
    };
    const alone = ['base/shop/configmap-settings.yaml', 'base/shop/kustomization.yaml'];
    expect(pathsOf()).toEqual(alone);
    const name = 'settings';
    expect(
      pathsOf(
        { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, namespace: 'kube-system' } },
        { apiVersion: 'acme.example/v1', kind: 'ConfigMap', metadata: { name } },
      ),
    ).toEqual(
      [
        ...alone,
        'base/shop/configmap-kube-system_settings.yaml',
        'base/shop/configmap.acme.example_settings.yaml',
      ].sort(),
    );
  });

  test('supports the longest names that the API allows, in every layout', () => {
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

  test('is not one that Windows reserves for a device', () => {
    expect([...nameFolders(['aux', 'auxiliary', 'COM1']).values()].sort()).toEqual(['aux-', 'auxiliary', 'com1-']);
  });

  test('has a hash if it is already the path of another chart', () => {
    const folders = nameFolders(['a/b', 'a-b', 'Shop', 'shop']);
    expect(folders.get('shop')).toBe('shop');
    expect(folders.get('Shop')).toMatch(/^shop-[0-9a-f]{8}$/);
    expect(folders.get('a-b')).toBe('a-b');
    expect(folders.get('a/b')).toMatch(/^a-b-[0-9a-f]{8}$/);
  });
});
