import type { Construct } from 'constructs';
import type { Toleration } from '../../kubernetes/generated/core/v1';
import { refuse } from '../../problems/refusals';
import { ClusterRole } from '../access/cluster-role';
import { ClusterRoleBinding } from '../access/cluster-role-binding';
import type { PolicyRule } from '../access/rule';
import { over } from '../over';
import type { Mount } from '../pods/mounts';
import { noteSettings, type WithoutSettings } from '../settings';
import type { HostPathType } from '../storage/persistent-volume-sources';
import { Volume } from '../storage/volume';
import { refuseUnknownProps } from '../unknown-props';
import { DaemonSet, type DaemonSetProps } from '../workloads/daemon-set';
import { WorkloadTemplate } from './workload-template';

/** What a NodeAgent can be given: all that a DaemonSet can, the node's files, and rights in the cluster. */
export interface NodeAgentProps extends WithoutSettings<DaemonSetProps> {
  /**
   * Files and folders of the node, by the path at which they are mounted, such as `{ '/host/proc': '/proc' }`; they can
   * only be read unless they say `readOnly: false`. The `restricted` and `baseline` levels of Pod Security allow none of
   * them, so the namespace must be `privileged`. A path that `mounts` has too is refused.
   * @default none
   * @see https://kubernetes.io/docs/concepts/storage/volumes/#hostpath
   */
  readonly hostPaths?: { readonly [mountPath: string]: string | HostPathMount };
  /**
   * What the agent may do in the whole cluster: a ClusterRole and its binding to the agent's account.
   * @default nothing, and no token is mounted where the profile is `secure`
   * @see https://kubernetes.io/docs/reference/access-authn-authz/rbac/#role-and-clusterrole
   */
  readonly rules?: readonly PolicyRule[];
  /**
   * Taints of nodes that the agent bears; `[]` keeps it on nodes without taints.
   * @default every taint, so that it runs on every node
   * @see https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/
   */
  readonly tolerations?: readonly Toleration[];
  /**
   * On how many nodes the agent is replaced at a time, as a number or a percentage. The short form of
   * `updateStrategy.rollingUpdate`, beside which it is refused.
   * @default 10%, because one node after the other takes hours where there are hundreds
   * @see https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/
   */
  readonly maxUnavailable?: number | string;
}

/** A file or folder of the node, and how it is mounted. */
export interface HostPathMount extends Omit<Mount, 'volume'> {
  /** Where it is on the node. */
  readonly path: string;
  /**
   * What must be at the path, or is made there.
   * @default nothing is looked at
   */
  readonly type?: HostPathType;
}

const EVERY_TAINT: Toleration = { operator: 'Exists' };

/**
 * A program on every node, such as a collector of logs or metrics: a DaemonSet, and where it has `rules` an account, a
 * ClusterRole and its binding. With `priorityClassName: 'system-node-critical'` no other pod can take its place.
 *
 * https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/
 */
export class NodeAgent extends WorkloadTemplate {
  /** The pods, with the name of the template. */
  readonly daemonSet: DaemonSet;
  /** The rights of the agent, if it has any. */
  readonly role: ClusterRole | undefined;
  /** What gives them to the agent's account. */
  readonly binding: ClusterRoleBinding | undefined;

  constructor(scope: Construct, id: string, props: NodeAgentProps) {
    super(scope, id);
    refuseUnknownProps(this, NodeAgent, 'NodeAgent', props);
    noteSettings(this, props);
    const { hostPaths, rules, maxUnavailable, ...pods } = props;
    const { mounts, hostNetwork, tolerations = [EVERY_TAINT] } = pods;
    this.daemonSet = new DaemonSet(this, 'Default', {
      // A pod in the network of its node asks the node's own name server, which knows no Services, unless it is told to.
      dnsPolicy: hostNetwork === true ? 'ClusterFirstWithHostNet' : undefined,
      ...over({ updateStrategy: { rollingUpdate: { maxUnavailable: maxUnavailable ?? '10%' } } }, pods),
      tolerations: tolerations.length > 0 ? tolerations : undefined,
      mounts: hostPaths === undefined ? mounts : { ...mountHostPaths(hostPaths), ...mounts },
    });
    this.#refuseDoubles(props);
    const { name } = this.daemonSet;
    this.role = rules && new ClusterRole(this, 'role', { name, rules });
    this.binding =
      this.role && new ClusterRoleBinding(this, 'binding', { name, role: this.role, subjects: [this.daemonSet] });
  }

  get workload(): DaemonSet {
    return this.daemonSet;
  }

  #refuseDoubles({ hostPaths = {}, mounts = {}, maxUnavailable, updateStrategy }: NodeAgentProps): void {
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
        what: 'maxUnavailable and updateStrategy are both given',
        why: 'both say how old pods are replaced, so one of the two would be lost',
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
