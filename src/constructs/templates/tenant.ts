import { Construct } from 'constructs';
import { refuse } from '../../problems/refusals';
import { ClusterRole } from '../access/cluster-role';
import { RoleBinding, type RoleBindingProps } from '../access/role-binding';
import type { Subject } from '../access/subject';
import { Namespace, type NamespaceProps } from '../config/namespace';
import { SILENT_IDS } from '../names';
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
/** What pods must name where a quota bounds it, and do not get by the default limits; and how they could get it. */
const NOT_BY_DEFAULT = {
  'limits.cpu': "cpu: '1'",
  'limits.ephemeral-storage': "'ephemeral-storage': '1Gi'",
  'requests.ephemeral-storage': "'ephemeral-storage': '1Gi'",
};

/**
 * A room for one customer or team: a Namespace held to the restricted Pod Security Standard, with a quota, limits for single
 * pods, NetworkPolicies that let nobody in or out, and rights for its people. Its parts are all in that namespace; what the
 * tenant runs is best a chart of its own: `new Chart(app, 'acme', { namespace: tenant.namespace.name })`.
 *
 * https://kubernetes.io/docs/concepts/security/multi-tenancy/
 */
export class Tenant extends Construct {
  /** The Namespace, with the name of the template. */
  readonly namespace: Namespace;
  /** The most that the tenant may use, unless there is no bound. */
  readonly quota: ResourceQuota | undefined;
  /** What single containers, pods and claims may ask for. */
  readonly limits: LimitRange | undefined;
  /** Cuts off all pods from all others. */
  readonly denyAll: NetworkPolicy;
  /** Lets the pods talk among themselves, to the cluster's DNS, and to whom `ingress` and `egress` name. */
  readonly allow: NetworkPolicy;
  /** The rights of those who administer, if there are any. */
  readonly admins: RoleBinding | undefined;
  /** The rights of those who run programs, if there are any. */
  readonly developers: RoleBinding | undefined;
  /** The rights of those who look, if there are any. */
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
    const said = props.name ?? (SILENT_IDS.has(id) ? undefined : id);
    if (props.name === undefined && said !== undefined && !LABEL.test(said)) {
      refuse(namespace, {
        field: 'metadata.name',
        what: `the tenant "${said}" has a name that its namespace cannot have`,
        why: 'the API server takes at most 63 of a-z, 0-9 and "-" for the name of a namespace',
        fix: `give it a valid name: name: '${namespace.name}'`,
      });
    } else if (said !== undefined && KEPT.test(said)) {
      refuse(namespace, {
        field: 'metadata.name',
        what: `the tenant "${said}" has the name of a namespace of Kubernetes`,
        why: 'Kubernetes keeps "default", and what begins with "kube-", for itself',
        fix: `give it a name of its own: name: 'tenant-${said}'`,
      });
    }
    return namespace;
  }

  #bind(people: string, subjects: readonly Subject[] = [], said: Role | undefined, usual: string) {
    const { namespace } = this;
    if (subjects.length > 0) {
      return new RoleBinding(this, people, { namespace, role: said ?? ClusterRole.existing(usual), subjects });
    }
    if (said !== undefined) {
      refuse(namespace, {
        what: `roles names a role for ${people}, but the tenant has no ${people}`,
        why: 'nobody would get the rights',
        fix: `name them, or leave the role out: ${people}: [Subject.group('${namespace.name}-${people}')]`,
      });
    }
    return undefined;
  }

  #refuseQuota({ quota, limits }: TenantProps): void {
    const said: TenantProps['quota'] | undefined = quota;
    if (said === undefined) {
      refuse(this.namespace, {
        what: `the tenant "${this.namespace.name}" has no quota`,
        why: 'one tenant could take all that the cluster has from the others',
        fix: "give one: quota: { 'requests.cpu': '4', 'requests.memory': '8Gi', pods: 50 }, or quota: false",
      });
    }
    const [bare] = Object.entries(NOT_BY_DEFAULT).filter(([resource]) => said && said[resource] !== undefined);
    if (limits === undefined && bare !== undefined) {
      const [resource, amount] = bare;
      refuse(this.quota ?? this.namespace, {
        field: `spec.hard["${resource}"]`,
        what: `the quota bounds ${resource}, which pods that say nothing do not have`,
        why: 'where a quota bounds it the API server refuses every pod that does not name it',
        fix: `give it to them: limits: [{ type: 'Container', defaultRequest: { cpu: '100m' }, default: { memory: '256Mi', ${amount} } }]`,
      });
    }
  }
}

const LABEL = /^[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?$/;
/** The names that Kubernetes keeps for itself. */
const KEPT = /^default$|^kube-/;
