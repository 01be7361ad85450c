import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap } from '../../../src/manifests/field';
import { stored } from '../../../src/manifests/live/stored';
import type { Fields, Manifest } from '../../../src/manifests/manifest';
import { isManifest } from '../../../src/manifests/plain';
import { readDocuments } from '../../kubectl';

const MANIFESTS = join(__dirname, '../../manifests');

function manifest(apiVersion: string, kind: string, fields: Fields): Manifest {
  return { apiVersion, kind, metadata: { name: 'api' }, ...fields };
}

function deployment(spec: Fields, metadata: Fields = {}): Manifest {
  return manifest('apps/v1', 'Deployment', { spec: { template: { metadata, spec } } });
}

function podSpecOf({ spec }: Manifest): unknown {
  return isMap(spec) && isMap(spec.template) ? spec.template.spec : undefined;
}

function containerOf(fields: Fields): unknown {
  const spec = podSpecOf(stored(deployment({ containers: [{ name: 'api', ...fields }] })));
  return isMap(spec) && Array.isArray(spec.containers) ? spec.containers[0] : undefined;
}

describe('a manifest as the server stores it', () => {
  test('has the defaults of its kind', () => {
    expect(stored(manifest('apps/v1', 'Deployment', { spec: {} })).spec).toEqual({
      replicas: 1,
      revisionHistoryLimit: 10,
      progressDeadlineSeconds: 600,
      strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: '25%', maxUnavailable: '25%' } },
    });
  });

  test('keeps what is written instead of a default', () => {
    const { spec } = stored(
      manifest('apps/v1', 'Deployment', { spec: { replicas: 0, strategy: { type: 'Recreate' } } }),
    );
    expect(spec).toMatchObject({ replicas: 0, strategy: { type: 'Recreate' } });
  });

  test('has no zero that means unset to the server', () => {
    const pods = podSpecOf(
      stored(deployment({ hostNetwork: false, nodeName: '', tolerations: [], nodeSelector: {}, overhead: {} })),
    );
    expect(pods).toEqual(podSpecOf(stored(deployment({}))));
  });

  test('has the zeros that are values to the server', () => {
    const pods = podSpecOf(
      stored(deployment({ hostUsers: false, shareProcessNamespace: false, affinity: {}, priority: 0 })),
    );
    expect(pods).toMatchObject({ hostUsers: false, shareProcessNamespace: false, affinity: {}, priority: 0 });
  });

  test.each([
    ['nginx', 'Always'],
    ['nginx:latest', 'Always'],
    ['nginx:1.27', 'IfNotPresent'],
    ['registry:5000/nginx', 'Always'],
    ['nginx@sha256:abc', 'IfNotPresent'],
  ])('pulls the image %s %s', (image, imagePullPolicy) => {
    expect(containerOf({ image })).toMatchObject({ imagePullPolicy });
  });

  test('has requests in a Pod with limits, and none in a template', () => {
    const containers = [{ name: 'api', resources: { limits: { cpu: '1', memory: '1Gi' }, requests: { cpu: '500m' } } }];
    expect(stored(manifest('v1', 'Pod', { spec: { containers } })).spec).toMatchObject({
      containers: [{ resources: { requests: { cpu: '500m', memory: '1Gi' } } }],
    });
    expect(podSpecOf(stored(deployment({ containers })))).toMatchObject({ containers });
  });

  test('has no field that only the server writes', () => {
    const metadata = {
      name: 'api',
      uid: 'x',
      resourceVersion: '7',
      creationTimestamp: '2026-01-01T00:00:00Z',
      managedFields: [],
    };
    expect(stored({ apiVersion: 'v1', kind: 'ConfigMap', metadata, status: {} })).toEqual({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'api' },
    });
  });

  test('has the texts of a Secret in its data', () => {
    const secret = manifest('v1', 'Secret', {
      data: { user: 'c2hvcA==', password: 'eA==' },
      stringData: { password: 'y' },
    });
    expect(stored(secret)).toMatchObject({ type: 'Opaque', data: { user: 'c2hvcA==', password: 'eQ==' } });
    expect(stored(secret)).not.toHaveProperty('stringData');
  });

  test('has an empty text for a user-named key that is null, and no field that is null', () => {
    expect(stored(manifest('v1', 'ConfigMap', { data: { MODE: null }, immutable: null }))).toEqual(
      stored(manifest('v1', 'ConfigMap', { data: { MODE: '' } })),
    );
  });

  test('has all of a custom kind except the server’s own metadata', () => {
    const spec = { replicas: 0, note: '', list: [], inner: { none: null } };
    expect(stored(manifest('example.com/v1', 'Shop', { spec })).spec).toEqual(spec);
  });

  test('does not change when it is read from the server', () => {
    const texts = readdirSync(MANIFESTS)
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => readFileSync(join(MANIFESTS, file), 'utf8'));
    const manifests = texts
      .flatMap((text) => readDocuments(text))
      .filter(isMap)
      .filter(isManifest);
    expect(manifests.length).toBeGreaterThan(40);
    for (const each of manifests) {
      const once = stored(each);
      expect(stored(once)).toEqual(once);
    }
  });
});
