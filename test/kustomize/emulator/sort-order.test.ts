import * as fc from 'fast-check';
import { printedOrders } from '../../../src/kustomize/emulator/sort-order';
import { type SortOptions, toKustomization } from '../../../src/kustomize/model/kustomization';
import { isMap } from '../../../src/manifests/field';
import { identity, type Manifest } from '../../../src/manifests/manifest';
import { isManifest } from '../../../src/manifests/plain';
import { toDocument } from '../../../src/manifests/yaml';
import { kustomizeBuild, type Release, writeTree } from '../../kubectl';

const VERSIONS: readonly (readonly [apiVersion: string, kind: string])[] = [
  ['v1', 'Namespace'],
  ['acme.io/v1', 'Namespace'],
  ['zeta.io/v1', 'Namespace'],
  ['v1', 'Service'],
  ['acme.io/v1', 'Service'],
  ['acme.io/v1beta1', 'Widget'],
  ['v1', 'Pod'],
  ['batch/v1', 'Job'],
  ['apps/v1', 'Deployment'],
  ['networking.k8s.io/v1', 'Ingress'],
  ['admissionregistration.k8s.io/v1', 'ValidatingWebhookConfiguration'],
];

const KINDS = [...new Set(VERSIONS.map(([, kind]) => kind))];
const CLUSTER_WIDE = ['v1 Namespace', 'admissionregistration.k8s.io/v1 ValidatingWebhookConfiguration'];

const anyManifest = fc
  .record({
    version: fc.constantFrom(...VERSIONS),
    name: fc.constantFrom('a', 'a-b', 'a.b', 'b', 'z0'),
    namespace: fc.constantFrom(undefined, 'a', 'a-b', 'b'),
  })
  .map(({ version: [apiVersion, kind], name, namespace }): Manifest => {
    const isInside = namespace !== undefined && !CLUSTER_WIDE.includes(`${apiVersion} ${kind}`);
    return { apiVersion, kind, metadata: { name, ...(isInside && { namespace }) } };
  });

const anyManifests = fc.uniqueArray(anyManifest, { minLength: 12, maxLength: 30, selector: nameOf });

const anyOptions = fc.oneof(
  fc.constant(undefined),
  fc.constant<SortOptions>({ order: 'fifo' }),
  fc
    .record({
      // Without its own rank, this kind makes the comparison of newer releases cyclic.
      orderFirst: fc.shuffledSubarray(KINDS).map((kinds) => [...new Set([...kinds, 'Namespace'])]),
      orderLast: fc.shuffledSubarray(['Pod', 'Job']),
    })
    .map((legacySortOptions): SortOptions => ({ order: 'legacy', legacySortOptions })),
);

function real(manifests: readonly Manifest[], sortOptions: SortOptions | undefined, release: Release): string[] {
  const kustomization = toKustomization({ resources: ['all.yaml'], sortOptions });
  const folder = writeTree({ 'all.yaml': manifests.map(toDocument).join(''), 'kustomization.yaml': kustomization });
  return kustomizeBuild(folder, release).flatMap((fields) =>
    isMap(fields) && isManifest(fields) ? nameOf(fields) : [],
  );
}

function nameOf(manifest: Manifest): string {
  return `${manifest.apiVersion} ${identity(manifest)}`;
}

test.each<Release>(['oldest', 'newest'])('objects are sorted like the %s Kustomize prints them', (release) => {
  fc.assert(
    fc.property(anyManifests, anyOptions, (manifests, options) => {
      const listed = manifests.map((manifest) => ({ manifest }));
      const expected = printedOrders(listed, options).map((order) => order.map(({ manifest }) => nameOf(manifest)));
      expect(expected).toContainEqual(real(manifests, options, release));
    }),
    { numRuns: 25, seed: 11 },
  );
});

test('two orders are returned only if releases differ: for kinds with the name Namespace in other groups', () => {
  const own = { manifest: { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'a' } } };
  const other = { manifest: { apiVersion: 'acme.io/v1', kind: 'Namespace', metadata: { name: 'a' } } };
  expect(printedOrders([own])).toEqual([[own]]);
  expect(printedOrders([own, other])).toEqual([
    [other, own],
    [own, other],
  ]);
});
