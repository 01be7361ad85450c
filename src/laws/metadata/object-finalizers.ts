import { kindFacts } from '../../kubernetes/kinds';
import { quote } from '../../manifests/literal';
import { objectMeta } from '../api-types';
import { labelKeyFault } from '../grammars/names';
import { law } from '../law';
import { storedKind } from './stored-kind';

/** https://kubernetes.io/docs/concepts/overview/working-with-objects/finalizers/ */
export const objectFinalizers = [
  law({
    name: 'object-finalizers',
    type: objectMeta,
    why: 'the API server refuses the object',
    fix: "name finalizers after a domain: finalizers: ['example.com/cleanup']",
    check({ finalizers = [] }, place) {
      const kind = finalizers.length === 0 ? undefined : storedKind(place);
      if (kind === undefined) {
        return;
      }
      for (const [index, finalizer] of finalizers.entries()) {
        const fault = labelKeyFault(finalizer);
        if (fault !== undefined) {
          place.refuse(['finalizers', index], `the finalizer ${quote(finalizer)} ${fault}`);
        } else if (!finalizer.includes('/') && !STANDARD.has(finalizer) && !isNamedFreely(kind.group, kind.kind)) {
          place.refuse(
            ['finalizers', index],
            `the finalizer ${quote(finalizer)} is not a standard one and has no domain`,
          );
        }
      }
      if (finalizers.includes(ORPHAN) && finalizers.includes(FOREGROUND)) {
        place.refuse(['finalizers'], `both ${ORPHAN} and ${FOREGROUND} are finalizers`, 'remove one of them');
      }
    },
  }),
];

const ORPHAN = 'orphan';
const FOREGROUND = 'foregroundDeletion';
const STANDARD: ReadonlySet<string> = new Set(['kubernetes', ORPHAN, FOREGROUND]);

/** The API groups whose kinds allow finalizers without a domain. */
const FREE_GROUPS: ReadonlySet<string> = new Set([
  'admissionregistration.k8s.io',
  'apiextensions.k8s.io',
  'apiregistration.k8s.io',
  'coordination.k8s.io',
  'node.k8s.io',
  'policy',
]);

/** For custom resources, such as those of Argo CD, the server only warns about a finalizer without a domain. */
function isNamedFreely(group: string, kind: string): boolean {
  return FREE_GROUPS.has(group) || (group === '' && kind === 'Event') || kindFacts(group, kind) === undefined;
}
