import type { Rendered } from 'kustruct';
import { layoutLikeCdk8s } from '../../src/kustomize/cdk8s-layout';
import { layoutBase } from '../../src/kustomize/layout';

function object(chart: string, kind: string, name: string): Rendered {
  return { manifest: { apiVersion: 'v1', kind, metadata: { name } }, path: `${chart}/${name}`, chart };
}

const rendering = [object('shop', 'Secret', 'db'), object('shop', 'Service', 'api'), object('db', 'Service', 'db')];

test('a base has one folder per chart, one file per object, and kustomizations that list them', () => {
  expect(Object.fromEntries(layoutBase(rendering))).toEqual({
    'base/kustomization.yaml':
      '---\napiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources:\n- db\n- shop\n',
    'base/shop/kustomization.yaml':
      '---\napiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources:\n- secret-db.yaml\n- service-api.yaml\n',
    'base/shop/secret-db.yaml': '---\napiVersion: v1\nkind: Secret\nmetadata:\n  name: db\n',
    'base/shop/service-api.yaml': '---\napiVersion: v1\nkind: Service\nmetadata:\n  name: api\n',
    'base/db/kustomization.yaml':
      '---\napiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources:\n- service-db.yaml\n',
    'base/db/service-db.yaml': '---\napiVersion: v1\nkind: Service\nmetadata:\n  name: db\n',
  });
});

test('a base without objects has no files', () => {
  expect(layoutBase([]).size).toBe(0);
  expect(layoutLikeCdk8s([], 'app', '.k8s.yaml').size).toBe(0);
});

test('the folder and file extension of a base can be set', () => {
  const files = [...layoutBase(rendering, { base: 'apps/base', extension: '.k8s.yaml' }).keys()];
  expect(files).toContain('apps/base/shop/service-api.k8s.yaml');
  expect(files).toContain('apps/base/kustomization.yaml');
});
