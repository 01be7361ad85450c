import type { IServiceAccount, SubjectConfiguration } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { asSubject, isSubject, type KnowsRoles, markIsSubject } from '../../cdk8s-objects/companions';
import type { ServiceAccount as Wire } from '../../kubernetes/generated/core/v1';
import { type KindOptions, KubernetesObject, type NamespacedProps, nameOf, type ReferenceTo } from '../object';
import { refuseUnknownProps } from '../unknown-props';
import type { ExistingServiceAccount } from './subject';

/** Props of a ServiceAccount. */
export interface ServiceAccountProps extends NamespacedProps<Wire> {
  /**
   * Whether pods of this account mount its token, unless the pod sets this itself.
   * @default true, the API's own default
   * @see https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/
   */
  readonly automountServiceAccountToken?: boolean;
  /**
   * Secrets for private registries that pods of this account use as well.
   * @default none
   * @see https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/
   */
  readonly imagePullSecrets?: readonly (string | ReferenceTo<'Secret'>)[];
  /**
   * Secrets that pods of this account may mount, if the cluster enforces this list.
   * @default none
   * @see https://kubernetes.io/docs/concepts/security/service-accounts/
   */
  readonly secrets?: readonly (string | ReferenceTo<'Secret'>)[];
}

/**
 * The identity that pods use to authenticate to the API server.
 *
 * https://kubernetes.io/docs/concepts/security/service-accounts/
 */
export class ServiceAccount extends KubernetesObject<Wire> implements IServiceAccount, KnowsRoles {
  readonly #props: ServiceAccountProps;
  #isSubject = false;

  constructor(scope: Construct, id: string, props: ServiceAccountProps = {}, options: Partial<KindOptions> = {}) {
    super(scope, id, { ...options, apiVersion: 'v1', kind: 'ServiceAccount' }, props);
    refuseUnknownProps(this, ServiceAccount, 'ServiceAccount', props);
    this.#props = props;
  }

  /** References a ServiceAccount created elsewhere, by its name, and its namespace if it is another one. */
  static existing(name: string, namespace?: string): ExistingServiceAccount {
    return { kind: 'ServiceAccount', name, namespace };
  }

  /** Whether a binding references this account, so that its pods need the token. */
  get [isSubject](): boolean {
    return this.#isSubject;
  }

  /** Records that a binding references this account. */
  [markIsSubject](): void {
    this.#isSubject = true;
  }

  /** The account as bindings of kustruct and cdk8s-plus reference it. */
  toSubjectConfiguration(): SubjectConfiguration {
    const { name, namespace } = this;
    return asSubject(this, { kind: 'ServiceAccount', name, apiGroup: '', namespace });
  }

  protected lower(): Omit<Wire, 'metadata'> {
    const { automountServiceAccountToken, imagePullSecrets, secrets } = this.#props;
    return {
      automountServiceAccountToken,
      imagePullSecrets: imagePullSecrets?.map((secret) => ({ name: nameOf(secret) })),
      secrets: secrets?.map((secret) => ({ name: nameOf(secret) })),
    };
  }
}
