import { initContainers } from '../../../src/laws/pods/init-containers';
import { container, pod, testPodLaws } from './pod-law-tester';

testPodLaws(
  initContainers,
  [
    [
      'a sidecar with a probe and a hook',
      pod({
        initContainers: [
          container({ name: 'a', restartPolicy: 'Always', livenessProbe: { tcpSocket: { port: 80 } }, lifecycle: {} }),
        ],
      }),
    ],
    [
      'a stop signal alone, which the server drops',
      pod({ initContainers: [container({ name: 'a', lifecycle: { stopSignal: 'SIGINT' } })] }),
    ],
    [
      'resizing without restart',
      pod({
        initContainers: [
          container({ name: 'a', resizePolicy: [{ resourceName: 'cpu', restartPolicy: 'NotRequired' }] }),
        ],
      }),
    ],
  ],
  [
    [
      'a probe',
      pod({ initContainers: [container({ name: 'a', readinessProbe: { tcpSocket: { port: 80 } } })] }),
      'spec.initContainers[0].readinessProbe',
      'the container "a" is an init container, but has a readinessProbe',
    ],
    [
      'a hook',
      pod({ initContainers: [container({ name: 'a', lifecycle: {} })] }),
      'spec.initContainers[0].lifecycle',
      'the container "a" is an init container, but has a lifecycle',
    ],
    [
      'a restart on resize',
      pod({
        initContainers: [
          container({ name: 'a', resizePolicy: [{ resourceName: 'cpu', restartPolicy: 'RestartContainer' }] }),
        ],
      }),
      'spec.initContainers[0].resizePolicy[0].restartPolicy',
      'the container "a" is an init container, but its resizePolicy restarts it',
    ],
  ],
);
