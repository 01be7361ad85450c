import { knownVersions } from '../../src/kubernetes/history';
import { isKubernetesVersion, KUBERNETES_VERSIONS } from '../../src/kubernetes/versions';

describe('the versions that objects can be for', () => {
  test('are the newest eight of those that the history knows', () => {
    expect(knownVersions().slice(-8)).toEqual(KUBERNETES_VERSIONS);
  });

  test('are distinguished from other texts', () => {
    expect(isKubernetesVersion('1.31')).toBe(true);
    expect(['1.28', '1.37', 'v1.31', '1.31.4', ''].filter(isKubernetesVersion)).toEqual([]);
  });
});
