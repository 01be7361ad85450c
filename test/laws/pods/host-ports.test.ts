import { hostPorts } from '../../../src/laws/pods/host-ports';
import { container, pod, podOf, template, testPodLaws } from './pod-law-tester';

testPodLaws(
  hostPorts,
  [
    [
      'one number for two protocols',
      podOf({
        ports: [
          { containerPort: 53, hostPort: 53 },
          { containerPort: 53, hostPort: 53, protocol: 'UDP' },
        ],
      }),
    ],
    [
      'one number in two init containers, which run one after another',
      pod({
        initContainers: ['a', 'b'].map((name) => container({ name, ports: [{ containerPort: 80, hostPort: 80 }] })),
      }),
    ],
    ['no hostPort on the host network', podOf({ ports: [{ containerPort: 80 }] }, { hostNetwork: true })],
    [
      'one number twice in a template on the host network',
      template({
        hostNetwork: true,
        containers: ['a', 'b'].map((name) => container({ name, ports: [{ containerPort: 80 }] })),
      }),
    ],
  ],
  [
    [
      'one number twice',
      podOf({
        ports: [
          { containerPort: 80, hostPort: 80 },
          { containerPort: 81, hostPort: 80, protocol: 'TCP' },
        ],
      }),
      'spec.containers[0].ports[1].hostPort',
      'two ports use the host port 80 for TCP',
    ],
    [
      'one number twice in a pod on the host network',
      pod({
        hostNetwork: true,
        containers: ['a', 'b'].map((name) => container({ name, ports: [{ containerPort: 80 }] })),
      }),
      'spec.containers[1].ports[0].hostPort',
      'two ports use the host port 80 for TCP',
    ],
    [
      'a hostPort that is not the containerPort on the host network',
      template({ hostNetwork: true, containers: [container({ ports: [{ containerPort: 80, hostPort: 81 }] })] }),
      'spec.template.spec.containers[0].ports[0].hostPort',
      'hostPort is 81 and containerPort 80, on the network of the node',
    ],
  ],
);
