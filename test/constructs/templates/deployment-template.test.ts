import {
  type Chart,
  Deployment,
  DeploymentTemplate,
  type DeploymentTemplateProps,
  NetworkPolicy,
  PodDisruptionBudget,
  Role,
  RoleBinding,
  Service,
} from 'kustruct';
import { objectsOf, refusalsOf, shop } from '../in-chart';

function api(chart: Chart, props: Partial<DeploymentTemplateProps> = {}): DeploymentTemplate {
  return new DeploymentTemplate(chart, 'api', { image: 'api:1', ports: { http: 8080 }, ...props });
}

const API = { 'app.kubernetes.io/name': 'api' };
const WEB = { 'app.kubernetes.io/name': 'web' };
const DNS = {
  to: [
    { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } } },
    { ipBlock: { cidr: '169.254.20.10/32' } },
  ],
  ports: [
    { port: 53, protocol: 'UDP' },
    { port: 53, protocol: 'TCP' },
  ],
};

describe('DeploymentTemplate', () => {
  it('is only a Deployment with its name, unless more is asked for', () => {
    const chart = shop();
    api(chart);
    expect(Object.keys(objectsOf(chart))).toEqual(['Deployment api']);
  });

  it('scales its pods with an autoscaler', () => {
    const chart = shop();
    api(chart, { autoscaler: { minReplicas: 3, maxReplicas: 9, cpu: 70 } });
    expect(objectsOf(chart)['HorizontalPodAutoscaler api']?.spec).toEqual({
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'api' },
      minReplicas: 3,
      maxReplicas: 9,
      metrics: [
        { type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 70 } } },
      ],
    });
  });

  it('refuses replicas together with an autoscaler', () => {
    expect(refusalsOf((chart) => api(chart, { replicas: 3, autoscaler: { maxReplicas: 9 } }))).toEqual([
      {
        field: 'spec.replicas',
        what: 'replicas is 3, but an autoscaler sets the number of pods',
        fix: 'remove replicas: autoscaler: { minReplicas: 3, maxReplicas: 9 }',
      },
    ]);
  });

  it('has one disruption budget at most: the profile’s, or the author’s instead', () => {
    const budget = (disruptionBudget: DeploymentTemplateProps['disruptionBudget']) => {
      const chart = shop({ defaults: 'secure' });
      api(chart, { replicas: 3, disruptionBudget });
      return objectsOf(chart)['PodDisruptionBudget api']?.spec;
    };
    expect(budget(undefined)).toEqual({ selector: { matchLabels: API }, maxUnavailable: 1 });
    expect(budget({ minAvailable: '50%' })).toEqual({ selector: { matchLabels: API }, minAvailable: '50%' });
    expect(budget(false)).toBeUndefined();
  });

  it('does not compile with two bounds or a selector in its budget', () => {
    // @ts-expect-error one bound
    const both: DeploymentTemplateProps['disruptionBudget'] = { minAvailable: 1, maxUnavailable: 1 };
    // @ts-expect-error the pods are known
    const others: DeploymentTemplateProps['disruptionBudget'] = { maxUnavailable: 1, selector: {} };
    expect([both, others]).toHaveLength(2);
  });

  it('accepts connections only from allowed peers, whether they exist before or after it', () => {
    const chart = shop();
    const template = api(chart, { allowFrom: [new Deployment(chart, 'web', { image: 'web:1' })] });
    template.allowFrom({ cidr: '10.0.0.0/8' });
    expect(objectsOf(chart)['NetworkPolicy api']?.spec).toEqual({
      podSelector: { matchLabels: API },
      policyTypes: ['Ingress'],
      ingress: [{ from: [{ podSelector: { matchLabels: WEB } }] }, { from: [{ ipBlock: { cidr: '10.0.0.0/8' } }] }],
    });
  });

  it('accepts no connections if the list of peers is empty', () => {
    const chart = shop();
    api(chart, { allowFrom: [] });
    expect(objectsOf(chart)['NetworkPolicy api']?.spec).toMatchObject({ policyTypes: ['Ingress'], ingress: [] });
  });

  it('connects to allowed peers, and always to DNS', () => {
    const chart = shop();
    const template = api(chart, { allowTo: [] });
    template.allowTo(new Deployment(chart, 'web', { image: 'web:1' }));
    expect(objectsOf(chart)['NetworkPolicy api-egress']?.spec).toEqual({
      podSelector: { matchLabels: API },
      policyTypes: ['Egress'],
      egress: [DNS, { to: [{ podSelector: { matchLabels: WEB } }] }],
    });
    expect(template.ingressPolicy).toBeUndefined();
    expect(template.egressPolicy?.name).toBe('api-egress');
  });

  it('can be used as its Deployment wherever pods or a subject are needed', () => {
    const chart = shop({ defaults: 'secure' });
    const template = api(chart, { replicas: 3 });
    new Service(chart, 'service', { for: template });
    new NetworkPolicy(chart, 'policy', { for: template, ingress: [{ from: [template], ports: ['http'] }] });
    new PodDisruptionBudget(chart, 'budget', { for: template, maxUnavailable: 2 });
    const role = new Role(chart, 'reads', { rules: [{ resources: ['pods'], verbs: ['get'] }] });
    new RoleBinding(chart, 'api-reads', { role, subjects: [template] });
    const objects = objectsOf(chart);
    expect(objects['Service api']?.spec).toEqual({
      selector: API,
      ports: [{ name: 'http', port: 8080, targetPort: 'http' }],
    });
    expect(objects['NetworkPolicy api']?.spec).toEqual({
      podSelector: { matchLabels: API },
      policyTypes: ['Ingress'],
      ingress: [{ from: [{ podSelector: { matchLabels: API } }], ports: [{ port: 'http' }] }],
    });
    expect(objects['PodDisruptionBudget api']?.spec).toEqual({ selector: { matchLabels: API }, maxUnavailable: 2 });
    expect(objects['RoleBinding api-reads']).toMatchObject({ subjects: [{ kind: 'ServiceAccount', name: 'api' }] });
    expect(objects).toHaveProperty(['ServiceAccount api']);
  });
});
