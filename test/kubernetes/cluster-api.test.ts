import { readClusterDocument } from '../../src/kubernetes/cluster-document';
import { allKinds } from '../../src/kubernetes/kind';
import { typeNamed, typeNames } from '../../src/kubernetes/schema';
import { clusterDocument } from './cluster-document';

function apiOf(text: string) {
  const document = readClusterDocument(text);
  if ('fault' in document) {
    throw new Error(document.fault);
  }
  return document.api;
}

describe('the API of a cluster', () => {
  const api = apiOf(clusterDocument());

  test('has the kinds of Kubernetes and the custom ones of the cluster', () => {
    const missing = allKinds().filter(({ apiVersion, kind }) => !api.has(apiVersion, kind));
    expect(missing).toEqual([]);
    expect(api.has('example.com/v1', 'Widget')).toBe(true);
    expect(api.has('example.com/v1', 'Gadget')).toBe(false);
  });

  test('has the types that are generated from the same document', () => {
    const shape = ({ fields }: ReturnType<typeof typeNamed>) =>
      [...fields.values()]
        .map(({ name, type, required }) => ({ name, type, required }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const name of typeNames()) {
      expect([name, shape(api.typeNamed(name))]).toEqual([name, shape(typeNamed(name))]);
    }
  });

  test('names the nested types of a custom resource by their path', () => {
    const widget = api.typeOf('example.com/v1', 'Widget');
    expect(widget?.fields.get('spec')?.type).toEqual({ type: 'object', name: 'com/example/v1.Widget.spec' });
    expect(widget?.fields.get('metadata')?.type).toEqual({ type: 'object', name: 'meta/v1.ObjectMeta' });
    const spec = api.typeNamed('com/example/v1.Widget.spec');
    expect(spec).toMatchObject({ custom: true });
    expect(spec.fields.get('parts')?.type).toEqual({
      type: 'list',
      items: { type: 'object', name: 'com/example/v1.Widget.spec.parts' },
    });
    expect(spec.fields.get('any')?.type).toEqual({ type: 'json' });
    expect(spec.fields.get('port')?.type).toEqual({ type: 'int64-or-string' });
  });

  test('has no fields for a custom kind that allows any field', () => {
    expect(api.has('example.com/v1', 'Bag')).toBe(true);
    expect(api.typeOf('example.com/v1', 'Bag')).toBeUndefined();
  });
});
