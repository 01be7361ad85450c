import { render } from 'kustruct/testing';
import { load } from './example';

const { app } = load<typeof import('../../examples/multi-tenant/main')>('multi-tenant');
const manifests = render(app);
const CUSTOMERS = ['initech', 'hooli', 'stark-industries'];

describe.each(CUSTOMERS)('the customer %s', (customer) => {
  const own = manifests.all.filter(({ metadata }) => metadata.namespace === customer);
  const find = (kind: string) => own.filter((manifest) => manifest.kind === kind);

  it('has a namespace of its own, held to the restricted standard, with bounds', () => {
    expect(manifests).toHaveManifest('Namespace', customer, {
      metadata: { labels: { 'pod-security.kubernetes.io/enforce': 'restricted' } },
    });
    expect(find('ResourceQuota')).toHaveLength(1);
    expect(find('LimitRange')).toHaveLength(1);
  });

  it('is reached by its Ingress controller and by no other customer', () => {
    const policies = find('NetworkPolicy').map(({ spec }) => Object(spec));
    expect(policies).toHaveLength(2);
    expect(policies.map(({ podSelector }) => podSelector)).toEqual([{}, {}]);
    const from = policies.flatMap(({ ingress }) => ingress).flatMap((rule) => rule.from);
    expect(from).toEqual([
      { podSelector: {} },
      { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'ingress-nginx' } } },
    ]);
  });

  it('runs the application, which knows whose it is and fits into the quota', () => {
    const [deployment] = find('Deployment');
    const { replicas = 1, template } = Object(deployment?.spec);
    const [container] = template.spec.containers;
    expect(container.env).toContainEqual({ name: 'TENANT', value: customer });
    const { hard } = Object(find('ResourceQuota')[0]?.spec);
    // One pod more while a rollout goes on.
    expect((replicas + 1) * 0.25).toBeLessThanOrEqual(Number(hard['requests.cpu']));
    expect(container.resources.requests.cpu).toBe('250m');
  });
});

describe('the people', () => {
  it('of the company help every customer, and those of a customer see that customer alone', () => {
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
