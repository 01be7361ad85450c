import { allKinds } from '../../src/kubernetes/kind';
import { kindStatus, replacementOf } from '../../src/kubernetes/kind-status';
import { KUBERNETES_VERSIONS } from '../../src/kubernetes/versions';
import { history } from './stored-history';

const statusIn = (apiVersion: string, kind: string, version: string) => kindStatus(apiVersion, kind, version).status;

describe('the status of a kind', () => {
  test('follows the history of every kind through every version', () => {
    const minor = (version: string) => Number(version.slice(2));
    const wrong = Object.entries(history.kinds).flatMap(([path, { since = '1.0', until = '1.99' }]) => {
      const slash = path.lastIndexOf('/');
      const [apiVersion, kind] = [path.slice(0, slash), path.slice(slash + 1)];
      return KUBERNETES_VERSIONS.filter((version) => {
        const status = statusIn(apiVersion, kind, version);
        const expected =
          minor(version) < minor(since)
            ? ['not-yet']
            : minor(version) > minor(until)
              ? ['gone']
              : ['served', 'deprecated', 'off'];
        return !expected.includes(status);
      }).map((version) => `${path} ${version}`);
    });
    expect(Object.keys(history.kinds).length).toBeGreaterThan(100);
    expect(wrong).toEqual([]);
  });

  test('is "served" in the newest version for every kind that a server of this version served', () => {
    const told = allKinds().filter(({ apiVersion, kind }) => statusIn(apiVersion, kind, '1.36') !== 'served');
    expect(told.map(({ apiVersion, kind }) => `${apiVersion} ${kind}`)).toEqual(['v1 ComponentStatus', 'v1 Endpoints']);
  });

  test.each([
    ['extensions/v1beta1', 'Ingress', '1.29', 'gone'],
    ['networking.k8s.io/v1beta1', 'Ingress', '1.29', 'gone'],
    ['apps/v1beta3', 'Deployment', '1.31', 'unknown'],
    ['apps/v1', 'Deploymnt', '1.31', 'unknown'],
    ['networking/v1', 'Ingress', '1.31', 'unknown'],
    ['example.com/v1', 'Deployment', '1.31', 'custom'],
    ['skaffold/v4beta1', 'Config', '1.31', 'custom'],
    ['v1', 'List', '1.31', 'served'],
    ['rbac.authorization.k8s.io/v1', 'RoleList', '1.31', 'served'],
    ['resource.k8s.io/v1beta1', 'ResourceClaim', '1.33', 'off'],
    ['flowcontrol.apiserver.k8s.io/v1beta3', 'FlowSchema', '1.31', 'deprecated'],
    ['v1', 'Endpoints', '1.32', 'served'],
    ['v1', 'Endpoints', '1.33', 'deprecated'],
  ])('of %s %s in %s is %s', (apiVersion, kind, version, status) => {
    expect(statusIn(apiVersion, kind, version)).toBe(status);
  });
});

describe('the replacement of a kind', () => {
  test.each([
    ['extensions/v1beta1', 'Ingress', 'networking.k8s.io/v1 Ingress'],
    ['networking.k8s.io/v1beta1', 'IngressClass', 'networking.k8s.io/v1 IngressClass'],
    ['autoscaling/v2beta2', 'HorizontalPodAutoscaler', 'autoscaling/v2 HorizontalPodAutoscaler'],
    ['flowcontrol.apiserver.k8s.io/v1beta2', 'FlowSchema', 'flowcontrol.apiserver.k8s.io/v1 FlowSchema'],
    ['networking/v1', 'Ingress', 'networking.k8s.io/v1 Ingress'],
    ['v1', 'Endpoints', 'discovery.k8s.io/v1 EndpointSlice'],
  ])('of %s %s is %s', (apiVersion, kind, replacement) => {
    const found = replacementOf(apiVersion, kind, '1.31');
    expect(`${found?.apiVersion} ${found?.kind}`).toBe(replacement);
  });

  test('is undefined if the version does not have it either', () => {
    expect(replacementOf('resource.k8s.io/v1beta1', 'ResourceClaim', '1.33')).toBeUndefined();
    expect(replacementOf('policy/v1beta1', 'PodSecurityPolicy', '1.31')).toBeUndefined();
  });
});
