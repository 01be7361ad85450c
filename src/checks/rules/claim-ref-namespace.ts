import { literal, quote } from '../../manifests/literal';
import { mapAt } from '../../manifests/reach';
import { rule } from '../rule';

/** References of PersistentVolumes to the claim that gets them, which is in a namespace though the volume is in none. */
export const claimRefNamespace = rule({
  name: 'persistent-volumes',
  severity: 'error',
  isAccepted: true,
  why: 'a volume has no namespace of its own, so it waits for its claim forever',
  fix: "name the namespace of the claim: claimRef: { name: 'data', namespace: 'shop' }",
  kinds: ['/PersistentVolume'],

  check({ manifest }) {
    const { name, namespace = '' } = mapAt(manifest, 'spec', 'claimRef');
    if (typeof name !== 'string' || namespace !== '') {
      return [];
    }
    const fix = `name it: namespace: 'shop' for the claim, or claimRef: { name: ${literal(name)}, namespace: 'shop' }`;
    return [{ at: 'spec.claimRef.namespace', what: `the claim ${quote(name)} is given without its namespace`, fix }];
  },
});
