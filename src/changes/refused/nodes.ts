import { isFields } from '../../manifests/field';
import type { Value } from '../../manifests/manifest';
import { listAt, mapAt } from '../../manifests/read-fields';
import { replaceFields } from './replace-fields';
import { RECREATE, updateLaw } from './update-law';

/** The fields by which the cloud and the network identify a node can be set only once. */
export const nodes = updateLaw({
  name: 'immutable-node',
  kinds: ['/Node'],
  why: 'the API server refuses the update: the field identifies the node once it is set',
  fix: 'keep the old value, or remove the node from the cluster and join it again',
  check(update) {
    const spec = mapAt(update.before, 'spec');
    for (const name of ['podCIDRs', 'providerID']) {
      if (spec[name] !== undefined) {
        update.forbid(`spec.${name}`);
      }
    }
    update.forbid('spec.externalID');
  },
});

/** A driver on a node cannot change until it is unregistered. */
export const nodeDrivers = updateLaw({
  name: 'immutable-node-driver',
  kinds: ['storage.k8s.io/CSINode'],
  why: 'the API server refuses the update: a driver cannot change what it registered on the node',
  fix: RECREATE,
  check(update) {
    const ignored = update.isOn('MutableCSINodeAllocatableCount') ? ['allocatable'] : [];
    const known = new Map(listAt(mapAt(update.before, 'spec'), 'drivers').map((driver) => [nameOf(driver), driver]));
    for (const [place, driver] of listAt(mapAt(update.after, 'spec'), 'drivers').entries()) {
      const old = known.get(nameOf(driver));
      if (isFields(old) && isFields(driver)) {
        const field = `spec.drivers[${place}]`;
        update.refuse(update.differencesOf(field, replaceFields(old, driver, ignored), driver));
      }
    }
  },
});

function nameOf(driver: Value): Value | undefined {
  return isFields(driver) ? driver.name : undefined;
}
