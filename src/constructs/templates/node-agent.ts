import type { Construct } from 'constructs';
import type { Toleration } from '../../kubernetes/generated/core/v1';
import { refuse } from '../../problems/refusals';
import { ClusterRole } from '../access/cluster-role';
import { ClusterRoleBinding } from '../access/cluster-role-binding';
import type { PolicyRule } from '../access/rule';
import { withDefaults } from '../merge-fields';
import type { Mount } from '../pods/mounts';
import { noteSettings, type WithoutSettings } from '../settings';
import type { HostPathType } from '../storage/persistent-volume-sources';
import { Volume } from '../storage/volume';
import { refuseUnknownProps } from '../unknown-props';
import { DaemonSet, type DaemonSetProps } from '../workloads/daemon-set';
import { WorkloadTemplate } from './workload-template';

/** Props of a NodeAgent: those of a DaemonSet, files of the node, and rights in the cluster. */
export interface NodeAgentProps extends WithoutSettings<DaemonSetProps> {
  /**
   * Files and folders of the node, by mount path, such as `{ '/host/proc': '/proc' }`; read-only unless `readOnly` is
   * `false`. The `restricted` and `baseline` Pod Security Standards forbid them, so the namespace must be `privileged`. A
   * path that is in `mounts` as well is refused.
   * @default none
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#hostpath
   */
  readonly hostPaths?: { readonly [mountPath: string]: string | HostPathMount };
  /**
   * What the agent may do in the whole cluster: a ClusterRole and its binding to the agent's account.
   * @default nothing; with the profile `secure`, no token is mounted either
   * @see https://kubernetes.io/docs/reference/access-authn-authz/rbac/#role-and-clusterrole
   */
  readonly rules?: readonly PolicyRule[];
  /**
   * Taints of nodes that the agent tolerates; with `[]` it runs only on nodes without taints.
   * @default every taint, so that it runs on every node
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/
   */
  readonly tolerations?: readonly Toleration[];
  /**
   * On how many nodes the agent is replaced at a time, as a number or a percentage. Shorthand for
   * `updateStrategy.rollingUpdate`; setting both is refused.
   * @default 10%, because one node at a time takes hours with hundreds of nodes
   * @see https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/
   */
  readonly maxUnavailable?: number | string;
}

/** A file or folder of the node, and how it is mounted. */
export interface HostPathMount extends Omit<Mount, 'volume'> {
  /** Its path on the node. */
  readonly path: string;
  /**
   * What must exist at the path, or is created there.
   * @default no check
   */
  readonly type?: HostPathType;
}

const EVERY_TAINT: Toleration = { operator: 'Exists' };

/**
 * A program on every node, such as a collector of logs or metrics: a DaemonSet, and with `rules` an account, a ClusterRole
 * and its binding. With `priorityClassName: 'system-node-critical'` no other pod can preempt it.
 *
 * https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/
 */
export class NodeAgent extends WorkloadTemplate {
  /** The DaemonSet, with the name of the template. */
  readonly daemonSet: DaemonSet;
  /** The rights of the agent, if it has any. */
  readonly role: ClusterRole | undefined;
  /** Grants the rights to the agent's account. */
  readonly binding: ClusterRoleBinding | undefined;

  constructor(scope: Construct, id: string, props: NodeAgentProps) {
    super(scope, id);
    refuseUnknownProps(this, NodeAgent, 'NodeAgent', props);
    noteSettings(this, props);
    const { hostPaths, rules, maxUnavailable, ...pods } = props;
    const { mounts, hostNetwork, tolerations = [EVERY_TAINT] } = pods;
    this.daemonSet = new DaemonSet(this, 'Default', {
      // With the default policy, a pod in its node's network uses the node's resolver, which does not know Services.
      dnsPolicy: hostNetwork === true ? 'ClusterFirstWithHostNet' : undefined,
      ...withDefaults({ updateStrategy: { rollingUpdate: { maxUnavailable: maxUnavailable ?? '10%' } } }, pods),
      tolerations: tolerations.length > 0 ? tolerations : undefined,
      mounts: hostPaths === undefined ? mounts : { ...mountHostPaths(hostPaths), ...mounts },
    });
    this.#refuseDuplicates(props);
    const { name } = this.daemonSet;
    this.role = rules && new ClusterRole(this, 'role', { name, rules });
    this.binding =
      this.role && new ClusterRoleBinding(this, 'binding', { name, role: this.role, subjects: [this.daemonSet] });
  }

  get workload(): DaemonSet {
    return this.daemonSet;
  }

  #refuseDuplicates({ hostPaths = {}, mounts = {}, maxUnavailable, updateStrategy }: NodeAgentProps): void {
    const twice = Object.keys(hostPaths).find((mountPath) => Object.hasOwn(mounts, mountPath));
    if (twice !== undefined) {
      refuse(this.daemonSet, {
        field: 'spec.template.spec.containers[0].volumeMounts',
        what: `hostPaths and mounts both mount something at "${twice}"`,
        why: 'one of the two would be lost',
        fix: `keep one of them, or mount it elsewhere: hostPaths: { '/host${twice}': … }`,
      });
    }
    if (maxUnavailable !== undefined && updateStrategy !== undefined) {
      refuse(this.daemonSet, {
        field: 'spec.updateStrategy',
        what: 'maxUnavailable and updateStrategy are both set',
        why: 'both define how old pods are replaced, so one of them would be lost',
        fix: `keep one: maxUnavailable: ${JSON.stringify(maxUnavailable)}, or updateStrategy in full`,
      });
    }
  }
}

function mountHostPaths(hostPaths: NonNullable<NodeAgentProps['hostPaths']>): { [mountPath: string]: Mount } {
  const mounted = Object.entries(hostPaths).map(([mountPath, mount]): [string, Mount] => {
    const { path, type, ...details } = typeof mount === 'string' ? { path: mount } : mount;
    return [mountPath, { readOnly: true, ...details, volume: Volume.hostPath(path, { type }) }];
  });
  return Object.fromEntries(mounted);
}
