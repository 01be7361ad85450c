import { decoded } from '../../src/manifests/decoded';
import type { Fields, Manifest } from '../../src/manifests/manifest';
import { toPlain } from '../../src/manifests/plain';

const metadata = { name: 'a' };

function manifest(apiVersion: string, kind: string, fields: Fields): Manifest {
  return { apiVersion, kind, metadata, ...fields };
}

describe('the API server reads a null', () => {
  test('also in an object without a name', () => {
    const unnamed: Fields = { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: null }, spec: null };
    expect(decoded(unnamed as Manifest)).toEqual({ apiVersion: 'apps/v1', kind: 'Deployment', metadata: {} });
  });

  test('as an empty text in a map of texts, and as nothing in a field', () => {
    const spec = { podSelector: { matchLabels: { team: null } }, policyTypes: null, ingress: null };
    expect(decoded(manifest('networking.k8s.io/v1', 'NetworkPolicy', { spec })).spec).toEqual({
      podSelector: { matchLabels: { team: '' } },
    });
  });

  test('as the zero value of its type in a list or a map', () => {
    const resources = { limits: { cpu: null, memory: '1Gi' } };
    const containers = [{ name: 'a', args: [null, 'b'], command: null, ports: [{}], resources }];
    expect(decoded(manifest('v1', 'Pod', { spec: { containers, priority: null } })).spec).toEqual({
      containers: [{ name: 'a', args: ['', 'b'], ports: [{}], resources: { limits: { cpu: '0', memory: '1Gi' } } }],
    });
  });

  test('as an empty schema below the items and the values of a schema, too', () => {
    const schema = (inner: object) => ({ openAPIV3Schema: { type: 'object', ...inner } });
    const version = (inner: object) =>
      manifest('apiextensions.k8s.io/v1', 'CustomResourceDefinition', {
        spec: { versions: [{ schema: schema(inner) }] },
      } as Fields);
    for (const inner of ['items', 'additionalProperties']) {
      expect(decoded(version({ [inner]: { properties: { a: null } } }))).toEqual(
        version({ [inner]: { properties: { a: {} } } }),
      );
    }
    expect(decoded(version({ items: [{ properties: { a: null } }] }))).toEqual(
      version({ items: [{ properties: { a: {} } }] }),
    );
  });

  test('as null where any value is allowed, and in a custom resource below its metadata', () => {
    const release = manifest('helm.toolkit.fluxcd.io/v2', 'HelmRelease', {
      metadata: { ...metadata, creationTimestamp: null, labels: { a: null } },
      spec: { values: { limits: null } },
    });
    expect(decoded(release)).toEqual({
      ...release,
      metadata: { ...metadata, labels: { a: '' } },
    });
    const data = { default: null };
    expect(decoded(manifest('apps/v1', 'ControllerRevision', { data }))).toMatchObject({ data });
  });

  test('as nothing in a field with a schema', () => {
    const versions = [{ schema: { openAPIV3Schema: { items: null, additionalProperties: null, enum: [null] } } }];
    const definition = manifest('apiextensions.k8s.io/v1', 'CustomResourceDefinition', { spec: { versions } });
    expect(decoded(definition).spec).toEqual({ versions: [{ schema: { openAPIV3Schema: { enum: [null] } } }] });
  });

  test('as nothing in a field that no version of the kind has', () => {
    expect(decoded(manifest('v1', 'Service', { spec: { newer: null } })).spec).toEqual({});
  });
});

test('a manifest that is known to hold no null is returned unchanged', () => {
  const plain = toPlain(manifest('v1', 'ConfigMap', { data: { a: 'b' } }), []) as Manifest & Fields;
  expect(decoded(plain)).toBe(plain);
});
