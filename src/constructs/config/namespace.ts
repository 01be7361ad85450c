import type { Construct } from 'constructs';
import type { Namespace as Wire } from '../../kubernetes/generated/core/v1';
import { KubernetesObject, type ObjectProps, type ObjectReference } from '../object';
import { refuseUnknownProps } from '../unknown-props';

/** A level of the Pod Security Standards. */
export type PodSecurityLevel = 'privileged' | 'baseline' | 'restricted';

/** Props of a Namespace. */
export interface NamespaceProps extends ObjectProps<Wire> {
  /**
   * The Pod Security Standard for pods in this namespace: one level to enforce, or a level for each mode.
   * @default no label, so the cluster's default applies
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
   * Rejects pods that violate the level.
   * @default no label
   */
  readonly enforce?: PodSecurityLevel;
  /**
   * Records violations in the audit log.
   * @default no label
   */
  readonly audit?: PodSecurityLevel;
  /**
   * Warns users who apply a pod that violates the level.
   * @default no label
   */
  readonly warn?: PodSecurityLevel;
  /**
   * The Kubernetes version of the standard, for all modes.
   * @default no label, which is `latest`
   */
  readonly version?: 'latest' | `v1.${number}`;
}

/** A Namespace that is created elsewhere. */
export interface ExistingNamespace extends ObjectReference {
  readonly kind: 'Namespace';
}

/**
 * A scope for names, permissions and quotas.
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

  /** References a Namespace created elsewhere, by its name. */
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
