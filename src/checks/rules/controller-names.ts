import { literal, quote } from '../../manifests/literal';
import { fitName } from '../../manifests/names';
import { rule } from '../rule';

/** Names that the API server takes, and that leave no room for what the controller adds to name what it makes. */
export const controllerNames = rule({
  name: 'name-length',
  severity: 'error',
  isAccepted: true,
  why: 'the API server accepts the workload, but refuses everything that its controller creates, because those names are too long',
  fix: "give it a shorter name: name: 'my-app'",
  kinds: ['apps/Deployment', 'apps/StatefulSet'],

  check({ manifest: { kind, metadata } }) {
    const { name } = metadata;
    const most = LONGEST[kind] ?? Number.POSITIVE_INFINITY;
    if (name.length <= most) {
      return [];
    }
    const what = `the name ${quote(name)} is ${name.length} characters long; the limit is ${most}`;
    return [{ at: 'metadata.name', what, fix: `give it a shorter name: name: ${literal(fitName(name, LABEL))}` }];
  },
});

/** The controller adds a dash and a hash of ten characters: to name a ReplicaSet, and for a label of the pods of a set. */
const LONGEST: { readonly [kind: string]: number } = { Deployment: 242, StatefulSet: 52 };
/** Shorter than any of them, with room for the names of objects made after this one. */
const LABEL = 52;
