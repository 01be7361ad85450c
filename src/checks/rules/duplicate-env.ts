import { quote } from '../../manifests/literal';
import { POD_KINDS } from '../../manifests/pods';
import type { Element } from '../../manifests/read-fields';
import { type Finding, rule } from '../rule';

/** Variables of a container with the same name. */
export const duplicateEnv = rule({
  name: 'container-env',
  severity: 'error',
  isAccepted: true,
  why: 'the last one wins, and server-side apply, which Flux, Argo CD and Helm 4 use, refuses the object',
  fix: 'keep one of them, with the intended value',
  kinds: POD_KINDS,

  check({ manifest }, index) {
    const found: Finding[] = [];
    for (const { variables } of index.podsOf(manifest)?.containers ?? []) {
      if (variables.length > 1) {
        checkNames(variables, found);
      }
    }
    return found;
  },
});

function checkNames(variables: readonly Element[], found: Finding[]): void {
  const names = new Set<unknown>();
  for (const variable of variables) {
    const { name } = variable.fields;
    if (names.has(name)) {
      found.push({ at: `${variable.field}.name`, what: `two variables are named ${quote(String(name))}` });
    }
    names.add(name);
  }
}
