import { containerPorts } from '../../../src/laws/pods/container-ports';
import { podOf, testPodLaws } from './pod-law-tester';

testPodLaws(
  containerPorts,
  [
    [
      'ports by name and number',
      podOf({
        ports: [
          { name: 'http', containerPort: 8080 },
          { containerPort: 9090, hostPort: 0 },
        ],
      }),
    ],
  ],
  [
    [
      'a port without a number',
      podOf({ ports: [{ name: 'http' }] }),
      'spec.containers[0].ports[0].containerPort',
      'containerPort is 0; it must be from 1 to 65535',
    ],
    [
      'an invalid port number',
      podOf({ ports: [{ containerPort: 65536 }] }),
      'spec.containers[0].ports[0].containerPort',
      'containerPort is 65536; it must be from 1 to 65535',
    ],
    [
      'an invalid hostPort',
      podOf({ ports: [{ containerPort: 80, hostPort: -1 }] }),
      'spec.containers[0].ports[0].hostPort',
      'hostPort is -1; it must be from 1 to 65535',
    ],
    [
      'a name of 16 characters',
      podOf({ ports: [{ containerPort: 80, name: 'a-name-that-long' }] }),
      'spec.containers[0].ports[0].name',
      'name is "a-name-that-long", which is 16 characters long; the limit is 15',
    ],
    [
      'two ports with the same name',
      podOf({
        ports: [
          { name: 'http', containerPort: 80 },
          { name: 'http', containerPort: 81 },
        ],
      }),
      'spec.containers[0].ports[1].name',
      'two ports are named "http"',
    ],
  ],
);
