import * as kplus from 'cdk8s-plus-28';
import {
  type Chart,
  Deployment,
  HorizontalPodAutoscaler,
  Ingress,
  NetworkPolicy,
  PodDisruptionBudget,
  Role,
  RoleBinding,
  Service,
  ServiceAccount,
} from 'kustruct';
import { objectsOf, shop } from './in-chart';

const labels = { 'app.kubernetes.io/name': 'api' };
const theirLabels = { 'cdk8s.io/metadata.addr': expect.stringMatching(/^shop-theirs-/) };

function ours(chart: Chart): Deployment {
  return new Deployment(chart, 'api', { image: 'api:1', replicas: 3, ports: { http: 8080, metrics: 9090 } });
}

function theirs(chart: Chart): kplus.Deployment {
  return new kplus.Deployment(chart, 'theirs', {
    containers: [{ image: 'api:1', ports: [{ name: 'http', number: 8080 }] }],
  });
}

/** The spec of an object in a chart in the namespace `shop`. */
function specIn(key: string, make: (chart: Chart) => unknown): unknown {
  const chart = shop({ namespace: 'shop', defaults: 'plain' });
  make(chart);
  return objectsOf(chart)[key]?.spec;
}

describe('constructs of cdk8s-plus-28 with objects of kustruct', () => {
  it('scale a Deployment, and set its replicas instead of it', () => {
    const chart = shop();
    const metrics = [kplus.Metric.resourceCpu(kplus.MetricTarget.averageUtilization(70))];
    new kplus.HorizontalPodAutoscaler(chart, 'scale', { target: ours(chart).toScalable(), maxReplicas: 5, metrics });
    const { 'HorizontalPodAutoscaler scale': autoscaler, 'Deployment api': deployment } = objectsOf(chart);
    expect(autoscaler?.spec).toMatchObject({
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'api' },
    });
    expect(deployment?.spec).not.toHaveProperty('replicas');
  });

  it('allow connections from and to a Deployment in a NetworkPolicy', () => {
    const spec = specIn('NetworkPolicy policy', (chart) => {
      const policy = new kplus.NetworkPolicy(chart, 'policy', { selector: ours(chart) });
      policy.addIngressRule(new Deployment(chart, 'web', { image: 'web:1' }), [kplus.NetworkPolicyPort.tcp(8080)]);
    });
    const web = { 'app.kubernetes.io/name': 'web' };
    expect(spec).toMatchObject({
      podSelector: { matchLabels: labels },
      ingress: [
        {
          from: [
            {
              podSelector: { matchLabels: web },
              namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'shop' } },
            },
          ],
        },
      ],
    });
  });

  it('grant the rights of a Role to an account and to a Deployment', () => {
    const chart = shop({ namespace: 'shop', defaults: 'plain' });
    const role = new Role(chart, 'reads', { rules: [{ resources: ['pods'], verbs: ['get'] }] });
    const binding = new kplus.RoleBinding(chart, 'binding', { role });
    binding.addSubjects(new ServiceAccount(chart, 'builder'), ours(chart));
    expect(objectsOf(chart)['RoleBinding binding']).toMatchObject({
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'reads' },
      subjects: [
        { kind: 'ServiceAccount', name: 'builder', namespace: 'shop' },
        { kind: 'ServiceAccount', name: 'api', namespace: 'shop' },
      ],
    });
  });

  it('route an Ingress to a Service', () => {
    const spec = specIn('Ingress ingress', (chart) => {
      const service = new Service(chart, 'service', { for: ours(chart) });
      new kplus.Ingress(chart, 'ingress').addRule('/', service.toIngressBackend());
    });
    expect(spec).toEqual({
      rules: [
        {
          http: {
            paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name: 'api', port: { number: 8080 } } } }],
          },
        },
      ],
    });
  });
});

describe('constructs of kustruct with objects of cdk8s-plus-28', () => {
  it('expose a Deployment with a Service', () => {
    expect(
      specIn('Service theirs', (chart) => new Service(chart, 'service', { for: theirs(chart), port: 80 })),
    ).toEqual({
      selector: theirLabels,
      ports: [{ name: 'http', port: 80, targetPort: 'http' }],
    });
  });

  it('route an Ingress to a Service', () => {
    const spec = specIn('Ingress front', (chart) => {
      const front = new kplus.Service(chart, 'front', { selector: theirs(chart), ports: [{ name: 'web', port: 80 }] });
      new Ingress(chart, 'ingress', { paths: { '/': front } });
    });
    expect(spec).toMatchObject({
      rules: [{ http: { paths: [{ backend: { service: { name: 'front', port: { name: 'web' } } } }] } }],
    });
  });

  it('scale a Deployment', () => {
    const spec = specIn('HorizontalPodAutoscaler theirs', (chart) => {
      new HorizontalPodAutoscaler(chart, 'scale', { for: theirs(chart), maxReplicas: 5 });
    });
    expect(spec).toMatchObject({ scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'theirs' } });
  });

  it('protect a Deployment with a disruption budget', () => {
    const spec = specIn('PodDisruptionBudget theirs', (chart) => {
      new PodDisruptionBudget(chart, 'budget', { for: theirs(chart), maxUnavailable: 1 });
    });
    expect(spec).toEqual({ maxUnavailable: 1, selector: { matchLabels: theirLabels } });
  });

  it('allow connections from and to a Deployment in a NetworkPolicy', () => {
    const spec = specIn('NetworkPolicy theirs', (chart) => {
      const target = theirs(chart);
      new NetworkPolicy(chart, 'policy', { for: target, ingress: [{ from: [target], ports: ['http'] }] });
    });
    expect(spec).toEqual({
      podSelector: { matchLabels: theirLabels },
      policyTypes: ['Ingress'],
      ingress: [{ from: [{ podSelector: { matchLabels: theirLabels } }], ports: [{ port: 'http' }] }],
    });
  });

  it('grant the rights of a Role to an account', () => {
    const chart = shop({ namespace: 'shop', defaults: 'plain' });
    const role = new kplus.Role(chart, 'reads');
    new RoleBinding(chart, 'binding', { role, subjects: [new kplus.ServiceAccount(chart, 'builder')] });
    expect(objectsOf(chart)['RoleBinding binding']).toMatchObject({
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'reads' },
      subjects: [{ kind: 'ServiceAccount', name: 'builder', namespace: 'shop' }],
    });
  });
});
