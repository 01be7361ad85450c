import { toKustomization } from '../../../src/kustomize/model/kustomization';
import { kustomizeBuild, readDocuments, writeTree } from '../../kubectl';

describe('a kustomization', () => {
  test('has its apiVersion, kind and fields, without empty ones', () => {
    expect(readDocuments(toKustomization({ resources: ['a.yaml'], images: [], patches: undefined }))).toEqual([
      { apiVersion: 'kustomize.config.k8s.io/v1beta1', kind: 'Kustomization', resources: ['a.yaml'] },
    ]);
  });

  test('is read correctly by the real Kustomize, with strings that look like other types', () => {
    const kustomization = toKustomization({
      resources: ['a.yaml'],
      namespace: 'on',
      labels: [{ pairs: { y: '1e3', no: 'true' }, includeTemplates: true }],
      images: [{ name: 'no', newName: 'null', newTag: '010' }],
      replicas: [{ name: '1', count: 0 }],
      patches: [{ path: 'p.yaml', target: { group: 'apps', version: 'v1', kind: 'Deployment', name: '1' } }],
    });
    const object = `{apiVersion: apps/v1, kind: Deployment, metadata: {name: "1"}, spec: {template: {spec: {containers: [{image: "no:1"}]}}}}`;
    const patch = '- {op: add, path: /spec/paused, value: true}';
    const labels = { y: '1e3', no: 'true' };
    expect(
      kustomizeBuild(writeTree({ 'kustomization.yaml': kustomization, 'a.yaml': object, 'p.yaml': patch })),
    ).toEqual([
      {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: { name: '1', namespace: 'on', labels },
        spec: {
          replicas: 0,
          paused: true,
          template: { metadata: { labels }, spec: { containers: [{ image: 'null:010' }] } },
        },
      },
    ]);
  });
});
