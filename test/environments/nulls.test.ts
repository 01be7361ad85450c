import { join } from 'node:path';
import { ApiObject, JsonPatch } from 'cdk8s';
import { Chart, environments } from 'kustruct';
import { byIdentity } from '../by-identity';
import { kustomizeBuild, writeTree } from '../kubectl';

/** What differs between the two environments, by the name of a HelmRelease whose values it is. */
const VALUES: Readonly<Record<string, readonly [unknown, unknown]>> = {
  'null-comes': [{ limits: { cpu: '1' } }, { limits: null }],
  'null-goes': [{ limits: null }, { limits: { cpu: '1' } }],
  'null-is-removed': [{ limits: null, a: 1 }, { a: 1 }],
  'null-is-added': [{ a: 1 }, { a: 1, limits: null }],
  'null-beside-a-change': [
    { limits: null, a: { b: null, c: 1 } },
    { limits: null, a: { b: null, c: 2 } },
  ],
  'null-in-a-list': [{ list: [null, 1] }, { list: [1, null, null] }],
  'null-in-an-element': [{ list: [{ name: 'a', b: null }] }, { list: [{ name: 'a', b: 1 }, { name: null }] }],
  'null-instead-of-all': [{ a: 1 }, null],
};

test('nulls of each environment are what the real Kustomize builds of base and overlay', () => {
  const outdir = writeTree({});
  const built = environments(
    { dev: { place: 0 }, prod: { place: 1 } } as const,
    (app, { place }) => {
      const chart = new Chart(app, 'shop', { namespace: place === 0 ? 'shop-dev' : 'shop' });
      for (const [name, values] of Object.entries(VALUES)) {
        const release = {
          apiVersion: 'helm.toolkit.fluxcd.io/v2',
          kind: 'HelmRelease',
          spec: { values: values[place] },
        };
        new ApiObject(chart, name, release).addJsonPatch(JsonPatch.add('/spec/patched', place === 0 ? null : 1));
      }
      const labels = { tier: null as never, ...(place === 0 ? {} : { stage: 'prod' }) };
      const metadata = { labels, annotations: { note: null as never } };
      const data = { always: null, changing: place === 0 ? null : 'x' };
      new ApiObject(chart, 'settings', { apiVersion: 'v1', kind: 'ConfigMap', metadata, data });
      new ApiObject(chart, 'walls', {
        apiVersion: 'networking.k8s.io/v1',
        kind: 'NetworkPolicy',
        spec: {
          podSelector: { matchLabels: { team: null, ...(place === 0 ? {} : { app: 'x' }) } },
          policyTypes: ['Ingress'],
        },
      });
    },
    { outdir },
  );
  built.synth();
  for (const name of ['dev', 'prod'] as const) {
    const wanted = built
      .app(name)
      .render()
      .map(({ manifest }) => manifest);
    expect(byIdentity(kustomizeBuild(join(outdir, 'overlays', name)))).toEqual(byIdentity(wanted));
  }
});
