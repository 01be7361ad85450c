import { podSecurity } from '../../../src/checks/rules/pod-security';
import { check } from '../../../src/checks/run';
import type { Fields } from '../../../src/manifests/manifest';
import { deployment, object, pod, workload } from '../objects';
import { rendering, typed } from '../rendering';
import { testRule } from '../rule-tester';

function namespace(level?: string, version?: string, name = 'shop'): Fields {
  const labels = {
    ...(level && { 'pod-security.kubernetes.io/enforce': level }),
    ...(version && { 'pod-security.kubernetes.io/enforce-version': version }),
  };
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } };
}

const STRICT = {
  containers: [
    {
      name: 'web',
      image: 'nginx:1.27.3',
      securityContext: {
        runAsNonRoot: true,
        allowPrivilegeEscalation: false,
        seccompProfile: { type: 'RuntimeDefault' },
        capabilities: { drop: ['ALL'] },
      },
    },
  ],
};

testRule(podSecurity, {
  accept: [
    { title: 'pods that meet the standard', given: [namespace('restricted'), deployment(STRICT)] },
    { title: 'any pods, if the namespace has no label', given: [namespace(), deployment({ hostPID: true })] },
    { title: 'any pods, if the namespace only warns', given: [warningNamespace(), deployment({ hostPID: true })] },
    { title: 'any pods, if the namespace is privileged', given: [namespace('privileged'), pod({ hostPID: true })] },
    { title: 'any pods, if the namespace may exist in the cluster', given: deployment({ hostPID: true }) },
    { title: 'pods of another namespace', given: [namespace('baseline', '', 'store'), deployment({ hostPID: true })] },
    {
      title: 'a template that creates no pods',
      given: [
        namespace('baseline'),
        object('v1', 'PodTemplate', 'web', { template: { spec: { hostPID: true, ...STRICT } } }),
      ],
    },
    {
      title: 'controls that the version of the namespace does not have',
      given: [namespace('restricted', 'v1.22'), deployment({ ...STRICT, securityContext: { runAsUser: 0 } })],
    },
  ],
  reject: [
    {
      title: 'pods that share the processes of the node',
      given: [namespace('baseline'), workload('DaemonSet', { hostPID: true })],
      at: 'spec.template.spec.hostPID',
      what: 'hostPID is true, and the namespace "shop" enforces the baseline standard',
      fix: 'leave hostPID out',
    },
    {
      title: 'a container that does not drop the capabilities',
      given: [
        namespace('restricted', 'v1.30'),
        deployment({
          containers: STRICT.containers.map(({ securityContext, ...container }) => ({
            ...container,
            securityContext: { ...securityContext, capabilities: {} },
          })),
        }),
      ],
      at: 'spec.template.spec.containers[0].securityContext.capabilities.drop',
      what: 'capabilities.drop does not have "ALL" in the container "web", and the namespace "shop" enforces the restricted standard as of 1.30',
      fix: "capabilities: { drop: ['ALL'] }",
    },
    {
      title: 'a network volume',
      given: [
        namespace('restricted'),
        deployment({ ...STRICT, volumes: [{ name: 'share', nfs: { server: 'nfs', path: '/' } }] }),
      ],
      at: 'spec.template.spec.volumes[0]',
      what: 'the volume "share" is of the type nfs, and the namespace "shop" enforces the restricted standard',
    },
  ],
});

function warningNamespace(): Fields {
  const labels = { 'pod-security.kubernetes.io/warn': 'restricted' };
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop', labels } };
}

test('a cluster enforces no more than its own version supports', () => {
  const containers = STRICT.containers.map((container) => ({
    ...container,
    livenessProbe: { tcpSocket: { host: 'example.com', port: 80 } },
  }));
  const given = rendering([namespace('restricted', 'v1.36'), deployment({ containers })]);
  expect(check(given, [podSecurity], '1.33')).toEqual([]);
  expect(check(given, [podSecurity], '1.34')).toHaveLength(1);
  expect(check(given, [podSecurity])).toHaveLength(1);
});

describe('a pod that its namespace does not admit', () => {
  const given = rendering([namespace('baseline'), pod({ hostNetwork: true })]);

  test('is refused, however it was created', () => {
    const expected = [{ severity: 'error', why: 'the API server refuses the pod' }];
    expect(check(given, [podSecurity])).toMatchObject(expected);
    expect(check(typed(given), [podSecurity])).toMatchObject(expected);
  });

  test('is reported once per control, with all containers', () => {
    const containers = ['a', 'b'].map((name) => ({ name, image: 'nginx' }));
    const problems = check(rendering([namespace('restricted'), pod({ containers })]), [podSecurity]);
    expect(problems.map(({ what }) => what)).toEqual(
      [
        'allowPrivilegeEscalation is not false in the containers "a", "b"',
        'runAsNonRoot is not true in the containers "a", "b"',
        'seccompProfile is not set in the containers "a", "b"',
        'capabilities.drop does not have "ALL" in the containers "a", "b"',
      ].map((what) => `${what}, and the namespace "shop" enforces the restricted standard`),
    );
  });
});
