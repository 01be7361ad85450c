import { literal, quote } from '../../manifests/literal';
import { fitName } from '../../manifests/names';
import { rule } from '../rule';

/** Names that the API server accepts, but that are too long for the suffixes that controllers append. */
export const nameLength = rule({
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

/** The controller appends a dash and a hash of up to ten characters: to the names of ReplicaSets, and in a label of the pods of StatefulSets. */
const LONGEST: { readonly [kind: string]: number } = { Deployment: 242, StatefulSet: 52 };
/** Short enough for both, with room for the names of derived objects. */
const LABEL = 52;
