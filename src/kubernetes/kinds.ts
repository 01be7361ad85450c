import { allKinds, type Kind, kindsNamed } from './kind';

/** The grammar that the API server demands of an object's name. */
export type NameGrammar = 'subdomain' | 'label' | 'path';

/** What the API says of a kind, whichever object and version of it. */
export interface KindFacts extends Pick<Kind, 'group' | 'kind' | 'plural' | 'namespaced'> {
  readonly nameGrammar: NameGrammar;
  /** How long a name may be before the object, or what its controller makes of it, is refused. */
  readonly maxName: number;
  /** Where the kind is in the order of installation, from 0; kinds that have no place there share the last. */
  readonly rank: number;
}

/** The built-in kinds in the order in which they can be applied: what others need comes first. */
const INSTALLED_FIRST: readonly string[] = [
  'Namespace',
  'CustomResourceDefinition',
  'PriorityClass',
  'RuntimeClass',
  'ResourceQuota',
  'LimitRange',
  'NetworkPolicy',
  'ServiceAccount',
  'ClusterRole',
  'ClusterRoleBinding',
  'Role',
  'RoleBinding',
  'ConfigMap',
  'Secret',
  'StorageClass',
  'CSIDriver',
  'PersistentVolume',
  'PersistentVolumeClaim',
  'Service',
  'EndpointSlice',
  'Endpoints',
  'DaemonSet',
  'Pod',
  'PodTemplate',
  'ReplicationController',
  'ReplicaSet',
  'Deployment',
  'StatefulSet',
  'Job',
  'CronJob',
  'PodDisruptionBudget',
  'HorizontalPodAutoscaler',
  'IngressClass',
  'Ingress',
  'Lease',
  'APIService',
  'CertificateSigningRequest',
  'FlowSchema',
  'PriorityLevelConfiguration',
  'ValidatingAdmissionPolicy',
  'ValidatingAdmissionPolicyBinding',
  'MutatingWebhookConfiguration',
  'ValidatingWebhookConfiguration',
];

/** Kinds without a place in the order come after the workloads, because operators serve most of them. */
export const CUSTOM_RANK = INSTALLED_FIRST.length;

type NameFacts = Pick<KindFacts, 'nameGrammar' | 'maxName'>;

const SUBDOMAIN: NameFacts = { nameGrammar: 'subdomain', maxName: 253 };
const LABEL: NameFacts = { nameGrammar: 'label', maxName: 63 };
const PATH: NameFacts = { nameGrammar: 'path', maxName: 253 };
/** Label values are made of these names, so the limit is 63, although the name alone might be longer. */
const POD_MAKER: NameFacts = { nameGrammar: 'subdomain', maxName: 63 };

/**
 * The names of kinds that are not subdomains of up to 253 characters, by kind, or by kind and group where two share one.
 *
 * https://kubernetes.io/docs/concepts/overview/working-with-objects/names/
 */
const NAMES: ReadonlyMap<string, NameFacts> = new Map([
  ['Namespace', LABEL],
  ['Service', LABEL],
  ['ClusterRole', PATH],
  ['ClusterRoleBinding', PATH],
  ['Role', PATH],
  ['RoleBinding', PATH],
  ['APIService', PATH],
  // These are named after an address, and one of IPv6 has colons.
  ['IPAddress', PATH],
  ['CertificateSigningRequest', PATH],
  ['PodDisruptionBudget', PATH],
  // The group of events has a rule of its own for the kind that it shares with the core.
  ['Event', PATH],
  ['Event.events.k8s.io', SUBDOMAIN],
  ['DaemonSet', POD_MAKER],
  ['Pod', POD_MAKER],
  ['ReplicationController', POD_MAKER],
  ['ReplicaSet', POD_MAKER],
  ['Deployment', POD_MAKER],
  ['Job', POD_MAKER],
  // The controller adds a dash and a hash of ten characters, and makes a label value of the sum.
  ['StatefulSet', { nameGrammar: 'label', maxName: 52 }],
  // The controller adds a dash and ten digits to name each Job.
  ['CronJob', { nameGrammar: 'subdomain', maxName: 52 }],
]);

/** Every built-in kind, in the order of installation. */
export function builtInKinds(): readonly KindFacts[] {
  const all = new Map(allKinds().map((kind) => [`${kind.group}/${kind.kind}`, factsOf(kind)]));
  return [...all.values()].sort((one, other) => one.rank - other.rank);
}

/** What the API says of a kind; nothing for kinds that are not built in. */
export function kindFacts(group: string, kind: string): KindFacts | undefined {
  const found = kindsNamed(kind).find((each) => each.group === group);
  return found && (known.get(found) ?? keep(found));
}

const known = new Map<Kind, KindFacts>();

function keep(kind: Kind): KindFacts {
  const facts = factsOf(kind);
  known.set(kind, facts);
  return facts;
}

function factsOf({ group, kind, plural, namespaced }: Kind): KindFacts {
  const place = INSTALLED_FIRST.indexOf(kind);
  const rank = place < 0 ? CUSTOM_RANK : place;
  return { group, kind, plural, namespaced, rank, ...(NAMES.get(`${kind}.${group}`) ?? NAMES.get(kind) ?? SUBDOMAIN) };
}
