import { ingressParts } from '../../src/checks/ingresses';
import { RenderingIndex } from '../../src/checks/rendering-index';
import type { Value } from '../../src/manifests/manifest';
import { object } from './objects';
import { rendering } from './rendering';

function partsOf(spec: Value) {
  const index = new RenderingIndex(rendering([object('networking.k8s.io/v1', 'Ingress', 'web', { spec })]));
  const [ingress] = index.rendering;
  return ingress && ingressParts(ingress.manifest, index);
}

describe('the parts of an Ingress', () => {
  it('are the paths of all rules with their hosts and positions', () => {
    const http = { paths: [{ path: '/' }, 'no map', { path: '/api' }] };
    const parts = partsOf({ rules: [{ host: 'a.example.com', http }, { http: { paths: [{ path: '/b' }] } }] });
    expect(parts?.paths.map(({ path, host }) => [path.field, host])).toEqual([
      ['spec.rules[0].http.paths[0]', 'a.example.com'],
      ['spec.rules[0].http.paths[2]', 'a.example.com'],
      ['spec.rules[1].http.paths[0]', undefined],
    ]);
  });

  it('are empty if their fields have wrong types', () => {
    expect(partsOf({ rules: 'none', tls: {} })).toEqual({
      spec: { rules: 'none', tls: {} },
      rules: [],
      paths: [],
      tls: [],
    });
    expect(partsOf(null)).toEqual({ spec: {}, rules: [], paths: [], tls: [] });
  });
});
