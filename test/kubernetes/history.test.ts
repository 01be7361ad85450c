import {
  compareVersions,
  featureGate,
  fieldHistory,
  fieldStages,
  fieldsWithHistory,
  kindHistory,
  knownVersions,
} from '../../src/kubernetes/history';
import { KUBERNETES_VERSION } from '../../src/kubernetes/kind';

describe('the history', () => {
  test('has the first version, the removal and the replacement of a kind', () => {
    expect(kindHistory('policy/v1beta1', 'PodDisruptionBudget')).toMatchObject({
      deprecated: '1.21',
      removed: '1.25',
      replacement: { apiVersion: 'policy/v1', kind: 'PodDisruptionBudget' },
    });
    expect(kindHistory('extensions/v1beta1', 'Ingress')).toMatchObject({ removed: '1.22' });
    expect(kindHistory('admissionregistration.k8s.io/v1', 'MutatingAdmissionPolicy')).toMatchObject({ since: '1.36' });
    expect(kindHistory('example.com/v1', 'Widget')).toBeUndefined();
  });

  test('has the versions of a field', () => {
    expect(fieldHistory('core/v1.PodSpec', 'hostUsers')).toMatchObject({ since: '1.25' });
    expect(fieldHistory('core/v1.PodSpec', 'workloadRef')).toMatchObject({ since: '1.35', until: '1.35' });
    expect(fieldHistory('core/v1.PodSpec', 'containers')).toBeUndefined();
    expect(fieldsWithHistory('core/v1.PodSpec')).toContain('schedulingGates');
    expect(fieldsWithHistory('core/v1.Nothing')).toEqual([]);
  });

  test('has the stage of a field in a version, by its feature gate if one is known', () => {
    const stagesIn = (version: string) => fieldStages('core/v1.Container', 'restartPolicyRules', version);
    expect(stagesIn('1.34')).toEqual([{ stage: 'alpha', gate: 'ContainerRestartRules', enabled: false }]);
    expect(stagesIn('1.36')).toEqual([{ stage: 'beta', gate: 'ContainerRestartRules', enabled: true }]);
  });

  test('has the stage by the documentation if the gate has been removed', () => {
    expect(fieldStages('core/v1.PodSpec', 'hostUsers', '1.27')).toEqual([
      { stage: 'alpha', gate: 'UserNamespacesSupport', enabled: false },
    ]);
    expect(fieldStages('core/v1.PodSpec', 'hostUsers', '1.36')).toEqual([]);
  });

  test('does not call a field alpha because its documentation was never updated', () => {
    expect(fieldStages('core/v1.PersistentVolumeClaimSpec', 'dataSourceRef', '1.36')).toEqual([]);
    expect(fieldStages('networking/v1.NetworkPolicySpec', 'egress', '1.30')).toEqual([]);
  });

  test('gives the gates of containers to ephemeral containers too', () => {
    expect(fieldHistory('core/v1.EphemeralContainer', 'resizePolicy')?.gates).toEqual(['InPlacePodVerticalScaling']);
  });

  test('knows the stages of a feature gate', () => {
    expect(featureGate('ContainerRestartRules')).toEqual([
      { version: '1.34', stage: 'alpha', enabled: false },
      { version: '1.35', stage: 'beta', enabled: true },
    ]);
    expect(featureGate('NoSuchGate')).toBeUndefined();
  });

  test('ends at the version of Kubernetes that the types are of', () => {
    expect(knownVersions().at(-1)).toBe(KUBERNETES_VERSION);
  });

  test('orders versions by their numbers', () => {
    expect(['1.36', '1.9', '1.10'].sort(compareVersions)).toEqual(['1.9', '1.10', '1.36']);
  });
});
