import { quote } from '../../manifests/literal';
import type { Manifest } from '../../manifests/manifest';
import { nodePortsOf } from '../node-ports';
import { perRendering } from '../per-rendering';
import { type ConcernedField, type Finding, rule } from '../rule';
import { SERVICE } from '../services';

/** Node ports that two Services request. */
export const nodePorts = rule({
  name: 'node-ports',
  severity: 'error',
  isAccepted: true,
  why: 'the API server refuses the second Service: a node port belongs to one Service',
  fix: 'leave nodePort out, so that the cluster assigns a free one',
  kinds: [SERVICE],

  check({ manifest }, index) {
    return conflicts(index).get(manifest) ?? NONE;
  },
});

const NONE: readonly Finding[] = [];

/** The node ports of each Service that an earlier one already has. */
const conflicts = perRendering((index) => {
  const first = new Map<number, ConcernedField>();
  const found = new Map<Manifest, Finding[]>();
  for (const rendered of index.ofKinds([SERVICE])) {
    for (const { nodePort, at } of nodePortsOf(rendered.manifest)) {
      const other = first.get(nodePort);
      if (other === undefined) {
        first.set(nodePort, { rendered, at });
      } else if (other.rendered !== rendered) {
        const what = `the Service ${nameOf(other.rendered.manifest)} has the node port ${nodePort}, too`;
        found.set(rendered.manifest, [...(found.get(rendered.manifest) ?? []), { at, what, others: [other] }]);
      }
    }
  }
  return found;
});

function nameOf({ metadata: { namespace, name } }: Manifest): string {
  return quote(namespace === undefined ? name : `${namespace}/${name}`);
}
