import { allKinds, type Kind, kindsNamed } from './kind';

/** The grammar that the API server requires for an object's name. */
export type NameGrammar = 'subdomain' | 'label' | 'path';

/** Facts about a kind, for all objects and versions of it. */
export interface KindFacts extends Pick<Kind, 'group' | 'kind' | 'plural' | 'namespaced'> {
  readonly nameGrammar: NameGrammar;
  /** The maximum length of a name, beyond which the API refuses the object or what its controller creates from it. */
  readonly maxName: number;
  /** Its rank in the order of installation, from 0; kinds without a place in it share the last rank. */
  readonly rank: number;
}

/** The built-in kinds in the order in which they can be applied: dependencies come first. */
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

/** Kinds without a place come after the workloads, because most of them are served by operators. */
export const CUSTOM_RANK = INSTALLED_FIRST.length;

type NameFacts = Pick<KindFacts, 'nameGrammar' | 'maxName'>;

const SUBDOMAIN: NameFacts = { nameGrammar: 'subdomain', maxName: 253 };
const LABEL: NameFacts = { nameGrammar: 'label', maxName: 63 };
const PATH: NameFacts = { nameGrammar: 'path', maxName: 253 };
/** These names become label values, so the limit is 63, although the name itself could be longer. */
const POD_MAKER: NameFacts = { nameGrammar: 'subdomain', maxName: 63 };

/**
 * The names of kinds that are not DNS subdomains of up to 253 characters, by kind, or by kind and group if two groups
 * share the kind.
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
  // Named after an address; IPv6 addresses have colons.
  ['IPAddress', PATH],
  ['CertificateSigningRequest', PATH],
  ['PodDisruptionBudget', PATH],
  // The group of events has a separate rule for the kind that it shares with the core group.
  ['Event', PATH],
  ['Event.events.k8s.io', SUBDOMAIN],
  ['DaemonSet', POD_MAKER],
  ['Pod', POD_MAKER],
  ['ReplicationController', POD_MAKER],
  ['ReplicaSet', POD_MAKER],
  ['Deployment', POD_MAKER],
  ['Job', POD_MAKER],
  // The controller appends a dash and a hash of ten characters, and uses the result as a label value.
  ['StatefulSet', { nameGrammar: 'label', maxName: 52 }],
  // The controller appends a dash and ten digits to name each Job.
  ['CronJob', { nameGrammar: 'subdomain', maxName: 52 }],
]);

/** Every built-in kind, in the order of installation. */
export function builtInKinds(): readonly KindFacts[] {
  const all = new Map(allKinds().map((kind) => [`${kind.group}/${kind.kind}`, factsOf(kind)]));
  return [...all.values()].sort((one, other) => one.rank - other.rank);
}

/** The facts about a kind; undefined for kinds that are not built in. */
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
