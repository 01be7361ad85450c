import { updateLaw } from './update-law';

/**
 * A ConfigMap or Secret that says `immutable: true` keeps its data. Keys are named, and never their values.
 * @see https://kubernetes.io/docs/concepts/configuration/configmap/#configmap-immutable
 */
export const immutableData = updateLaw({
  name: 'immutable-data',
  kinds: ['/ConfigMap', '/Secret'],
  why: 'the API server refuses the update: what is immutable stays so, and its keys stay as they are',
  fix: 'give it another name and let the pods use that, or delete it and create it again: kubectl replace --force',
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
