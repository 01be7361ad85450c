import * as kplus from 'cdk8s-plus-28';
import {
  type AutoscalerMetric,
  type Chart,
  ConfigMap,
  Deployment,
  type DeploymentProps,
  HorizontalPodAutoscaler,
  type HorizontalPodAutoscalerProps,
  Ingress,
  Service,
} from 'kustruct';
import { objectsOf, refusalsOf, shop, specOf } from '../in-chart';

function api(chart: Chart, props: Partial<DeploymentProps> = {}): Deployment {
  return new Deployment(chart, 'api', { image: 'api:1', ...props });
}

describe('HorizontalPodAutoscaler', () => {
  it('has the name and the namespace of its workload, and removes its replicas', () => {
    const chart = shop();
    const workload = api(chart, { replicas: 3, namespace: 'back' });
    new HorizontalPodAutoscaler(chart, 'scale', { for: workload, maxReplicas: 10, cpu: 70, memory: 80 });
    const { 'HorizontalPodAutoscaler api': autoscaler, 'Deployment api': deployment } = objectsOf(chart);
    expect(autoscaler).toEqual({
      apiVersion: 'autoscaling/v2',
      kind: 'HorizontalPodAutoscaler',
      metadata: { name: 'api', namespace: 'back' },
      spec: {
        scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'api' },
        maxReplicas: 10,
        metrics: [
          { type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 70 } } },
          { type: 'Resource', resource: { name: 'memory', target: { type: 'Utilization', averageUtilization: 80 } } },
        ],
      },
    });
    expect(deployment?.spec).not.toHaveProperty('replicas');
  });

  it('renders no metric if none is given', () => {
    const spec = specOf((chart) => new HorizontalPodAutoscaler(chart, 'scale', { for: api(chart), maxReplicas: 2 }));
    expect(spec).toEqual({
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'api' },
      maxReplicas: 2,
    });
  });

  it('supports all five types of metrics', () => {
    const spec = specOf((chart) => {
      const workload = api(chart, { ports: { http: 80 } });
      const front = new Ingress(chart, 'ingress', { paths: { '/': new Service(chart, 'service', { for: workload }) } });
      const props: HorizontalPodAutoscalerProps = {
        for: workload,
        maxReplicas: 10,
        metrics: [
          { resource: { name: 'cpu', target: { averageValue: '500m' } } },
          { containerResource: { name: 'memory', container: 'api', target: { averageUtilization: 80 } } },
          {
            type: 'Pods',
            pods: { metric: { name: 'requests' }, target: { type: 'AverageValue', averageValue: '100' } },
          },
          { object: { metric: { name: 'requests' }, describedObject: front, target: { value: '2k' } } },
          {
            external: { metric: { name: 'queue', selector: { matchLabels: { queue: 'a' } } }, target: { value: '30' } },
          },
        ],
      };
      return new HorizontalPodAutoscaler(chart, 'scale', props);
    });
    expect(spec).toMatchObject({
      metrics: [
        { type: 'Resource', resource: { name: 'cpu', target: { type: 'AverageValue', averageValue: '500m' } } },
        {
          type: 'ContainerResource',
          containerResource: {
            name: 'memory',
            container: 'api',
            target: { type: 'Utilization', averageUtilization: 80 },
          },
        },
        { type: 'Pods', pods: { metric: { name: 'requests' }, target: { type: 'AverageValue', averageValue: '100' } } },
        {
          type: 'Object',
          object: {
            metric: { name: 'requests' },
            describedObject: { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', name: 'api' },
            target: { type: 'Value', value: '2k' },
          },
        },
        {
          type: 'External',
          external: {
            metric: { name: 'queue', selector: { matchLabels: { queue: 'a' } } },
            target: { type: 'Value', value: '30' },
          },
        },
      ],
    });
  });

  it('gives the workload the budget and the spread of the profile if there are always several pods', () => {
    const budgetAt = (minReplicas: number | undefined, replicas?: number) => {
      const chart = shop({});
      const workload = api(chart, { replicas });
      new HorizontalPodAutoscaler(chart, 'scale', { for: workload, minReplicas, maxReplicas: 5 });
      const { 'Deployment api': deployment, ...rest } = objectsOf(chart);
      expect(deployment?.spec).toHaveProperty('template.spec.topologySpreadConstraints');
      return rest['PodDisruptionBudget api']?.spec;
    };
    const selector = {
      matchLabels: { 'app.kubernetes.io/name': 'api' },
    };
    expect(budgetAt(2)).toEqual({ maxUnavailable: 1, selector });
    expect(budgetAt(2, 3)).toEqual({ maxUnavailable: 1, selector });
    expect(budgetAt(1, 3)).toBeUndefined();
    expect(budgetAt(undefined)).toBeUndefined();
  });

  it('refuses a workload of another namespace', () => {
    const refused = refusalsOf((chart) => {
      new HorizontalPodAutoscaler(chart, 'scale', {
        for: api(chart, { namespace: 'a' }),
        namespace: 'b',
        maxReplicas: 2,
      });
    });
    expect(refused).toEqual([
      {
        field: 'metadata.namespace',
        what: 'the HorizontalPodAutoscaler is in the namespace "b", and the Deployment "api" in "a"',
        fix: "use the same namespace for both: namespace: 'a'",
      },
    ]);
  });

  it('scales workloads of cdk8s-plus', () => {
    const chart = shop();
    const theirs = new kplus.Deployment(chart, 'theirs', { replicas: 3, containers: [{ image: 'api:1' }] });
    new HorizontalPodAutoscaler(chart, 'scale', { for: theirs, maxReplicas: 4 });
    const { 'HorizontalPodAutoscaler theirs': autoscaler, 'Deployment theirs': deployment } = objectsOf(chart);
    expect(autoscaler?.spec).toMatchObject({
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'theirs' },
    });
    expect(deployment?.spec).not.toHaveProperty('replicas');
  });

  it('does not compile with these mistakes', () => {
    const chart = shop();
    const workload = api(chart);
    const scaleTargetRef = { kind: 'Deployment', name: 'api' };
    const wrong: HorizontalPodAutoscalerProps[] = [
      // @ts-expect-error the workload is missing
      { maxReplicas: 2 },
      // @ts-expect-error the upper bound is missing
      { for: workload },
      // @ts-expect-error the workload is set twice
      { for: workload, scaleTargetRef, maxReplicas: 2 },
      // @ts-expect-error a ConfigMap has no pods
      { for: new ConfigMap(chart, 'settings'), maxReplicas: 2 },
      // @ts-expect-error a percentage is a number
      { for: workload, maxReplicas: 2, cpu: '70%' },
      // @ts-expect-error no such policy
      { for: workload, maxReplicas: 2, behavior: { scaleUp: { selectPolicy: 'Average' } } },
    ];
    expect(wrong).toHaveLength(6);
  });

  it('does not compile with these mistakes in metrics', () => {
    const metric = { name: 'requests' };
    const target = { averageValue: '100' };
    const wrong: AutoscalerMetric[] = [
      // @ts-expect-error the type is that of another source
      { type: 'Pods', resource: { name: 'cpu', target } },
      // @ts-expect-error a metric has one source
      { resource: { name: 'cpu', target }, pods: { metric, target } },
      // @ts-expect-error a target has one value
      { resource: { name: 'cpu', target: { averageUtilization: 1, averageValue: '1' } } },
      // @ts-expect-error pods are averaged
      { pods: { metric, target: { value: '1' } } },
      // @ts-expect-error the object is missing
      { object: { metric, target } },
    ];
    expect(wrong).toHaveLength(5);
  });
});
