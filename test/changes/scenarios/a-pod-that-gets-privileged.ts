import { type Chart, DaemonSet } from '../../../src/index';

const agent = (privileged: boolean) => (chart: Chart) => {
  new DaemonSet(chart, 'agent', {
    image: 'ghcr.io/acme/agent:1.0.0',
    overrides: {
      spec: {
        template: {
          spec: {
            containers: [{ name: 'agent', securityContext: { privileged, allowPrivilegeEscalation: privileged } }],
          },
        },
      },
    },
  });
};

export const before = agent(false);
export const after = agent(true);
