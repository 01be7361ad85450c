import { literal, quote } from '../../manifests/literal';
import { mapAt } from '../../manifests/read-fields';
import { rule } from '../rule';

/** The `claimRef` of PersistentVolumes, which must name the namespace of the claim. */
export const claimRefNamespace = rule({
  name: 'persistent-volumes',
  severity: 'error',
  isAccepted: true,
  why: 'volumes have no namespace, so the volume never finds its claim',
  fix: "name the namespace of the claim: claimRef: { name: 'data', namespace: 'shop' }",
  kinds: ['/PersistentVolume'],

  check({ manifest }) {
    const { name, namespace = '' } = mapAt(manifest, 'spec', 'claimRef');
    if (typeof name !== 'string' || namespace !== '') {
      return [];
    }
    const fix = `name it: namespace: 'shop' for the claim, or claimRef: { name: ${literal(name)}, namespace: 'shop' }`;
    return [
      { at: 'spec.claimRef.namespace', what: `claimRef names the claim ${quote(name)} without its namespace`, fix },
    ];
  },
});
