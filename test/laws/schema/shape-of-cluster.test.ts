import { manifestFindings } from '../../../src/checks/manifest-findings';
import { readClusterDocument } from '../../../src/kubernetes/cluster-document';
import type { Target } from '../../../src/kubernetes/target';
import type { KubernetesVersion } from '../../../src/kubernetes/versions';
import type { Fields } from '../../../src/manifests/manifest';
import { clusterDocument, without } from '../../kubernetes/cluster-document';

function targetOf(version: KubernetesVersion, text: string): Target {
  const document = readClusterDocument(text);
  return 'fault' in document ? { version } : { version, api: document.api };
}

const cluster = targetOf('1.36', clusterDocument());

function reported(given: Fields, target = cluster): readonly string[] {
  const manifest = { apiVersion: 'example.com/v1', kind: 'Widget', metadata: { name: 'a' }, ...given };
  return manifestFindings(manifest, target).map(
    ({ law, severity = 'error', at, what }) => `${severity} ${law} ${at}: ${what}`,
  );
}

describe('checked against the document of a cluster', () => {
  test('a custom resource that fits its schema has no findings', () => {
    const spec = {
      size: 3,
      color: 'red',
      port: 'http',
      raw: { a: [1] },
      any: 7,
      labels: { a: 'b' },
      created: '2026-01-31T12:00:00Z',
      parts: [{ name: 'a', weight: 0.5 }],
    };
    expect(reported({ spec })).toEqual([]);
    expect(reported({ spec: { size: 3, parts: [] } })).toEqual([]);
  });

  test('a custom resource is checked for types, required fields, allowed values and unknown fields', () => {
    expect(reported({})).toEqual(['error required-field spec: Widget has no spec']);
    expect(reported({ spec: { size: '3', color: 'green', parts: [{}], colour: 'red' } })).toEqual([
      'error field-type spec.size: size is the string "3"; it must be a whole number',
      'error enum-value spec.color: color is "green"; it must be one of "red", "blue"',
      'error required-field spec.parts[0].name: parts has no name',
      'warning unknown-field spec.colour: spec has no field "colour"',
    ]);
    expect(reported({ metadata: { name: 'a', label: {} }, spec: { size: 1, parts: [] } })).toEqual([
      'error unknown-field metadata.label: ObjectMeta has no field "label"',
    ]);
  });

  test('a kind that allows any field is not checked', () => {
    expect(reported({ kind: 'Bag', anything: 1 })).toEqual([]);
  });

  test('a kind that the cluster does not have is an error if it is part of Kubernetes, or a warning if it may be installed', () => {
    expect(reported({ kind: 'Gadget' })).toEqual([
      'warning unknown-kind apiVersion: the cluster has no example.com/v1 Gadget',
    ]);
    const noLease = targetOf('1.36', clusterDocument('v1.36.0', without('io.k8s.api.coordination.v1.Lease')));
    const lease = { apiVersion: 'coordination.k8s.io/v1', kind: 'Lease' };
    expect(reported(lease)).toEqual([]);
    expect(reported(lease, noLease)).toEqual([
      'error unknown-kind apiVersion: the cluster has no coordination.k8s.io/v1 Lease',
    ]);
  });

  test('a field of Kubernetes that the cluster does not have is unknown, and no law reads it', () => {
    const older = targetOf(
      '1.33',
      clusterDocument('v1.33.0', without('io.k8s.api.core.v1.Container', 'restartPolicyRules')),
    );
    const containers = [{ name: 'a', image: 'nginx:1.27', restartPolicyRules: 5 }];
    expect(reported({ apiVersion: 'v1', kind: 'Pod', spec: { containers } }, older)).toEqual([
      'error unknown-field spec.containers[0].restartPolicyRules: Container has no field "restartPolicyRules" in this cluster; it was added in Kubernetes 1.34',
    ]);
  });

  test('laws are those of the version, and fields that are off are still reported', () => {
    const older = targetOf('1.32', clusterDocument('v1.32.0'));
    const spec = {
      hostUsers: false,
      containers: [{ name: 'a', image: 'nginx:1.27', env: [{ name: '1', value: 'b' }] }],
    };
    expect(reported({ apiVersion: 'v1', kind: 'Pod', spec }, older)).toEqual([
      'warning feature-gate spec.hostUsers: PodSpec.hostUsers is beta in Kubernetes 1.32, and off by default',
    ]);
    const odd = { ...spec, hostUsers: true, containers: [{ name: 'a', image: 'nginx:1.27', env: [{ name: 'ü' }] }] };
    expect(reported({ apiVersion: 'v1', kind: 'Pod', spec: odd }, older).join()).toContain('container-env');
  });
});
