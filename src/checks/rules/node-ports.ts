import { quote } from '../../manifests/literal';
import type { Manifest } from '../../manifests/manifest';
import { elementsAt, mapAt } from '../../manifests/reach';
import { perRendering } from '../per-rendering';
import { type ConcernedField, type Finding, rule } from '../rule';
import { SERVICE } from '../services';

/** Node ports that two Services ask for. */
export const nodePorts = rule({
  name: 'node-ports',
  severity: 'error',
  isAccepted: true,
  why: 'the API server refuses the Service that comes second: a port of the nodes belongs to one Service',
  fix: 'leave nodePort out, and the cluster finds one that is free',
  kinds: [SERVICE],

  check({ manifest }, index) {
    return takenTwice(index).get(manifest) ?? NONE;
  },
});

const NONE: readonly Finding[] = [];

/** What each Service asks for that one before it has. */
const takenTwice = perRendering((index) => {
  const first = new Map<unknown, ConcernedField>();
  const found = new Map<Manifest, Finding[]>();
  for (const rendered of index.ofKinds([SERVICE])) {
    const { manifest } = rendered;
    for (const port of elementsAt(mapAt(manifest, 'spec'), 'ports', 'spec')) {
      const { nodePort } = port.fields;
      if (typeof nodePort !== 'number' || nodePort === 0) {
        continue;
      }
      const other = first.get(nodePort);
      const at = `${port.field}.nodePort`;
      if (other === undefined) {
        first.set(nodePort, { rendered, at });
      } else if (other.rendered !== rendered) {
        const what = `the Service ${nameOf(other.rendered.manifest)} has the node port ${nodePort}, too`;
        found.set(manifest, [...(found.get(manifest) ?? []), { at, what, others: [other] }]);
      }
    }
  }
  return found;
});

function nameOf({ metadata: { namespace, name } }: Manifest): string {
  return quote(namespace === undefined ? name : `${namespace}/${name}`);
}
