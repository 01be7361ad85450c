import { Construct } from 'constructs';
import { App, Chart, ClusterRole, type LimitRangeLimits, Subject, Tenant, type TenantProps } from 'kustruct';
import { objectsOf, refusalsOf, shop } from '../in-chart';

const quota = { 'requests.cpu': '4', pods: 20 };

function render(props: Partial<TenantProps> = {}): ReturnType<typeof objectsOf> {
  const chart = shop();
  new Tenant(chart, 'acme', { quota, ...props });
  return objectsOf(chart);
}

describe('a Tenant', () => {
  it('is a restricted Namespace with a quota, limits, and policies that isolate it', () => {
    const metadata = (name: string) => ({ name, namespace: 'acme' });
    const ports = [
      { port: 53, protocol: 'UDP' },
      { port: 53, protocol: 'TCP' },
    ];
    const dns = [
      { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } } },
      { ipBlock: { cidr: '169.254.20.10/32' } },
    ];
    expect(render()).toEqual({
      'Namespace acme': {
        apiVersion: 'v1',
        kind: 'Namespace',
        metadata: { name: 'acme', labels: { 'pod-security.kubernetes.io/enforce': 'restricted' } },
      },
      'ResourceQuota acme-quota': {
        apiVersion: 'v1',
        kind: 'ResourceQuota',
        metadata: metadata('acme-quota'),
        spec: { hard: { 'requests.cpu': '4', pods: '20' } },
      },
      'LimitRange acme-limits': {
        apiVersion: 'v1',
        kind: 'LimitRange',
        metadata: metadata('acme-limits'),
        spec: {
          limits: [
            { type: 'Container', defaultRequest: { cpu: '100m', memory: '256Mi' }, default: { memory: '256Mi' } },
          ],
        },
      },
      'NetworkPolicy acme-deny-all': {
        apiVersion: 'networking.k8s.io/v1',
        kind: 'NetworkPolicy',
        metadata: metadata('acme-deny-all'),
        spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'], ingress: [], egress: [] },
      },
      'NetworkPolicy acme-allow': {
        apiVersion: 'networking.k8s.io/v1',
        kind: 'NetworkPolicy',
        metadata: metadata('acme-allow'),
        spec: {
          podSelector: {},
          policyTypes: ['Ingress', 'Egress'],
          ingress: [{ from: [{ podSelector: {} }] }],
          egress: [{ to: dns, ports }, { to: [{ podSelector: {} }] }],
        },
      },
    });
  });

  it('gives its people the built-in roles', () => {
    const objects = render({
      admins: [Subject.user('ann@acme.com')],
      developers: [Subject.group('acme-dev')],
      viewers: [Subject.group('audit')],
    });
    const binding = (role: string, kind: string, name: string) => ({
      metadata: { namespace: 'acme' },
      roleRef: { kind: 'ClusterRole', name: role },
      subjects: [{ kind, name }],
    });
    expect(objects).toMatchObject({
      'RoleBinding acme-admins': binding('admin', 'User', 'ann@acme.com'),
      'RoleBinding acme-developers': binding('edit', 'Group', 'acme-dev'),
      'RoleBinding acme-viewers': binding('view', 'Group', 'audit'),
    });
  });

  it('gives its people other roles if they are set', () => {
    const people = { admins: [Subject.user('ann@acme.com')], developers: [Subject.group('acme-dev')] };
    const objects = render({ ...people, roles: { developers: ClusterRole.existing('tenant-developer') } });
    expect(objects).toMatchObject({
      'RoleBinding acme-admins': { roleRef: { kind: 'ClusterRole', name: 'admin' } },
      'RoleBinding acme-developers': { roleRef: { kind: 'ClusterRole', name: 'tenant-developer' } },
    });
  });

  it('refuses a role for a group without people', () => {
    const roles = { developers: ClusterRole.existing('tenant-developer') };
    expect(refusalsOf((chart) => new Tenant(chart, 'acme', { quota, roles }))).toEqual([
      {
        what: 'roles names a role for developers, but the tenant has no developers',
        fix: "name them, or remove the role: developers: [Subject.group('acme-developers')]",
      },
    ]);
  });

  it('allows the given connections in and out', () => {
    const controller = { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'ingress-nginx' } } };
    const { 'NetworkPolicy acme-allow': allow } = render({
      ingress: [{ from: [controller] }],
      egress: [{ to: [{ cidr: '203.0.113.0/24' }], ports: [443] }],
    });
    expect(allow).toHaveProperty('spec.ingress.1', { from: [controller] });
    expect(allow).toHaveProperty('spec.egress.2', {
      to: [{ ipBlock: { cidr: '203.0.113.0/24' } }],
      ports: [{ port: 443 }],
    });
  });

  it('omits what is switched off, and accepts labels and another Pod Security level', () => {
    const objects = render({ quota: false, limits: [], podSecurity: 'baseline', labels: { plan: 'free' } });
    expect(Object.keys(objects)).toEqual(['Namespace acme', 'NetworkPolicy acme-allow', 'NetworkPolicy acme-deny-all']);
    expect(objects['Namespace acme']).toHaveProperty('metadata.labels', {
      'pod-security.kubernetes.io/enforce': 'baseline',
      plan: 'free',
    });
  });

  it('puts all its parts into its own namespace, not into that of the chart', () => {
    const chart = new Chart(new App(), 'platform', { namespace: 'platform', defaults: 'plain' });
    new Tenant(chart, 'acme', { name: 'acme-dev', quota, admins: [Subject.user('ann')] });
    const objects = Object.values(objectsOf(chart)).filter(({ kind }) => kind !== 'Namespace');
    expect(objects).toHaveLength(5);
    expect(objects.map(({ metadata }) => metadata.namespace)).toEqual(objects.map(() => 'acme-dev'));
  });

  it('can be subclassed, and nested in another construct', () => {
    class Customer extends Construct {
      readonly tenant = new Tenant(this, 'Default', { quota });
    }
    expect(new Customer(shop(), 'acme').tenant.namespace.name).toBe('acme');
  });
});

describe('the name of a Tenant', () => {
  function refused(id: string, name?: string): { field?: string; what: string; fix: string }[] {
    return refusalsOf((chart) => new Tenant(chart, id, { quota, name }));
  }

  it('is refused when it is not a valid name of a namespace, with a valid one as the fix', () => {
    expect(refused('ACME Corp.')).toEqual([
      {
        field: 'metadata.name',
        what: 'the tenant "ACME Corp." has a name that a namespace cannot have',
        fix: "give it a valid name: name: 'acme-corp'",
      },
    ]);
    expect(refused('a'.repeat(64))).toHaveLength(1);
    const [first, ...others] = refused('acme', 'acme_dev');
    expect(first).toMatchObject({ field: 'metadata.name', fix: "give it a valid name: name: 'acme-dev'" });
    expect(others.map(({ field }) => field)).toEqual(['metadata.namespace']);
  });

  it('is refused when Kubernetes reserves it', () => {
    expect(refused('kube-system')).toMatchObject([{ fix: "choose another name: name: 'tenant-kube-system'" }]);
    expect(refused('default')).toMatchObject([{ fix: "choose another name: name: 'tenant-default'" }]);
  });

  it('is accepted when it is valid', () => {
    for (const id of ['acme', 'a', '4711', 'a--b', 'a'.repeat(63), 'kubernetes']) {
      expect(refused(id)).toEqual([]);
    }
    expect(refused('ACME Corp.', 'acme')).toEqual([]);
  });
});

describe('the quota of a Tenant', () => {
  function refused(props: object): string[] {
    const all: TenantProps = { quota, ...props };
    return refusalsOf((chart) => new Tenant(chart, 'acme', all)).map(({ what, fix }) => `${what}; ${fix}`);
  }

  it('is refused when pods without explicit resources could never run', () => {
    const fix = (amount: string) =>
      `give it a default: limits: [{ type: 'Container', defaultRequest: { cpu: '100m' }, default: { memory: '256Mi', ${amount} } }]`;
    expect(refused({ quota: { 'limits.cpu': '8' } })).toEqual([
      `the quota covers limits.cpu, but pods have no default for it; ${fix("cpu: '1'")}`,
    ]);
    expect(refused({ quota: { 'requests.ephemeral-storage': '8Gi' } })).toEqual([
      `the quota covers requests.ephemeral-storage, but pods have no default for it; ${fix("'ephemeral-storage': '1Gi'")}`,
    ]);
    const limits: LimitRangeLimits[] = [{ type: 'Container', default: { cpu: '1' } }];
    expect(refused({ quota: { 'limits.cpu': '8' }, limits })).toEqual([]);
    expect(refused({ quota: { 'requests.cpu': '8', 'requests.memory': '8Gi', 'limits.memory': '8Gi' } })).toEqual([]);
  });

  it('is refused when it is missing', () => {
    expect(refused({ quota: undefined })).toEqual([
      `the tenant "acme" has no quota; give one: quota: { 'requests.cpu': '4', 'requests.memory': '8Gi', pods: 50 }, or quota: false`,
    ]);
  });
});
