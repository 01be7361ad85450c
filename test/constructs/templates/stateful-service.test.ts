import { Service, StatefulService, type StatefulServiceProps } from 'kustruct';
import { objectsOf, shop } from '../in-chart';

const claims = { data: { accessModes: ['ReadWriteOnce'], storage: '10Gi' } } as const;
const database = { image: 'postgres:17.2', ports: { postgres: 5432 }, claims, mounts: { '/data': 'data' } } as const;
const labels = { 'app.kubernetes.io/name': 'db' };
const ports = [{ name: 'postgres', port: 5432, targetPort: 'postgres' }];

function render(props: Partial<StatefulServiceProps> = {}): ReturnType<typeof objectsOf> {
  const chart = shop();
  new StatefulService(chart, 'db', { ...database, ...props });
  return objectsOf(chart);
}

describe('a StatefulService', () => {
  it('is a StatefulSet, a Service for clients with its name, and a headless one for its pods, in every profile', () => {
    expect(render()).toEqual({
      'StatefulSet db': {
        apiVersion: 'apps/v1',
        kind: 'StatefulSet',
        metadata: { name: 'db' },
        spec: {
          serviceName: 'db-headless',
          selector: { matchLabels: labels },
          template: {
            metadata: { labels: { ...labels, 'app.kubernetes.io/instance': 'shop' } },
            spec: {
              containers: [
                {
                  name: 'db',
                  image: 'postgres:17.2',
                  ports: [{ name: 'postgres', containerPort: 5432 }],
                  volumeMounts: [{ name: 'data', mountPath: '/data' }],
                },
              ],
            },
          },
          volumeClaimTemplates: [
            {
              metadata: { name: 'data' },
              spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '10Gi' } } },
            },
          ],
        },
      },
      'Service db': { apiVersion: 'v1', kind: 'Service', metadata: { name: 'db' }, spec: { selector: labels, ports } },
      'Service db-headless': {
        apiVersion: 'v1',
        kind: 'Service',
        metadata: { name: 'db-headless' },
        spec: { selector: labels, ports, clusterIP: 'None', publishNotReadyAddresses: true },
      },
    });
  });

  it('has one headless Service in the secure profile too', () => {
    const chart = shop({});
    new StatefulService(chart, 'db', database);
    expect(Object.keys(objectsOf(chart))).toEqual(['Service db', 'Service db-headless', 'StatefulSet db']);
  });

  it('uses a given headless Service, and creates none', () => {
    const objects = render({ serviceName: 'peers' });
    expect(Object.keys(objects)).toEqual(['Service db', 'StatefulSet db']);
    expect(objects['StatefulSet db']).toHaveProperty('spec.serviceName', 'peers');
  });

  it('gives the Service for clients the given fields, or creates none', () => {
    expect(render({ service: { type: 'LoadBalancer', port: 6432 } })['Service db']).toHaveProperty('spec', {
      type: 'LoadBalancer',
      selector: labels,
      ports: [{ name: 'postgres', port: 6432, targetPort: 'postgres' }],
    });
    expect(Object.keys(render({ service: false }))).toEqual(['Service db-headless', 'StatefulSet db']);
  });

  it('can be subclassed, with access to its parts', () => {
    class Postgres extends StatefulService {
      readonly metrics = new Service(this, 'metrics', {
        for: this.statefulSet,
        name: `${this.statefulSet.name}-metrics`,
        ports: { postgres: 9187 },
      });
    }
    const chart = shop();
    new Postgres(chart, 'db', database);
    expect(Object.keys(objectsOf(chart))).toEqual([
      'Service db',
      'Service db-headless',
      'Service db-metrics',
      'StatefulSet db',
    ]);
  });
});
