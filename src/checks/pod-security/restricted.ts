import type { PodTemplate } from '../../manifests/pods';
import { listAt, mapAt } from '../../manifests/read-fields';
import { addedCapabilities, badProcMounts, badProfiles } from './baseline';
import { allContexts, breachIn, containerContexts } from './containers';
import type { Breach, Control } from './control';
import { restrictedVolumes } from './volumes';

const NET_BIND_SERVICE: ReadonlySet<unknown> = new Set(['NET_BIND_SERVICE']);

/** @see https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted */
export const restricted: readonly Control[] = [
  { name: 'restrictedVolumes', level: 'restricted', breaches: restrictedVolumes },
  { name: 'allowPrivilegeEscalation', level: 'restricted', since: 8, until: 25, breaches: privilegeEscalation },
  { name: 'allowPrivilegeEscalation', level: 'restricted', since: 25, breaches: unlessWindows(privilegeEscalation) },
  { name: 'runAsNonRoot', level: 'restricted', until: 35, breaches: root },
  { name: 'runAsNonRoot', level: 'restricted', since: 35, breaches: unlessInUserNamespace(root) },
  { name: 'runAsUser', level: 'restricted', since: 23, until: 35, breaches: rootUser },
  { name: 'runAsUser', level: 'restricted', since: 35, breaches: unlessInUserNamespace(rootUser) },
  { name: 'seccompProfile_restricted', level: 'restricted', since: 19, until: 25, breaches: missingSeccomp },
  { name: 'seccompProfile_restricted', level: 'restricted', since: 25, breaches: unlessWindows(missingSeccomp) },
  { name: 'capabilities_restricted', level: 'restricted', since: 22, until: 25, breaches: capabilities },
  { name: 'capabilities_restricted', level: 'restricted', since: 25, breaches: unlessWindows(capabilities) },
  {
    name: 'procMount_restricted',
    level: 'restricted',
    since: 35,
    breaches: (pods) => badProcMounts(containerContexts(pods)),
  },
];

type Breaches = Control['breaches'];

/** Skips a check for Windows pods, which do not have its fields. */
function unlessWindows(breaches: Breaches): Breaches {
  return (pods) => (mapAt(pods.spec, 'os').name === 'windows' ? [] : breaches(pods));
}

/** Skips a check for pods with a user namespace, whose root has no privileges on the node. */
function unlessInUserNamespace(breaches: Breaches): Breaches {
  return (pods) => (pods.spec.hostUsers === false ? [] : breaches(pods));
}

function privilegeEscalation(pods: PodTemplate): readonly Breach[] {
  return breachIn(
    containerContexts(pods).filter(({ context }) => context.allowPrivilegeEscalation !== false),
    'allowPrivilegeEscalation',
    'allowPrivilegeEscalation is not false',
    'securityContext: { allowPrivilegeEscalation: false }',
  );
}

function root(pods: PodTemplate): readonly Breach[] {
  const fix = 'securityContext: { runAsNonRoot: true }';
  const allowed = allContexts(pods).filter(({ context }) => context.runAsNonRoot === false);
  const isSetForAll = mapAt(pods.spec, 'securityContext').runAsNonRoot === true;
  const unset = isSetForAll ? [] : containerContexts(pods).filter(({ context }) => context.runAsNonRoot === undefined);
  // The server reports only the first of the two, and containers inherit the setting of the pod.
  return allowed.length > 0
    ? breachIn(allowed, 'runAsNonRoot', 'runAsNonRoot is false', fix)
    : breachIn(unset, 'runAsNonRoot', 'runAsNonRoot is not true', fix);
}

function rootUser(pods: PodTemplate): readonly Breach[] {
  return breachIn(
    allContexts(pods).filter(({ context }) => context.runAsUser === 0),
    'runAsUser',
    'runAsUser is 0',
    'securityContext: { runAsUser: 1000 }',
  );
}

function missingSeccomp(pods: PodTemplate): readonly Breach[] {
  const bad = badProfiles(allContexts(pods), 'seccompProfile');
  const isSetForAll = mapAt(pods.spec, 'securityContext').seccompProfile !== undefined;
  const unset = isSetForAll
    ? []
    : containerContexts(pods).filter(({ context }) => context.seccompProfile === undefined);
  const fix = "securityContext: { seccompProfile: { type: 'RuntimeDefault' } }";
  return bad.length > 0 ? bad : breachIn(unset, 'seccompProfile', 'seccompProfile is not set', fix);
}

function capabilities(pods: PodTemplate): readonly Breach[] {
  const contexts = containerContexts(pods);
  const keeping = contexts.filter(({ context }) => !listAt(mapAt(context, 'capabilities'), 'drop').includes('ALL'));
  return [
    ...breachIn(
      keeping,
      'capabilities.drop',
      'capabilities.drop does not have "ALL"',
      "securityContext: { capabilities: { drop: ['ALL'] } }",
    ),
    ...addedCapabilities(contexts, NET_BIND_SERVICE),
  ];
}
