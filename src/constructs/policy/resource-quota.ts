import type { Construct } from 'constructs';
import type { ResourceQuotaSpec, ResourceQuota as Wire } from '../../kubernetes/generated/core/v1';
import { KubernetesObject, type NamespacedProps, nameOf, type ReferenceTo } from '../object';
import { refuseUnknownProps } from '../unknown-props';
import type { DeepReadonly } from '../wire';

/** Props of a ResourceQuota. */
export interface ResourceQuotaProps extends NamespacedProps<Wire> {
  /**
   * The maximum for all objects of the namespace together, by resource: a quantity, or a number of objects.
   * @see https://kubernetes.io/docs/concepts/policy/resource-quotas/#compute-resource-quota
   */
  readonly hard: QuotaLimits;
  /**
   * The scopes of the quota; only objects in all of them are counted.
   * @default all objects
   * @see https://kubernetes.io/docs/concepts/policy/resource-quotas/#quota-scopes
   */
  readonly scopes?: readonly QuotaScope[];
  /**
   * The scopes of the quota by their values, such as the pods of some priority classes.
   * @default all objects
   * @see https://kubernetes.io/docs/concepts/policy/resource-quotas/#resource-quota-per-priorityclass
   */
  readonly scopeSelector?: { readonly matchExpressions: readonly QuotaScopeRequirement[] };
}

interface QuotaLimits extends Readonly<Partial<Record<QuotaResource, string | number>>> {}

/**
 * What a quota limits; also `count/<plural>.<group>`, `requests.<resource>` and
 * `<class>.storageclass.storage.k8s.io/…`.
 */
export type QuotaResource =
  | 'cpu'
  | 'memory'
  | 'requests.cpu'
  | 'requests.memory'
  | 'requests.storage'
  | 'requests.ephemeral-storage'
  | 'limits.cpu'
  | 'limits.memory'
  | 'limits.ephemeral-storage'
  | 'persistentvolumeclaims'
  | 'pods'
  | 'configmaps'
  | 'secrets'
  | 'services'
  | 'services.loadbalancers'
  | 'services.nodeports'
  | 'replicationcontrollers'
  | 'resourcequotas'
  | (string & {});

/** A scope of objects that a quota counts. */
export type QuotaScope =
  | 'BestEffort'
  | 'NotBestEffort'
  | 'Terminating'
  | 'NotTerminating'
  | 'PriorityClass'
  | 'CrossNamespacePodAffinity'
  | 'VolumeAttributesClass';

/** Values of a scope that objects must have, or must not have. */
export type QuotaScopeRequirement =
  | { readonly scopeName: QuotaScope; readonly operator: 'Exists' | 'DoesNotExist'; readonly values?: never }
  | {
      readonly scopeName: 'PriorityClass' | 'VolumeAttributesClass';
      readonly operator: 'In' | 'NotIn';
      /** Classes, or their names. */
      readonly values: readonly (string | ReferenceTo<'PriorityClass' | 'VolumeAttributesClass'>)[];
    };

/**
 * Limits the total resources of a namespace; the API server rejects objects beyond the limit.
 *
 * https://kubernetes.io/docs/concepts/policy/resource-quotas/
 */
export class ResourceQuota extends KubernetesObject<Wire> {
  readonly #props: ResourceQuotaProps;

  constructor(scope: Construct, id: string, props: ResourceQuotaProps) {
    super(scope, id, { apiVersion: 'v1', kind: 'ResourceQuota' }, props);
    refuseUnknownProps(this, ResourceQuota, 'ResourceQuota', props);
    this.#props = props;
  }

  protected lower(): { readonly spec: DeepReadonly<ResourceQuotaSpec> } {
    const { hard, scopes, scopeSelector } = this.#props;
    const matchExpressions = scopeSelector?.matchExpressions.map(({ scopeName, operator, values }) => ({
      scopeName,
      operator,
      values: values?.map((value) => nameOf(value)),
    }));
    return { spec: { hard: quantities(hard), scopes, scopeSelector: matchExpressions && { matchExpressions } } };
  }
}

/** The API takes quantities as strings, including numbers of objects. */
function quantities(hard: ResourceQuotaProps['hard']): { [resource: string]: string } {
  const entries = Object.entries(hard).flatMap(([resource, most]) =>
    most === undefined ? [] : [[resource, String(most)]],
  );
  return Object.fromEntries(entries);
}
