import { manifestFindings } from '../../src/checks/manifest-findings';
import type { Fields, Manifest } from '../../src/manifests/manifest';

function told(fields: Fields): readonly string[] {
  return isSent(fields) ? manifestFindings(fields).map(({ law, at }) => `${law} ${at}`) : [];
}

/** The server is sent documents without a name, too. */
function isSent(fields: Fields): fields is Fields & Manifest {
  return typeof fields.apiVersion === 'string';
}

describe('what the API server has against a document', () => {
  test.each<Fields>([{}, { metadata: null }, { metadata: {} }, { metadata: { name: null } }])(
    '%j is that it has no name',
    (fields) => {
      expect(told({ apiVersion: 'v1', kind: 'ConfigMap', ...fields })).toEqual(['object-names metadata.name']);
    },
  );

  test('is what an element lacks that is null', () => {
    const metadata = { name: 'a' };
    const roleRef = { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'a' };
    const binding = {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'RoleBinding',
      metadata,
      roleRef,
      subjects: [null],
    };
    expect(told(binding)).toEqual(['required-field subjects[0].kind', 'required-field subjects[0].name']);
  });

  test('is nothing about a status, as long as its types are right', () => {
    const metadata = { name: 'a' };
    const spec = { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } };
    const claim = { apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata, spec };
    expect(told({ ...claim, status: { phase: 'bound', conditions: [{}] } })).toEqual([]);
    expect(told({ ...claim, status: { phase: 1 } })).toEqual(['field-type status.phase']);
    expect(told({ ...claim, status: { phases: '' } })).toEqual(['unknown-field status.phases']);
  });
});
