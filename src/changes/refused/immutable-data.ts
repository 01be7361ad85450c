import { updateLaw } from './update-law';

/**
 * A ConfigMap or Secret with `immutable: true` keeps its data. Findings name keys, but never values.
 * @see https://kubernetes.io/docs/concepts/configuration/configmap/#configmap-immutable
 */
export const immutableData = updateLaw({
  name: 'immutable-data',
  kinds: ['/ConfigMap', '/Secret'],
  why: 'the API server refuses the update: immutable data cannot be changed, nor made mutable again',
  fix: 'give it another name and update the pods to use it, or delete it and create it again: kubectl replace --force',
  check(update) {
    if (update.before.immutable !== true) {
      return;
    }
    if (update.after.immutable !== true) {
      update.forbid('immutable');
    }
    for (const field of ['data', 'binaryData']) {
      const found = update.entryDifferences(field);
      const keys = found.map(({ field: path }) => path);
      update.refuse(found, { what: `${keys.join(', ')} ${keys.length > 1 ? 'change' : 'changes'}` });
    }
  },
});
