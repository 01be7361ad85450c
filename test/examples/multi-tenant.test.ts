import { render } from 'kustruct/testing';
import { load } from './example';

const { app } = load<typeof import('../../examples/multi-tenant/main')>('multi-tenant');
const manifests = render(app);
const CUSTOMERS = ['initech', 'hooli', 'stark-industries'];

describe.each(CUSTOMERS)('the customer %s', (customer) => {
  const own = manifests.all.filter(({ metadata }) => metadata.namespace === customer);
  const find = (kind: string) => own.filter((manifest) => manifest.kind === kind);

  it('has its own namespace, with the restricted standard, a quota and limits', () => {
    expect(manifests).toHaveManifest('Namespace', customer, {
      metadata: { labels: { 'pod-security.kubernetes.io/enforce': 'restricted' } },
    });
    expect(find('ResourceQuota')).toHaveLength(1);
    expect(find('LimitRange')).toHaveLength(1);
  });

  it('is reachable from the Ingress controller, and not from other customers', () => {
    const policies = find('NetworkPolicy').map(({ spec }) => Object(spec));
    expect(policies).toHaveLength(2);
    expect(policies.map(({ podSelector }) => podSelector)).toEqual([{}, {}]);
    const from = policies.flatMap(({ ingress }) => ingress).flatMap((rule) => rule.from);
    expect(from).toEqual([
      { podSelector: {} },
      { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'ingress-nginx' } } },
    ]);
  });

  it('runs the application with the name of the customer, within the quota', () => {
    const [deployment] = find('Deployment');
    const { replicas = 1, template } = Object(deployment?.spec);
    const [container] = template.spec.containers;
    expect(container.env).toContainEqual({ name: 'TENANT', value: customer });
    const { hard } = Object(find('ResourceQuota')[0]?.spec);
    // A rollout runs one more pod.
    expect((replicas + 1) * 0.25).toBeLessThanOrEqual(Number(hard['requests.cpu']));
    expect(container.resources.requests.cpu).toBe('250m');
  });
});

describe('roles', () => {
  it('of the company apply to every customer, and those of a customer only to that customer', () => {
    const groups = (name: string) =>
      manifests
        .ofKind('RoleBinding')
        .filter((binding) => JSON.stringify(binding.subjects).includes(`"${name}"`))
        .map(({ metadata }) => metadata.namespace);
    expect(groups('acme:oncall').sort()).toEqual([...CUSTOMERS].sort());
    expect(groups('acme:support').sort()).toEqual([...CUSTOMERS].sort());
    expect(groups('hooli:platform')).toEqual(['hooli']);
  });
});
