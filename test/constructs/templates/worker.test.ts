import { type Chart, Worker, type WorkerProps } from 'kustruct';
import { objectsOf, refusalsOf, shop } from '../in-chart';

function mailer(chart: Chart, props: Partial<WorkerProps> = {}): Worker {
  return new Worker(chart, 'mailer', { image: 'mailer:1', ...props });
}

function metricsOf(autoscaler: WorkerProps['autoscaler']): unknown {
  const chart = shop();
  mailer(chart, { autoscaler });
  return objectsOf(chart)['HorizontalPodAutoscaler mailer']?.spec;
}

const POD = { 'app.kubernetes.io/name': 'mailer' };
const TARGET = { scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'mailer' } };

describe('Worker', () => {
  it('is a Deployment that accepts no connections, with time to finish its work', () => {
    const chart = shop();
    mailer(chart);
    expect(objectsOf(chart)).toEqual({
      'NetworkPolicy mailer': {
        apiVersion: 'networking.k8s.io/v1',
        kind: 'NetworkPolicy',
        metadata: { name: 'mailer' },
        spec: { podSelector: { matchLabels: POD }, policyTypes: ['Ingress'], ingress: [] },
      },
      'Deployment mailer': {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: { name: 'mailer' },
        spec: {
          selector: { matchLabels: POD },
          template: {
            metadata: { labels: { ...POD, 'app.kubernetes.io/instance': 'shop' } },
            spec: { terminationGracePeriodSeconds: 60, containers: [{ name: 'mailer', image: 'mailer:1' }] },
          },
        },
      },
    });
  });

  it('scales by the length of its queue', () => {
    const queue = { metric: 'rabbitmq_queue_messages_ready', labels: { queue: 'mail' }, perPod: 50 };
    expect(metricsOf({ minReplicas: 0, maxReplicas: 30, queue })).toEqual({
      ...TARGET,
      minReplicas: 0,
      maxReplicas: 30,
      metrics: [
        {
          type: 'External',
          external: {
            metric: { name: 'rabbitmq_queue_messages_ready', selector: { matchLabels: { queue: 'mail' } } },
            target: { type: 'AverageValue', averageValue: '50' },
          },
        },
      ],
    });
  });

  it('lists the queue before other metrics, and has no metric if none is given', () => {
    const types = { metrics: [{ type: 'Resource' }, { type: 'External' }, { type: 'Resource' }] };
    const memory = { resource: { name: 'memory', target: { averageUtilization: 80 } } };
    const autoscaler = { maxReplicas: 3, cpu: 70, queue: { metric: 'jobs', perPod: 1 }, metrics: [memory] };
    expect(metricsOf(autoscaler)).toMatchObject(types);
    expect(metricsOf({ maxReplicas: 3 })).toEqual({ ...TARGET, maxReplicas: 3 });
  });

  it('accepts other peers and another grace period', () => {
    const chart = shop();
    mailer(chart, { allowFrom: [{ cidr: '10.0.0.0/8' }], terminationGracePeriodSeconds: 600 });
    expect(objectsOf(chart)).toMatchObject({
      'NetworkPolicy mailer': { spec: { ingress: [{ from: [{ ipBlock: { cidr: '10.0.0.0/8' } }] }] } },
      'Deployment mailer': { spec: { template: { spec: { terminationGracePeriodSeconds: 600 } } } },
    });
  });

  it('refuses replicas together with an autoscaler', () => {
    expect(refusalsOf((chart) => mailer(chart, { replicas: 2, autoscaler: { maxReplicas: 9 } }))).toEqual([
      {
        field: 'spec.replicas',
        what: 'replicas is 2, but an autoscaler sets the number of pods',
        fix: 'remove replicas: autoscaler: { minReplicas: 2, maxReplicas: 9 }',
      },
    ]);
  });
});
