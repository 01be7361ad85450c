import { manifestFindings } from '../../../src/checks/manifest-findings';
import type { KubernetesVersion } from '../../../src/kubernetes/versions';

function reported(apiVersion: string, kind: string, version?: KubernetesVersion) {
  const manifest = { apiVersion, kind, metadata: { name: 'a' } };
  const found = manifestFindings(manifest, version && { version });
  return found.map(({ law, severity = 'error', at, what, fix }) => `${severity} ${law} ${at}: ${what}; ${fix}`);
}

describe('a kind', () => {
  test('that no version has is refused without a target version', () => {
    expect(reported('apps/v1', 'Deploymnt')).toEqual([
      `error unknown-kind kind: Kubernetes has no kind "Deploymnt" in apps/v1; write kind: 'Deployment'`,
    ]);
    expect(reported('networking/v1', 'Ingress')).toEqual([
      `error unknown-kind apiVersion: Kubernetes has no kind "Ingress" in networking/v1; write apiVersion: 'networking.k8s.io/v1'`,
    ]);
  });

  test('that was removed from every supported version is refused without a target version', () => {
    expect(reported('extensions/v1beta1', 'Ingress')).toEqual([
      `error unknown-kind apiVersion: extensions/v1beta1 Ingress is gone since Kubernetes 1.22; write apiVersion: 'networking.k8s.io/v1', kind: 'Ingress'; some fields may have other names there`,
    ]);
  });

  test('that only newer versions do not have is a warning without a target version', () => {
    const [finding = ''] = reported('flowcontrol.apiserver.k8s.io/v1beta3', 'FlowSchema');
    expect(finding).toContain(
      'warning unknown-kind apiVersion: flowcontrol.apiserver.k8s.io/v1beta3 FlowSchema is gone',
    );
  });

  test('that is custom, a list, or of an API that is off by default is not reported without a target version', () => {
    expect(reported('example.com/v1', 'Widget')).toEqual([]);
    expect(reported('v1', 'List')).toEqual([]);
    expect(reported('resource.k8s.io/v1beta1', 'ResourceClaim')).toEqual([]);
  });

  test('that was added later is refused, and nothing else in the object is reported', () => {
    expect(reported('networking.k8s.io/v1', 'ServiceCIDR', '1.32')).toEqual([
      `error unknown-kind apiVersion: networking.k8s.io/v1 ServiceCIDR was added in Kubernetes 1.33; the target version is 1.32; leave it out, or set kubernetes: '1.33' if the cluster has that version`,
    ]);
    expect(reported('networking.k8s.io/v1', 'ServiceCIDR', '1.33').join()).not.toContain('unknown-kind');
  });

  test('that is off by default is a warning, with its replacement if there is one', () => {
    expect(reported('resource.k8s.io/v1beta1', 'DeviceClass', '1.33')).toEqual([
      `warning feature-gate apiVersion: resource.k8s.io/v1beta1 DeviceClass is beta in Kubernetes 1.33, and off by default; turn it on in the API server: --runtime-config=resource.k8s.io/v1beta1=true`,
    ]);
    expect(reported('resource.k8s.io/v1beta1', 'DeviceClass', '1.34').join()).toContain(
      `write apiVersion: 'resource.k8s.io/v1', kind: 'DeviceClass', or turn it on`,
    );
  });

  test('that is deprecated is a warning, with its replacement', () => {
    expect(reported('v1', 'Endpoints', '1.33')).toEqual([
      `warning deprecated-kind apiVersion: v1 Endpoints is deprecated since Kubernetes 1.33; write apiVersion: 'discovery.k8s.io/v1', kind: 'EndpointSlice'`,
    ]);
    expect(reported('v1', 'Endpoints', '1.32')).toEqual([]);
    expect(reported('v1', 'Endpoints')).toEqual([]);
  });
});
