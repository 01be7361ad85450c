import { manifestFindings } from '../../src/checks/manifest-findings';
import type { Fields, Manifest } from '../../src/manifests/manifest';

function reported(fields: Fields): readonly string[] {
  return isSent(fields) ? manifestFindings(fields).map(({ law, at }) => `${law} ${at}`) : [];
}

/** Documents may also come without a name. */
function isSent(fields: Fields): fields is Fields & Manifest {
  return typeof fields.apiVersion === 'string';
}

describe('what the API server reports about a document', () => {
  test.each<Fields>([{}, { metadata: null }, { metadata: {} }, { metadata: { name: null } }])(
    '%j is that it has no name',
    (fields) => {
      expect(reported({ apiVersion: 'v1', kind: 'ConfigMap', ...fields })).toEqual(['object-names metadata.name']);
    },
  );

  test('includes the fields that a null element lacks', () => {
    const metadata = { name: 'a' };
    const roleRef = { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'a' };
    const binding = {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'RoleBinding',
      metadata,
      roleRef,
      subjects: [null],
    };
    expect(reported(binding)).toEqual(['required-field subjects[0].kind', 'required-field subjects[0].name']);
  });

  test('includes nothing about a status with correct types', () => {
    const metadata = { name: 'a' };
    const spec = { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } };
    const claim = { apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata, spec };
    expect(reported({ ...claim, status: { phase: 'bound', conditions: [{}] } })).toEqual([]);
    expect(reported({ ...claim, status: { phase: 1 } })).toEqual(['field-type status.phase']);
    expect(reported({ ...claim, status: { phases: '' } })).toEqual(['unknown-field status.phases']);
  });
});
