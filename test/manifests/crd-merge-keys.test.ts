import { mergingWith } from '../../src/manifests/crd-merge-keys';
import { diffManifests } from '../../src/manifests/diff';
import type { Fields, Manifest } from '../../src/manifests/manifest';
import { mergingOf } from '../../src/manifests/merge-keys';

const listeners: Fields = {
  type: 'array',
  'x-kubernetes-list-type': 'map',
  'x-kubernetes-list-map-keys': ['port', 'protocol'],
  items: {
    type: 'object',
    properties: {
      port: { type: 'integer' },
      hosts: { type: 'array', 'x-kubernetes-list-type': 'set', items: { type: 'string' } },
      routes: {
        type: 'array',
        'x-kubernetes-list-type': 'map',
        'x-kubernetes-list-map-keys': ['id'],
        items: { type: 'object', properties: { id: { type: 'string' } } },
      },
    },
  },
};
const definition: Manifest = {
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name: 'gates.example.com' },
  spec: {
    group: 'example.com',
    names: { kind: 'Gate', plural: 'gates' },
    scope: 'Namespaced',
    versions: [
      { name: 'v1', schema: { openAPIV3Schema: { properties: { spec: { properties: { listeners } } } } } },
      { name: 'v2', schema: { openAPIV3Schema: { 'x-kubernetes-preserve-unknown-fields': true } } },
    ],
  },
};

function gate(...list: Fields[]): Manifest {
  return { apiVersion: 'example.com/v1', kind: 'Gate', metadata: { name: 'g' }, spec: { listeners: list } };
}

describe('merge keys from definitions of custom resources', () => {
  const merging = mergingWith([definition]);

  test('are the map keys of their lists, at any depth, for each version', () => {
    expect(merging({ apiVersion: 'example.com/v1', kind: 'Gate' })).toEqual({
      ...mergingOf({ apiVersion: 'example.com/v1', kind: 'Gate' }),
      spec: { fields: { listeners: { keys: ['port', 'protocol'], fields: { routes: { keys: ['id'] } } } } },
    });
    const unknown = { apiVersion: 'example.com/v2', kind: 'Gate' };
    expect(merging(unknown)).toEqual(mergingOf(unknown));
  });

  test('leave built-in kinds unchanged', () => {
    const pod = { apiVersion: 'v1', kind: 'Pod' };
    expect(merging(pod)).toEqual(mergingOf(pod));
    expect(mergingWith([])(pod)).toEqual(mergingOf(pod));
  });

  test('name the elements in a comparison', () => {
    const before = gate({ port: 80, tls: false }, { port: 443, tls: true });
    const changes = diffManifests(before, gate({ port: 443, tls: false }, { port: 8080 }), merging);
    expect(changes.map(({ field }) => field)).toEqual([
      'spec.listeners[port=80,protocol=TCP]',
      'spec.listeners[port=443,protocol=TCP].tls',
      'spec.listeners[port=8080,protocol=TCP]',
    ]);
  });

  test('are empty if a definition has no schema', () => {
    const bare: Manifest = {
      ...definition,
      spec: { group: 'example.com', names: { kind: 'Gate' }, versions: [{ name: 'v1' }] },
    };
    expect(mergingWith([bare])({ apiVersion: 'example.com/v1', kind: 'Gate' })).toEqual(mergingOf(gate()));
  });
});
