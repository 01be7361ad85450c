import type { Fields } from '../../../src/manifests/manifest';
import { changeOf, generatorOf } from '../../../src/reading/kustomizations/changes';

const kustomization: Fields = {
  namespace: 'shop',
  nameSuffix: '-v2',
  images: [{ name: 'nginx' }, { name: 'ghcr.io/acme/web', newName: 'registry.acme.dev/web', newTag: '2.0' }],
  replicas: [
    { name: 'db', count: 1 },
    { name: 'web', count: 3 },
  ],
  labels: [{ pairs: { team: 'shop' } }],
  commonLabels: { tier: 'front' },
  commonAnnotations: { 'acme.dev/owner': 'shop' },
  configMapGenerator: [{ name: 'flags' }, { name: 'settings' }],
};
const built: Fields = {
  kind: 'Deployment',
  metadata: {
    name: 'web-v2',
    namespace: 'shop',
    labels: { team: 'shop', tier: 'front' },
    annotations: { 'acme.dev/owner': 'shop' },
  },
  spec: { replicas: 3, template: { spec: { containers: [{ name: 'web', image: 'registry.acme.dev/web:2.0' }] } } },
};

describe('the field of a kustomization that set a value', () => {
  test.each([
    [['metadata', 'namespace'], 'namespace'],
    [['metadata', 'name'], 'nameSuffix'],
    [['metadata', 'labels', 'team'], 'labels[0].pairs.team'],
    [['metadata', 'labels', 'tier'], 'commonLabels.tier'],
    [['metadata', 'annotations', 'acme.dev/owner'], 'commonAnnotations[acme.dev/owner]'],
    [['spec', 'replicas'], 'replicas[1]'],
    [['spec', 'template', 'spec', 'containers', 0, 'image'], 'images[1]'],
    [['spec', 'paused'], undefined],
  ])('%j is found', (steps, field) => {
    expect(changeOf(kustomization, built, steps)).toBe(field);
  });

  test('is the generator of a generated object', () => {
    expect(generatorOf({ fields: kustomization }, { kind: 'ConfigMap', metadata: { name: 'settings-h8g2f' } })).toBe(
      'configMapGenerator[1]',
    );
    expect(generatorOf({ fields: kustomization }, { kind: 'Secret', metadata: { name: 'settings' } })).toBe('');
  });
});
