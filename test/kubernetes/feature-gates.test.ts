import { GATED_FIELDS, GATES } from '../../src/kubernetes/feature-gates';
import { featureGate, fieldStages, isEnabled } from '../../src/kubernetes/history';
import { typeNames } from '../../src/kubernetes/schema';
import { KUBERNETES_VERSIONS } from '../../src/kubernetes/versions';
import { history } from './stored-history';

describe('the feature gates that no document has', () => {
  test('are in no document', () => {
    expect(Object.keys(GATES).filter((gate) => gate in history.gates)).toEqual([]);
  });

  test('have stages that can be read, in the order of versions', () => {
    for (const [gate, text] of Object.entries(GATES)) {
      const stages = featureGate(gate) ?? [];
      expect(
        stages.map(({ version, stage, enabled }) => `${version} ${stage} ${enabled ? 'on' : 'off'}`).join(';'),
      ).toBe(text);
      expect(stages.map(({ version }) => Number(version.slice(2)))).toEqual(
        stages.map(({ version }) => Number(version.slice(2))).sort((one, other) => one - other),
      );
    }
  });

  test('guard fields of existing types with known gates', () => {
    expect(Object.keys(GATED_FIELDS).filter((type) => !typeNames().includes(type))).toEqual([]);
    const gates = Object.values(GATED_FIELDS).flatMap((fields) => Object.values(fields));
    expect(gates.filter((gate) => featureGate(gate) === undefined)).toEqual([]);
  });

  test('determine from which version on a field is kept', () => {
    const offIn = (type: string, field: string) =>
      KUBERNETES_VERSIONS.filter((version) => fieldStages(type, field, version).some(({ enabled }) => !enabled));
    expect(offIn('core/v1.PodSpec', 'hostUsers')).toEqual(['1.29', '1.30', '1.31', '1.32']);
    expect(offIn('core/v1.Volume', 'image')).toEqual(['1.31', '1.32', '1.33', '1.34']);
    expect(offIn('apps/v1.StatefulSetSpec', 'persistentVolumeClaimRetentionPolicy')).toEqual([]);
    expect(offIn('autoscaling/v2.MetricSpec', 'containerResource')).toEqual([]);
  });

  test('are off before their first version', () => {
    expect(isEnabled('RelaxedServiceNameValidation', '1.29')).toBe(false);
    expect(isEnabled('RelaxedServiceNameValidation', '1.36')).toBe(true);
    expect(isEnabled('NoSuchGate', '1.36')).toBe(false);
  });
});
