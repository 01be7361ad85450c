import { compare } from '../../../src/changes/compare';
import type { Fields, Manifest } from '../../../src/manifests/manifest';
import { rendering } from '../rendering';
import { consequencesOf, object, workload } from './consequence-texts';

function changedFields(before: Manifest, after: Manifest): readonly string[] {
  return compare(rendering(before), rendering(after)).changes.flatMap(({ fields }) => fields.map(({ field }) => field));
}

describe('a field that the cluster keeps', () => {
  const secret = (fields: Fields) => object('v1', 'Secret', 'db', fields);

  test.each([
    [
      'the account of pods',
      workload('Deployment', {}, {}, { serviceAccountName: 'builder' }),
      workload('Deployment'),
      'spec.template.spec.serviceAccountName is removed from the manifest, but the cluster keeps the old value',
    ],
    [
      'the text of a Secret',
      secret({ stringData: { password: 'hunter2' } }),
      secret({}),
      'data.password is removed from the manifest, but the cluster keeps the old value',
    ],
    [
      'the missing address of a Service',
      object('v1', 'Service', 'web', { spec: { clusterIP: 'None', selector: { app: 'web' } } }),
      object('v1', 'Service', 'web', { spec: { selector: { app: 'web' } } }),
      'spec.clusterIP is removed from the manifest, but the cluster keeps the old value',
    ],
    [
      'the spec of a request',
      object('certificates.k8s.io/v1', 'CertificateSigningRequest', 'web', { spec: { username: 'a', uid: '1' } }, {}),
      object('certificates.k8s.io/v1', 'CertificateSigningRequest', 'web', { spec: { username: 'b' } }, {}),
      'spec.username, spec.uid are changed in the manifest, but the cluster keeps the old values',
    ],
  ])('is reported as kept, and as nothing else: %s', (_, before, after, what) => {
    expect(consequencesOf([before], [after])).toEqual([`kept-field: ${what}`]);
    expect(changedFields(before, after)).toEqual([]);
  });

  test('is not reported if it is only a default of a field that changes', () => {
    const after = workload('Deployment', { image: 'api:latest' });
    expect(consequencesOf([workload('Deployment')], [after], 'stale')).toEqual([]);
    expect(changedFields(workload('Deployment'), after)).toEqual(['spec.template.spec.containers[name=api].image']);
  });

  test('is not reported if the key of a Secret was applied as data', () => {
    const before = secret({ data: { password: 'aHVudGVyMg==' } });
    expect(consequencesOf([before], [secret({})], 'stale')).toEqual([]);
    expect(changedFields(before, secret({}))).toEqual(['data.password']);
  });

  test('is not reported if the cluster creates another object', () => {
    const renamed = { ...workload('Deployment'), metadata: { name: 'other', namespace: 'shop' } };
    const before = workload('Deployment', {}, {}, { serviceAccountName: 'builder' });
    expect(consequencesOf([before], [renamed], 'stale')).toEqual([]);
  });
});
