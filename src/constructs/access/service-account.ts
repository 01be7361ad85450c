import type { IServiceAccount, SubjectConfiguration } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { asSubject, isSubject, type KnowsRoles, markIsSubject } from '../../cdk8s-objects/companions';
import type { ServiceAccount as Wire } from '../../kubernetes/generated/core/v1';
import { type KindOptions, KubernetesObject, type NamespacedProps, nameOf, type ReferenceTo } from '../object';
import { refuseUnknownProps } from '../unknown-props';
import type { ExistingServiceAccount } from './subject';

/** What a ServiceAccount can be given. */
export interface ServiceAccountProps extends NamespacedProps<Wire> {
  /**
   * Whether pods of this account mount its token when they say nothing themselves.
   * @default true, the API's own default
   * @see https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/
   */
  readonly automountServiceAccountToken?: boolean;
  /**
   * Secrets for private registries, which pods of this account use too.
   * @default none
   * @see https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/
   */
  readonly imagePullSecrets?: readonly (string | ReferenceTo<'Secret'>)[];
  /**
   * Secrets that pods of this account may mount, where the cluster enforces that list.
   * @default none
   * @see https://kubernetes.io/docs/concepts/security/service-accounts/
   */
  readonly secrets?: readonly (string | ReferenceTo<'Secret'>)[];
}

/**
 * What a program in the cluster is known as to the API server.
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

  /** A ServiceAccount that is made elsewhere, by its name, and its namespace where that is another. */
  static existing(name: string, namespace?: string): ExistingServiceAccount {
    return { kind: 'ServiceAccount', name, namespace };
  }

  /** Whether a binding names this account, so that its pods need the token. */
  get [isSubject](): boolean {
    return this.#isSubject;
  }

  /** States that a binding names this account. */
  [markIsSubject](): void {
    this.#isSubject = true;
  }

  /** The account as a binding of ours or of cdk8s-plus names it. */
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
