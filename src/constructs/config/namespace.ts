import type { Construct } from 'constructs';
import type { Namespace as Wire } from '../../kubernetes/generated/core/v1';
import { KubernetesObject, type ObjectProps, type ObjectReference } from '../object';
import { refuseUnknownProps } from '../unknown-props';

/** How strictly the pods of a namespace are held to the Pod Security Standards. */
export type PodSecurityLevel = 'privileged' | 'baseline' | 'restricted';

/** What a Namespace can be given. */
export interface NamespaceProps extends ObjectProps<Wire> {
  /**
   * The Pod Security Standard that pods here are held to: one level that is enforced, or a level for each mode.
   * @default no label, so the cluster's own default holds
   * @see https://kubernetes.io/docs/concepts/security/pod-security-admission/
   */
  readonly podSecurity?: PodSecurityLevel | PodSecurityModes;
  /**
   * Further fields of the specification, such as `finalizers`.
   * @default none
   * @see https://kubernetes.io/docs/reference/kubernetes-api/cluster-resources/namespace-v1/
   */
  readonly spec?: Wire['spec'];
}

/** A level for each mode of Pod Security admission. */
export interface PodSecurityModes {
  /**
   * Pods that break the level are refused.
   * @default no label
   */
  readonly enforce?: PodSecurityLevel;
  /**
   * Pods that break the level are noted in the audit log.
   * @default no label
   */
  readonly audit?: PodSecurityLevel;
  /**
   * Who applies a pod that breaks the level is warned.
   * @default no label
   */
  readonly warn?: PodSecurityLevel;
  /**
   * The release whose rules hold in all modes.
   * @default no label, which is `latest`
   */
  readonly version?: 'latest' | `v1.${number}`;
}

/** A Namespace that is made elsewhere. */
export interface ExistingNamespace extends ObjectReference {
  readonly kind: 'Namespace';
}

/**
 * A room of its own for names, rights and quotas.
 *
 * https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/
 */
export class Namespace extends KubernetesObject<Wire> {
  readonly #spec: Wire['spec'];

  constructor(scope: Construct, id: string, props: NamespaceProps = {}) {
    const labels = { ...podSecurityLabels(props.podSecurity), ...props.labels };
    super(scope, id, { apiVersion: 'v1', kind: 'Namespace' }, { ...props, labels });
    refuseUnknownProps(this, Namespace, 'Namespace', props);
    this.#spec = props.spec;
  }

  /** A Namespace that is made elsewhere, by its name. */
  static existing(name: string): ExistingNamespace {
    return { kind: 'Namespace', name };
  }

  protected lower(): Omit<Wire, 'metadata'> {
    return { spec: this.#spec };
  }
}

function podSecurityLabels(security: NamespaceProps['podSecurity'] = {}): { [label: string]: string } {
  const { version, ...modes } = typeof security === 'string' ? { enforce: security } : security;
  const labels: { [label: string]: string } = {};
  for (const [mode, level] of Object.entries(modes)) {
    labels[`pod-security.kubernetes.io/${mode}`] = level;
    if (version !== undefined) {
      labels[`pod-security.kubernetes.io/${mode}-version`] = version;
    }
  }
  return labels;
}
