import { nodePortsOf } from '../node-ports';
import { rule } from '../rule';
import { SERVICE } from '../services';

const LEAST = 30_000;
const MOST = 32_767;

/** Node ports outside the range that clusters have by default. */
export const nodePortRange = rule({
  name: 'node-ports',
  severity: 'warning',
  why: 'the API server refuses the Service, unless --service-node-port-range gives its cluster another range',
  fix: `write a port from ${LEAST} to ${MOST}, or leave nodePort out, so that the cluster assigns a free one`,
  kinds: [SERVICE],

  check({ manifest }) {
    return nodePortsOf(manifest)
      .filter(({ nodePort }) => nodePort < LEAST || nodePort > MOST)
      .map(({ nodePort, at }) => ({
        at,
        what: `the node port ${nodePort} is not in the default range, ${LEAST} to ${MOST}`,
      }));
  },
});
