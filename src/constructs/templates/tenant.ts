import { Construct } from 'constructs';
import { refuse } from '../../problems/refusals';
import { ClusterRole } from '../access/cluster-role';
import { RoleBinding, type RoleBindingProps } from '../access/role-binding';
import type { Subject } from '../access/subject';
import { Namespace, type NamespaceProps } from '../config/namespace';
import { DEFAULT_CHILD_IDS } from '../names';
import { NetworkPolicy } from '../networking/network-policy';
import { allowDns, denyAll } from '../networking/network-policy-presets';
import { LimitRange, type LimitRangeLimits } from '../policy/limit-range';
import { ResourceQuota } from '../policy/resource-quota';
import { noteSettings } from '../settings';
import { refuseUnknownProps } from '../unknown-props';
import type { TenantProps } from './tenant-props';

type Role = RoleBindingProps['role'];

const DEFAULT_LIMITS: readonly LimitRangeLimits[] = [
  { type: 'Container', defaultRequest: { cpu: '100m', memory: '256Mi' }, default: { memory: '256Mi' } },
];
/** Resources that a quota makes mandatory and that DEFAULT_LIMITS do not set, each with the field that would set it. */
const NOT_BY_DEFAULT = {
  'limits.cpu': "cpu: '1'",
  'limits.ephemeral-storage': "'ephemeral-storage': '1Gi'",
  'requests.ephemeral-storage': "'ephemeral-storage': '1Gi'",
};

/**
 * A namespace for one customer or team: it enforces the restricted Pod Security Standard and has a quota, limits for each
 * pod, NetworkPolicies that isolate it, and rights for its people. All parts are in that namespace. Put what the tenant
 * runs in a separate chart: `new Chart(app, 'acme', { namespace: tenant.namespace.name })`.
 *
 * https://kubernetes.io/docs/concepts/security/multi-tenancy/
 */
export class Tenant extends Construct {
  /** The Namespace, with the name of the template. */
  readonly namespace: Namespace;
  /** The most that the tenant may use, unless `quota` is `false`. */
  readonly quota: ResourceQuota | undefined;
  /** What each container, pod and claim may request. */
  readonly limits: LimitRange | undefined;
  /** Denies all connections of all pods. */
  readonly denyAll: NetworkPolicy;
  /** Allows the pods to talk among themselves, to the cluster's DNS, and as `ingress` and `egress` allow. */
  readonly allow: NetworkPolicy;
  /** The rights of the admins, if there are any. */
  readonly admins: RoleBinding | undefined;
  /** The rights of the developers, if there are any. */
  readonly developers: RoleBinding | undefined;
  /** The rights of the viewers, if there are any. */
  readonly viewers: RoleBinding | undefined;

  constructor(scope: Construct, id: string, props: TenantProps) {
    super(scope, id);
    refuseUnknownProps(this, Tenant, 'Tenant', props);
    noteSettings(this, props);
    const { quota, limits = DEFAULT_LIMITS, ingress = [], egress = [], ...others } = props;
    const { admins, developers, viewers, roles = {}, ...rest } = others;
    this.namespace = this.#makeNamespace(id, rest);
    const namespace = this.namespace;
    this.quota = quota ? new ResourceQuota(this, 'quota', { namespace, hard: quota }) : undefined;
    this.limits = limits.length > 0 ? new LimitRange(this, 'limits', { namespace, limits }) : undefined;
    this.denyAll = new NetworkPolicy(this, 'deny-all', { namespace, ...denyAll });
    const pods = [{ podSelector: {} }];
    this.allow = new NetworkPolicy(this, 'allow', {
      namespace,
      podSelector: {},
      ingress: [{ from: pods }, ...ingress],
      egress: [allowDns, { to: pods }, ...egress],
    });
    this.admins = this.#bind('admins', admins, roles.admins, 'admin');
    this.developers = this.#bind('developers', developers, roles.developers, 'edit');
    this.viewers = this.#bind('viewers', viewers, roles.viewers, 'view');
    this.#refuseQuota(props);
  }

  #makeNamespace(id: string, props: NamespaceProps): Namespace {
    const namespace = new Namespace(this, 'Default', { podSecurity: 'restricted', ...props });
    const name = props.name ?? (DEFAULT_CHILD_IDS.has(id) ? undefined : id);
    if (props.name === undefined && name !== undefined && !LABEL.test(name)) {
      refuse(namespace, {
        field: 'metadata.name',
        what: `the tenant "${name}" has a name that a namespace cannot have`,
        why: 'the API server accepts at most 63 of a-z, 0-9 and "-" as the name of a namespace',
        fix: `give it a valid name: name: '${namespace.name}'`,
      });
    } else if (name !== undefined && RESERVED.test(name)) {
      refuse(namespace, {
        field: 'metadata.name',
        what: `the tenant "${name}" has a name that Kubernetes reserves`,
        why: 'Kubernetes reserves "default" and all names that start with "kube-"',
        fix: `choose another name: name: 'tenant-${name}'`,
      });
    }
    return namespace;
  }

  #bind(people: string, subjects: readonly Subject[] = [], role: Role | undefined, usual: string) {
    const { namespace } = this;
    if (subjects.length > 0) {
      return new RoleBinding(this, people, { namespace, role: role ?? ClusterRole.existing(usual), subjects });
    }
    if (role !== undefined) {
      refuse(namespace, {
        what: `roles names a role for ${people}, but the tenant has no ${people}`,
        why: 'no one would get the rights',
        fix: `name them, or remove the role: ${people}: [Subject.group('${namespace.name}-${people}')]`,
      });
    }
    return undefined;
  }

  #refuseQuota({ quota, limits }: TenantProps): void {
    const given: TenantProps['quota'] | undefined = quota;
    if (given === undefined) {
      refuse(this.namespace, {
        what: `the tenant "${this.namespace.name}" has no quota`,
        why: 'one tenant could use up all resources of the cluster',
        fix: "give one: quota: { 'requests.cpu': '4', 'requests.memory': '8Gi', pods: 50 }, or quota: false",
      });
    }
    const [bare] = Object.entries(NOT_BY_DEFAULT).filter(([resource]) => given && given[resource] !== undefined);
    if (limits === undefined && bare !== undefined) {
      const [resource, amount] = bare;
      refuse(this.quota ?? this.namespace, {
        field: `spec.hard["${resource}"]`,
        what: `the quota covers ${resource}, but pods have no default for it`,
        why: 'the API server refuses pods that do not set a resource of the quota',
        fix: `give it a default: limits: [{ type: 'Container', defaultRequest: { cpu: '100m' }, default: { memory: '256Mi', ${amount} } }]`,
      });
    }
  }
}

const LABEL = /^[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?$/;
/** The names that Kubernetes reserves. */
const RESERVED = /^default$|^kube-/;
