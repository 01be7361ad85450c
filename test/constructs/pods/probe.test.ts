import { Pod, type PodProps, type Probe } from 'kustruct';
import { refusalsOf, specOf } from '../in-chart';

const ports = { http: 8080, metrics: 9090 };

function probe(readiness: Probe, more: PodProps = { ports }): unknown {
  return Object(specOf((chart) => new Pod(chart, 'web', { image: 'web:1', ...more, readiness }))).containers[0]
    .readinessProbe;
}

describe('a probe', () => {
  it('is an HTTP GET of the path on the first port, by its name or number', () => {
    expect(probe('/ready')).toEqual({ httpGet: { path: '/ready', port: 'http' } });
    expect(probe('/ready', { ports: [{ containerPort: 80 }] })).toEqual({ httpGet: { path: '/ready', port: 80 } });
  });

  it('skips a port that HTTP cannot reach', () => {
    const game = { containerPort: 7000, protocol: 'UDP' } as const;
    expect(probe('/ready', { ports: { game, health: 8080 } })).toEqual({ httpGet: { path: '/ready', port: 'health' } });
  });

  it('can be of every type in the API', () => {
    const ways: Probe[] = [
      { httpGet: { path: '/ready', port: 8081, scheme: 'HTTPS', httpHeaders: [{ name: 'A', value: 'b' }] } },
      { tcpSocket: { port: 'metrics' }, periodSeconds: 5, terminationGracePeriodSeconds: 10 },
      { exec: { command: ['cat', '/ready'] }, initialDelaySeconds: 1, timeoutSeconds: 2 },
      { grpc: { port: 9000, service: 'health' }, failureThreshold: 3, successThreshold: 1 },
    ];
    for (const way of ways) {
      expect(probe(way)).toEqual(way);
    }
    expect(probe({ httpGet: { path: '/ready' }, periodSeconds: 5 })).toEqual({
      httpGet: { path: '/ready', port: 'http' },
      periodSeconds: 5,
    });
  });

  it('is one of three, as shorthand or in full', () => {
    const full = { tcpSocket: { port: 8080 } };
    const props = { image: 'web:1', ports, startup: '/started', livenessProbe: full, readinessProbe: full };
    expect(specOf((chart) => new Pod(chart, 'web', props))).toMatchObject({
      containers: [
        { startupProbe: { httpGet: { path: '/started', port: 'http' } }, livenessProbe: full, readinessProbe: full },
      ],
    });
  });
});

describe('an invalid probe', () => {
  const refused = (props: PodProps) => refusalsOf((chart) => new Pod(chart, 'web', { image: 'web:1', ...props }));

  it('is refused as shorthand and in full together', () => {
    expect(refused({ ports, liveness: '/live', livenessProbe: { tcpSocket: { port: 8080 } } })).toEqual([
      {
        field: 'spec.containers[0].livenessProbe',
        what: 'liveness and livenessProbe are both given',
        fix: 'keep one: the shorthand liveness, or livenessProbe',
      },
    ]);
  });

  it('is refused without a port to check', () => {
    expect(refused({ readiness: '/ready' })).toEqual([
      {
        field: 'spec.containers[0].readinessProbe.httpGet.port',
        what: 'readiness checks "/ready", but the container has no TCP port',
        fix: "name the port: ports: { http: 8080 }, or readiness: { httpGet: { path: '/ready', port: 8080 } }",
      },
    ]);
  });

  it('is refused if its container has no port of that name, even if another container has', () => {
    const containers = { side: { image: 'side:1', ports: { admin: 9000 } } };
    expect(refused({ ports, containers, startup: { httpGet: { path: '/', port: 'admin' } } })).toEqual([
      {
        field: 'spec.containers[0].startupProbe.httpGet.port',
        what: 'the container "web" has no port "admin"',
        fix: "use one that it has: port: 'http' or 'metrics'; or name it in the container: ports: { admin: 8080 }",
      },
    ]);
    expect(refused({ livenessProbe: { tcpSocket: { port: '8080' } } })).toEqual([
      expect.objectContaining({
        field: 'spec.containers[0].livenessProbe.tcpSocket.port',
        fix: expect.stringContaining(': 8080'),
      }),
    ]);
  });

  it('is refused in a lifecycle handler too', () => {
    const lifecycle = {
      postStart: { httpGet: { path: '/start', port: 'http' } },
      preStop: { tcpSocket: { port: 'drain' } },
    };
    expect(refused({ ports: { http: 80 }, lifecycle }).map(({ field }) => field)).toEqual([
      'spec.containers[0].lifecycle.preStop.tcpSocket.port',
    ]);
  });
});
