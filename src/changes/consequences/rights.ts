import type { RenderingIndex } from '../../checks/rendering-index';
import { POD_KINDS } from '../../manifests/pods';
import { mapAt } from '../../manifests/read-fields';
import { consequenceLaw } from '../model/law';
import {
  accountName,
  aggregatingRoles,
  BINDING_KINDS,
  type Grant,
  grantsBySubject,
  grantsIn,
  grantsOf,
  type Right,
  ROLE_KINDS,
  rightsOf,
  rightsText,
  uncovered,
} from '../model/rights';
import { keptSides, kindKey, type ObjectPair, type Transition } from '../model/transition';

/** A subject gets more rights, through a role or a binding. */
export const moreRights = consequenceLaw({
  kind: 'rights',
  rule: 'more-rights',
  why: 'the API server allows it from now on',
  fix: 'grant only what is needed: name verbs, resources and resourceNames one by one',
  kinds: [...ROLE_KINDS, ...BINDING_KINDS],
  *find(pair, transition) {
    for (const grant of grantsBy(pair, transition)) {
      const rights = newRights(grant, transition.before);
      if (rights.length > 0) {
        const where = grant.namespace === undefined ? 'in the whole cluster' : `in the namespace ${grant.namespace}`;
        const why = dangerOf(rights);
        yield {
          field: ROLE_KINDS.includes(kindKey(grant.binding.manifest)) ? 'rules' : fieldOf(pair),
          what: `${grant.subject} may ${rightsText(rights)} ${where}`,
          ...(why !== undefined && { why }),
        };
      }
    }
  },
});

function fieldOf({ fields: [first], change }: ObjectPair): string {
  return change === 'changed' && first !== undefined ? (first.field.split(/[.[]/)[0] ?? '') : 'subjects';
}

/** What a binding grants, or what a role grants through unchanged bindings; a binding that changes reports its own. */
function grantsBy({ after }: ObjectPair, transition: Transition): readonly Grant[] {
  if (after === undefined) {
    return [];
  }
  const { rendered, manifest } = after;
  if (BINDING_KINDS.includes(kindKey(manifest))) {
    return grantsOf(rendered, transition.after);
  }
  const roles = [manifest, ...aggregatingRoles(manifest, transition.after)];
  const rights = rightsOf(rendered.manifest, transition.after);
  return grantsIn(transition.after)
    .filter(({ binding }) => transition.pairOf(binding) === undefined)
    .filter(({ binding }) => roles.some((role) => namesRole(binding.manifest, role)))
    .map((grant) => ({ ...grant, rights }));
}

type Manifest = Parameters<typeof rightsOf>[0];

function namesRole(binding: Manifest, role: Manifest): boolean {
  const { kind, name } = mapAt(binding, 'roleRef');
  const isNear = role.kind === 'ClusterRole' || role.metadata.namespace === binding.metadata.namespace;
  return kind === role.kind && name === role.metadata.name && isNear;
}

/** The rights in a grant that the subject did not have before, in that namespace or in the whole cluster. */
function newRights({ subject, namespace, rights }: Grant, before: RenderingIndex): readonly Right[] {
  const had = (grantsBySubject(before).get(subject) ?? []).filter(
    (grant) => grant.namespace === undefined || grant.namespace === namespace,
  );
  return uncovered(
    rights,
    had.flatMap((grant) => grant.rights),
  );
}

/** Rights that can be used to gain others. */
const DANGERS: readonly (readonly [verb: RegExp, resource: RegExp, why: string])[] = [
  [/^\*$/, /^(\*\/\*|url \*)$/, 'this allows everything: anyone who gets its token owns the cluster'],
  [/^(escalate|bind|\*)$/, /roles$|rolebindings$/, 'it can grant itself all other rights'],
  [/^(impersonate|\*)$/, /(users|groups|serviceaccounts)$/, 'it can act as another user'],
  [/^(get|list|watch|\*)$/, /(^|\/)(secrets|\*)$/, 'it can read passwords and the tokens of other accounts'],
  [/^(create|\*)$/, /pods\/(exec|attach|\*)$|serviceaccounts\/token$/, 'it can act as the account of any pod there'],
  [
    /^(create|patch|update|\*)$/,
    /(^|\/)(pods|deployments|daemonsets|statefulsets|jobs|cronjobs|\*)$/,
    'it can run pods as any account there, with every Secret that they can mount',
  ],
  [/^(create|get|\*)$/, /nodes\/proxy$/, 'it can run commands in every pod'],
];

function dangerOf(rights: readonly Right[]): string | undefined {
  return DANGERS.find(([verb, resource]) =>
    rights.some((right) => verb.test(right.verb) && resource.test(right.resource)),
  )?.[2];
}

/** Pods run as another account that has more rights than the old one. */
export const otherAccount = consequenceLaw({
  kind: 'rights',
  rule: 'other-account',
  why: 'anyone who breaks into a pod gets its token',
  fix: 'give the pods a separate account with only the rights that they need',
  kinds: POD_KINDS,
  *find(pair, transition) {
    const { before, after } = keptSides(pair) ?? {};
    if (before?.pods === undefined || after?.pods === undefined) {
      return;
    }
    const namespace = after.rendered.manifest.metadata.namespace ?? '';
    const [was, now] = [before, after].map(({ pods }) =>
      accountName(String(pods?.spec.serviceAccountName ?? 'default'), namespace),
    );
    if (was === undefined || now === undefined || was === now) {
      return;
    }
    const had = (grantsBySubject(transition.before).get(was) ?? []).flatMap(({ rights }) => rights);
    const gets = (grantsBySubject(transition.after).get(now) ?? []).flatMap(({ rights }) => rights);
    const rights = uncovered(gets, had);
    if (rights.length > 0) {
      yield {
        field: `${after.pods.specField}.serviceAccountName`,
        what: `pods run as ${now} instead of ${was}, and may ${rightsText(rights)}`,
      };
    }
  },
});
