import type { ClusterRoleBinding, RoleBinding, RoleRef, Subject } from '../../kubernetes/generated/rbac/v1';
import { quote } from '../../manifests/literal';
import { apiType, type Given } from '../api-type';
import { pathFault, subdomainFault } from '../grammars/names';
import { law } from '../law';
import type { Place } from '../place';

const NAME = 'role-bindings';
const WHY = 'the API server refuses the binding, and it grants nothing';
const FIX_ROLE = "name the role: roleRef: { kind: 'Role', name: 'reader' }";
const RBAC = 'rbac.authorization.k8s.io';

/** https://kubernetes.io/docs/reference/access-authn-authz/rbac/#rolebinding-and-clusterrolebinding */
export const roleBindings = [
  law({
    name: NAME,
    type: apiType<RoleBinding>('rbac/v1.RoleBinding'),
    why: WHY,
    fix: FIX_ROLE,
    check: ({ roleRef }, place) => checkRole(roleRef, ['Role', 'ClusterRole'], place),
  }),
  law({
    name: NAME,
    type: apiType<ClusterRoleBinding>('rbac/v1.ClusterRoleBinding'),
    why: WHY,
    fix: FIX_ROLE,
    check: ({ roleRef }, place) => checkRole(roleRef, ['ClusterRole'], place),
  }),
  law({
    name: NAME,
    type: apiType<Subject>('rbac/v1.Subject'),
    why: WHY,
    fix: "name a service account or a user: { kind: 'ServiceAccount', name: 'api', namespace: 'shop' }",
    check(subject, place) {
      const { name, kind } = subject;
      if (name === '') {
        place.refuse(['name'], 'the name of the subject is empty');
      }
      if (kind === 'ServiceAccount') {
        checkAccount(subject, place);
      } else if (kind === 'User' || kind === 'Group') {
        checkGroup(subject.apiGroup, ['apiGroup'], place);
      } else if (kind !== undefined) {
        const fix = "use one of 'ServiceAccount', 'User' and 'Group'";
        place.refuse(['kind'], `the kind of the subject is ${quote(kind)}`, fix);
      }
    },
  }),
];

function checkRole(role: Given<RoleRef> | undefined, kinds: readonly string[], place: Place): void {
  const { apiGroup, kind, name } = role ?? {};
  checkGroup(apiGroup, ['roleRef', 'apiGroup'], place);
  if (role === undefined) {
    place.refuse(['roleRef', 'name'], 'the binding names no role');
  }
  if (kind !== undefined && !kinds.includes(kind)) {
    const fix = `use ${kinds.map((each) => `kind: '${each}'`).join(' or ')}`;
    place.refuse(['roleRef', 'kind'], `the kind of the role is ${quote(kind)}`, fix);
  }
  const fault = name === undefined ? undefined : pathFault(name);
  if (fault !== undefined) {
    place.refuse(['roleRef', 'name'], `the name of the role ${quote(name ?? '')} ${fault}`);
  }
}

function checkAccount({ name = '', apiGroup = '', namespace = '' }: Given<Subject>, place: Place): void {
  const fault = name === '' ? undefined : subdomainFault(name);
  if (fault !== undefined) {
    place.refuse(['name'], `the name of the service account ${quote(name)} ${fault}`);
  }
  if (apiGroup !== '') {
    const fix = 'leave apiGroup out: service accounts are in the core API group';
    place.refuse(['apiGroup'], `the apiGroup of the service account is ${quote(apiGroup)}`, fix);
  }
  if (namespace === '' && place.manifest.kind === 'ClusterRoleBinding') {
    const what = `the service account ${quote(name)} has no namespace, and neither has the binding`;
    place.refuse(['namespace'], what, "add its namespace: namespace: 'shop'");
  }
}

/** The server fills in an empty group. */
function checkGroup(group: string | undefined, steps: readonly string[], place: Place): void {
  if (group !== undefined && group !== '' && group !== RBAC) {
    place.refuse(steps, `apiGroup is ${quote(group)}`, `write '${RBAC}', or leave it out`);
  }
}
