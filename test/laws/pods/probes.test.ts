import { probes } from '../../../src/laws/pods/probes';
import { podOf, testPodLaws } from './pod-law-tester';

testPodLaws(
  probes,
  [
    [
      'every handler',
      podOf({
        livenessProbe: { httpGet: { port: 'http' } },
        readinessProbe: { tcpSocket: { port: 80 }, successThreshold: 3 },
        startupProbe: { grpc: { port: 9090 }, successThreshold: 1 },
      }),
    ],
    [
      'numbers that are 0, which mean the defaults',
      podOf({ livenessProbe: { exec: { command: ['true'] }, successThreshold: 0, periodSeconds: 0 } }),
    ],
    ['sleep for the whole grace period', podOf({ lifecycle: { preStop: { sleep: { seconds: 30 } } } })],
    ['sleep for 0 seconds', podOf({ lifecycle: { preStop: { sleep: { seconds: 0 } } } })],
  ],
  [
    [
      'no handler',
      podOf({ livenessProbe: { periodSeconds: 5 } }),
      'spec.containers[0].livenessProbe',
      'livenessProbe has no handler',
    ],
    [
      'two handlers',
      podOf({ livenessProbe: { httpGet: { port: 80 }, tcpSocket: { port: 80 } } }),
      'spec.containers[0].livenessProbe.tcpSocket',
      'livenessProbe has httpGet and tcpSocket',
    ],
    [
      'a number below 0',
      podOf({ livenessProbe: { tcpSocket: { port: 80 }, periodSeconds: -1 } }),
      'spec.containers[0].livenessProbe.periodSeconds',
      'periodSeconds is -1; the minimum is 0',
    ],
    [
      'a liveness probe with two successes',
      podOf({ livenessProbe: { tcpSocket: { port: 80 }, successThreshold: 2 } }),
      'spec.containers[0].livenessProbe.successThreshold',
      'successThreshold is 2; it must be 1',
    ],
    [
      'a grace period of a readiness probe',
      podOf({ readinessProbe: { tcpSocket: { port: 80 }, terminationGracePeriodSeconds: 5 } }),
      'spec.containers[0].readinessProbe.terminationGracePeriodSeconds',
      'readiness does not stop containers, but has terminationGracePeriodSeconds',
    ],
    [
      'a grace period of 0',
      podOf({ livenessProbe: { tcpSocket: { port: 80 }, terminationGracePeriodSeconds: 0 } }),
      'spec.containers[0].livenessProbe.terminationGracePeriodSeconds',
      'terminationGracePeriodSeconds is 0; the minimum is 1',
    ],
    [
      'no command',
      podOf({ livenessProbe: { exec: {} } }),
      'spec.containers[0].livenessProbe.exec.command',
      'exec has no command',
    ],
    [
      'no port',
      podOf({ livenessProbe: { httpGet: { path: '/' } } }),
      'spec.containers[0].livenessProbe.httpGet.port',
      'port is 0; it must be from 1 to 65535',
    ],
    [
      'a port name that no port has',
      podOf({ livenessProbe: { httpGet: { port: 'HTTP' } } }),
      'spec.containers[0].livenessProbe.httpGet.port',
      'port is "HTTP", which contains "H"; only a-z, 0-9 and "-" are allowed',
    ],
    [
      'an invalid gRPC port',
      podOf({ livenessProbe: { grpc: { port: 0 } } }),
      'spec.containers[0].livenessProbe.grpc.port',
      'port is 0; it must be from 1 to 65535',
    ],
    [
      'a header with a blank',
      podOf({ livenessProbe: { httpGet: { port: 80, httpHeaders: [{ name: 'X Probe', value: '' }] } } }),
      'spec.containers[0].livenessProbe.httpGet.httpHeaders[0].name',
      'name is "X Probe"; only letters, digits and "-" are allowed in header names',
    ],
    [
      'a hook without a handler',
      podOf({ lifecycle: { postStart: {} } }),
      'spec.containers[0].lifecycle.postStart',
      'postStart has no handler',
    ],
    [
      'sleep for longer than the grace period',
      podOf({ lifecycle: { preStop: { sleep: { seconds: 11 } } } }, { terminationGracePeriodSeconds: 10 }),
      'spec.containers[0].lifecycle.preStop.sleep.seconds',
      'sleep is 11 s, but the pod has 10 s to stop',
    ],
  ],
);
