import { quote } from '../../manifests/literal';
import { POD_KINDS } from '../../manifests/pods';
import { elementsAt } from '../../manifests/reach';
import { type Finding, rule } from '../rule';

/** Variables of one container that have one name. */
export const duplicateEnv = rule({
  name: 'duplicate-env',
  severity: 'error',
  isAccepted: true,
  why: 'the last one counts, and server-side apply, which Flux, Argo CD and Helm 4 use, refuses the object',
  fix: 'keep one of the two, with the value that is meant',
  kinds: POD_KINDS,

  check({ manifest }, index) {
    const found: Finding[] = [];
    for (const container of index.podsOf(manifest)?.containers ?? []) {
      const variables = elementsAt(container.fields, 'env', container);
      const names = variables.length < 2 ? undefined : new Set<unknown>();
      for (const { field, fields } of names === undefined ? [] : variables) {
        if (names?.has(fields.name)) {
          found.push({ at: `${field}.name`, what: `two variables are named ${quote(String(fields.name))}` });
        }
        names?.add(fields.name);
      }
    }
    return found;
  },
});
