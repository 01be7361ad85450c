import { rmSync } from 'node:fs';
import * as fc from 'fast-check';
import { randomCase } from '../../scripts/fuzz/cases';
import { renderingOf } from '../../scripts/fuzz/program';
import { type EnvironmentRendering, layoutEnvironments } from '../../src/kustomize/environment-files';
import { prove } from '../../src/kustomize/prove';
import type { Fields, Manifest, Rendering } from '../../src/manifests/manifest';
import type { Files } from '../../src/output/files';
import { writeTree } from '../kubectl';
import { kustomize, object, rendering } from './real-build';

const RELEASES = ['oldest', 'newest'] as const;

/** The files with components, which the oldest and the newest Kustomize build to every environment. */
async function built(environments: readonly EnvironmentRendering[], fewestLines?: number, base = 0): Promise<Files> {
  const { files, problems } = layoutEnvironments(environments[base]?.rendering ?? [], environments, {
    base: 'base',
    overlays: 'overlays',
    components: { folder: 'components', ...(fewestLines !== undefined && { fewestLines }) },
    extension: '.yaml',
  });
  expect(problems).toEqual([]);
  const tree = writeTree(files);
  for (const { name, rendering: wanted } of environments) {
    const builds = RELEASES.map((release) => kustomize(`${tree}/overlays/${name}`, release));
    for (const each of await Promise.all(builds)) {
      expect(prove(each, wanted)).toEqual([]);
    }
  }
  rmSync(tree, { recursive: true });
  return files;
}

function pathsOf(files: Files): readonly string[] {
  return [...files.keys()].filter((path) => path.startsWith('components/'));
}

function deployment(name: string, size: string, claims: readonly Fields[] = []): Manifest {
  const resources = { requests: { cpu: size, memory: size }, limits: { memory: size } };
  const template = { spec: { containers: [{ name, image: 'ghcr.io/acme/a:1.0.0', resources }] } };
  return object('apps/v1', claims.length > 0 ? 'StatefulSet' : 'Deployment', name, {
    spec: { template, ...(claims.length > 0 && { volumeClaimTemplates: claims }) },
  });
}

function config(name: string, data: Fields): Manifest {
  return object('v1', 'ConfigMap', name, { data });
}

const settings = (region: string) => config('settings', { REGION: region });
const small = (region: string) => rendering(deployment('api', '1'), deployment('web', '1'), settings(region));
const large = (region: string) => rendering(deployment('api', '4'), deployment('web', '4'), settings(region));
const dev = { name: 'dev', rendering: small('local') };
const eu = { name: 'eu', rendering: large('eu') };
const us = { name: 'us', rendering: large('us') };

describe('components of overlays', () => {
  test('contain what overlays share, and leave each overlay its own changes', async () => {
    const files = await built([dev, eu, us]);
    expect(pathsOf(files)).toEqual([
      'components/eu-us/shop/kustomization.yaml',
      'components/eu-us/shop/deployment-api.patch.yaml',
      'components/eu-us/shop/deployment-web.patch.yaml',
    ]);
    expect(files.get('components/eu-us/shop/kustomization.yaml')).toBe(
      `# What the overlays of eu, us share.
---
apiVersion: kustomize.config.k8s.io/v1alpha1
kind: Component
patches:
- path: deployment-api.patch.yaml
- path: deployment-web.patch.yaml
`,
    );
    expect(files.get('overlays/us/shop/kustomization.yaml')).toBe(
      `---
apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources:
- ../../../base/shop
components:
- ../../../components/eu-us/shop
patches:
- path: configmap-settings.patch.yaml
`,
    );
    expect(files.get('overlays/dev/shop/kustomization.yaml')).not.toContain('components');
  });

  test('do not depend on the order of environments, or on environments that share nothing', async () => {
    const componentsOf = async (environments: readonly EnvironmentRendering[]) => {
      const files = await built([dev, ...environments]);
      return pathsOf(files).map((path) => [path, files.get(path)]);
    };
    const expected = await componentsOf([eu, us]);
    expect(await componentsOf([us, eu])).toEqual(expected);
    const odd = { name: 'ap', rendering: rendering(deployment('api', '2'), deployment('web', '3'), settings('ap')) };
    expect(await componentsOf([odd, eu, us])).toEqual(expected);
  }, 60_000);

  test('are not created for a few lines', async () => {
    const one = rendering(deployment('api', '1'), config('flags', { A: 'x' }));
    const flags = (region: string) => rendering(deployment('api', '1'), config('flags', { A: 'y' }), settings(region));
    const environments = [
      { name: 'dev', rendering: one },
      { name: 'eu', rendering: flags('eu') },
      { name: 'us', rendering: flags('us') },
    ];
    expect(pathsOf(await built(environments))).toEqual([]);
    expect(pathsOf(await built(environments, 0))).toHaveLength(2);
  }, 60_000);

  test('contain the largest share first, and then shares of the rest', async () => {
    const medium = (region: string) => rendering(deployment('api', '1'), deployment('web', '4'), settings(region));
    const files = await built([dev, eu, us, ...['ap', 'jp', 'sa'].map((name) => ({ name, rendering: medium(name) }))]);
    const folders = pathsOf(files).filter((path) => path.endsWith('kustomization.yaml'));
    expect(folders).toEqual([
      'components/ap-eu-jp-sa-us/shop/kustomization.yaml',
      'components/eu-us/shop/kustomization.yaml',
    ]);
    expect(files.get('overlays/eu/shop/kustomization.yaml')).toContain(`components:
- ../../../components/ap-eu-jp-sa-us/shop
- ../../../components/eu-us/shop
`);
  }, 60_000);

  test('contain objects and deletions that overlays share', async () => {
    const debug = config('debug', { LEVEL: 'trace' });
    const budget = object('policy/v1', 'PodDisruptionBudget', 'api', { spec: { minAvailable: 2, selector: {} } });
    const rules = object('example.com/v1', 'Rules', 'alerts', { spec: { a: 1, b: 2, c: 3, d: 4, e: 5 } });
    const live = (region: string) => rendering(deployment('api', '1'), settings(region), budget, rules);
    const files = await built([
      { name: 'dev', rendering: rendering(deployment('api', '1'), settings('local'), debug) },
      { name: 'eu', rendering: live('eu') },
      { name: 'us', rendering: live('us') },
    ]);
    expect(pathsOf(files).map((path) => path.replace('components/eu-us/shop/', ''))).toEqual([
      'kustomization.yaml',
      'poddisruptionbudget-api.yaml',
      'rules.example.com_alerts.yaml',
      'deletions.patch.yaml',
    ]);
  });

  test('keep the merge patch and the JSON patch of one object together', async () => {
    const claim = (storage: string) => [
      { metadata: { name: 'data' }, spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage } } } },
    ];
    const files = await built([
      { name: 'dev', rendering: rendering(deployment('db', '1', claim('1Gi')), settings('local')) },
      { name: 'eu', rendering: rendering(deployment('db', '4', claim('9Gi')), settings('eu')) },
      { name: 'us', rendering: rendering(deployment('db', '4', claim('9Gi')), settings('us')) },
    ]);
    expect(pathsOf(files).map((path) => path.replace('components/eu-us/shop/', ''))).toEqual([
      'kustomization.yaml',
      'statefulset-db.patch.yaml',
      'statefulset-db.json.patch.yaml',
    ]);
  });

  test('can be below an overlay that corrects odd objects, and next to one that builds on another', async () => {
    const many = ['a', 'b', 'c', 'd', 'e'];
    const of = (namespace: string, region: string, size: string): Rendering =>
      rendering(
        ...many.map((name) => object('v1', 'ConfigMap', name, { data: { A: 'x' } }, namespace)),
        { ...deployment('api', size), metadata: { name: 'api', namespace } },
        { ...deployment('web', size), metadata: { name: 'web', namespace } },
        object('v1', 'ConfigMap', 'region', { data: { region } }, namespace),
        object('rbac.authorization.k8s.io/v1', 'RoleBinding', 'reader', { subjects: [] }, 'kube-system'),
      );
    const files = await built([
      { name: 'dev', rendering: of('dev', 'local', '1') },
      { name: 'eu', rendering: of('live', 'eu', '4') },
      { name: 'us', rendering: of('live', 'us', '4') },
      { name: 'blue', rendering: of('live', 'blue', '4'), extends: 'eu' },
    ]);
    expect(files.has('overlays/eu/shop/most/kustomization.yaml')).toBe(true);
    expect(files.get('overlays/eu/shop/kustomization.yaml')).toContain('- ../../../components/eu-us/shop');
    expect(files.get('overlays/blue/shop/kustomization.yaml')).not.toContain('components');
  });

  test('have unambiguous names, even if names of environments contain a dash', async () => {
    const copies = ['a-b', 'c', 'a', 'b-c'].map((name, place) => ({
      name,
      rendering: rendering(deployment('api', place < 2 ? '4' : '8'), deployment('web', place < 2 ? '4' : '8')),
    }));
    const files = await built([dev, ...copies]);
    const folders = pathsOf(files).filter((path) => path.endsWith('kustomization.yaml'));
    expect(folders).toEqual([
      expect.stringMatching(/^components\/a-b-c(-\w{8})?\/shop\/kustomization.yaml$/),
      expect.stringMatching(/^components\/a-b-c(-\w{8})?\/shop\/kustomization.yaml$/),
    ]);
    expect(new Set(folders).size).toBe(2);
  });

  test('build to random environments with the oldest and the newest Kustomize, however little they share', async () => {
    let shared = 0;
    await fc.assert(
      fc.asyncProperty(randomCase(), async ({ base, environments }) => {
        const all = environments.map((each) => ({ ...each, rendering: renderingOf(each) }));
        const place = all.findIndex(({ name }) => name === base);
        const folders = { base: 'base', overlays: 'overlays', extension: '.yaml' };
        const components = { folder: 'components', fewestLines: Number.NEGATIVE_INFINITY };
        const { files, problems } = layoutEnvironments(all[place]?.rendering ?? [], all, { ...folders, components });
        if (problems.length === 0 && pathsOf(files).length > 0) {
          shared += 1;
          await built(all, components.fewestLines, place);
        }
      }),
      { seed: 20261127, numRuns: 100 },
    );
    expect(shared).toBeGreaterThan(5);
  }, 300_000);
});
