import * as fc from 'fast-check';
import { type EnvironmentRendering, layoutEnvironments } from '../../src/kustomize/environment-files';
import { prove } from '../../src/kustomize/prove';
import { findUnbuildable } from '../../src/kustomize/unbuildable';
import { identity, type Manifest, type Rendered, type Value } from '../../src/manifests/manifest';
import { writeTree } from '../kubectl';
import { clusterObject, kustomize, object } from './real-build';

const RUNS = 300;
const BUILDS = 15;
const SEED = 20261127;
const RELEASES = ['oldest', 'newest'] as const;
const FOLDERS = { base: 'base', overlays: 'overlays', extension: '.yaml' };

/** Few names and namespaces, so that objects clash, move and are confused. */
const name = fc.constantFrom('api', 'web', 'default');
const namespace = fc.constantFrom('one', 'two', '2026', undefined);
const text = fc.constantFrom('', 'x', '2026', 'true', 'a\nb\n', '\tx', '\tx\ny', 'x\n\ty', ' a ', '~');
const value: fc.Arbitrary<Value> = fc.oneof(
  text,
  fc.constantFrom(null, 1, 1.5, true, [], {}),
  fc.array(fc.oneof(text, fc.constantFrom(null, 1)), { maxLength: 3 }),
  fc.dictionary(fc.constantFrom('name', '', '~', 'a/b', '2026'), fc.oneof(text, fc.constant(null)), { maxKeys: 3 }),
);

const subject = fc.record(
  { kind: fc.constantFrom('ServiceAccount', 'User', 'Group'), name, namespace: fc.constantFrom('one', 'two', '2026') },
  { requiredKeys: ['kind', 'name'] },
);
const service = fc.record({ name, namespace: fc.constantFrom('one', 'two') });
const roleRef = { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'view' };
const RBAC = 'rbac.authorization.k8s.io/v1';

/** An object with or without a namespace. */
function placed(apiVersion: string, kind: string, fields: fc.Arbitrary<{ [field: string]: Value }>) {
  return fc.record({ name, namespace, fields }).map(({ name, namespace, fields }): Manifest => {
    return namespace === undefined
      ? clusterObject(apiVersion, kind, name, fields)
      : object(apiVersion, kind, name, fields, namespace);
  });
}

const labels = fc.dictionary(fc.constantFrom('2026', 'tier', 'null'), fc.constantFrom('a', '1'), { maxKeys: 2 });
const manifest = fc
  .oneof(
    placed('v1', 'ServiceAccount', fc.record({ imagePullSecrets: fc.array(fc.record({ name }), { maxLength: 3 }) })),
    placed(
      'v1',
      'Service',
      fc.record({ spec: fc.record({ ports: fc.array(fc.record({ port: fc.nat(3) }), { maxLength: 2 }) }) }),
    ),
    placed('v1', 'ConfigMap', fc.record({ data: fc.dictionary(name, text, { maxKeys: 3 }) })),
    placed('example.com/v1', 'Widget', fc.record({ spec: fc.record({ a: value, b: value }, { requiredKeys: [] }) })),
    placed(
      RBAC,
      'RoleBinding',
      fc.array(subject, { maxLength: 3 }).map((subjects) => ({ roleRef, subjects })),
    ),
    fc
      .array(subject, { maxLength: 3 })
      .map((subjects) => clusterObject(RBAC, 'ClusterRoleBinding', 'b', { roleRef, subjects })),
    fc.array(service, { maxLength: 2 }).map((services) =>
      clusterObject('admissionregistration.k8s.io/v1', 'ValidatingWebhookConfiguration', 'hook', {
        webhooks: services.map((service, place) => ({ name: `w${place}`, clientConfig: { service } })),
      }),
    ),
  )
  .chain((manifest) =>
    fc.option(labels, { nil: undefined }).map((labels) => ({
      ...manifest,
      metadata: { ...manifest.metadata, ...(labels && { labels }) },
    })),
  );

const rendering = fc
  .uniqueArray(fc.record({ manifest, chart: fc.constantFrom('shop', 'rights') }), {
    minLength: 1,
    maxLength: 8,
    selector: ({ manifest }) => identity(manifest),
  })
  .map((objects) =>
    objects.map(
      ({ manifest, chart }): Rendered => ({
        manifest,
        chart,
        path: `${chart}/${manifest.kind}-${manifest.metadata.name}`,
      }),
    ),
  )
  .filter((rendering) => findUnbuildable(rendering).length === 0);

/** A base, an environment on it, and one that extends it. */
const environments = fc.tuple(rendering, rendering, rendering).map(([dev, prod, eu]): EnvironmentRendering[] => [
  { name: 'dev', rendering: dev },
  { name: 'prod', rendering: prod },
  { name: 'eu', rendering: eu, extends: 'prod' },
]);

describe('overlays', () => {
  test('exist for every environment that Kustomize can build alone, for any base and parent', () => {
    const property = fc.property(environments, (all) => {
      const { files, problems } = layoutEnvironments(all[0]?.rendering ?? [], all, FOLDERS);
      expect(problems).toEqual([]);
      expect([...files.keys()]).toEqual(
        expect.arrayContaining(['base/kustomization.yaml', 'overlays/eu/kustomization.yaml']),
      );
    });
    fc.assert(property, { numRuns: RUNS, seed: SEED });
  });

  test('build to their environments with the oldest and the newest Kustomize', async () => {
    const property = fc.asyncProperty(environments, async (all) => {
      const folder = writeTree(layoutEnvironments(all[0]?.rendering ?? [], all, FOLDERS).files);
      for (const { name, rendering } of all) {
        const built = await Promise.all(RELEASES.map((release) => kustomize(`${folder}/overlays/${name}`, release)));
        expect(built.flatMap((objects) => prove(objects, rendering))).toEqual([]);
      }
    });
    await fc.assert(property, { numRuns: BUILDS, seed: SEED });
  }, 300_000);
});
