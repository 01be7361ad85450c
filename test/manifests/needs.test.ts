import type { Manifest } from '../../src/manifests/manifest';
import { Needs } from '../../src/manifests/needs';

const object = (apiVersion: string, kind: string, name: string, fields: object = {}, namespace?: string): Manifest => ({
  apiVersion,
  kind,
  metadata: { name, ...(namespace && { namespace }) },
  ...fields,
});

const namespace = object('v1', 'Namespace', 'shop');
const stranger = object('acme.io/v1', 'Namespace', 'shop');
const definition = object('apiextensions.k8s.io/v1', 'CustomResourceDefinition', 'widgets.acme.io', {
  spec: { group: 'acme.io', names: { kind: 'Widget' } },
});
const widget = object('acme.io/v1', 'Widget', 'a', {}, 'shop');
const objects = [namespace, stranger, definition, widget];
const needs = new Needs(objects, (manifest) => manifest);

test('an object needs its Namespace and the definition of its kind', () => {
  expect(needs.of(widget)).toEqual([namespace, definition]);
});

test.each([
  ['an object in another namespace', object('v1', 'ConfigMap', 'a', {}, 'other')],
  ['an object of that kind in another group', object('acme.example/v1', 'Widget', 'a')],
  ['the Namespace itself', namespace],
  ['the definition itself', definition],
])('%s needs nothing', (_, manifest) => {
  expect(needs.of(manifest)).toEqual([]);
});
