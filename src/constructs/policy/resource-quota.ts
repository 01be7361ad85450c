import type { Construct } from 'constructs';
import type { ResourceQuotaSpec, ResourceQuota as Wire } from '../../kubernetes/generated/core/v1';
import { KubernetesObject, type NamespacedProps, nameOf, type ReferenceTo } from '../object';
import { refuseUnknownProps } from '../unknown-props';
import type { DeepReadonly } from '../wire';

/** What a ResourceQuota can be given. */
export interface ResourceQuotaProps extends NamespacedProps<Wire> {
  /**
   * The most that all objects of the namespace may ask for together, by resource: a quantity, or a number of objects.
   * @see https://kubernetes.io/docs/concepts/policy/resource-quotas/#compute-resource-quota
   */
  readonly hard: { readonly [Resource in QuotaResource]?: string | number };
  /**
   * What kind of objects are counted; they must be of all these kinds.
   * @default all objects
   * @see https://kubernetes.io/docs/concepts/policy/resource-quotas/#quota-scopes
   */
  readonly scopes?: readonly QuotaScope[];
  /**
   * What kind of objects are counted, by values of a scope, such as the pods of some priority classes.
   * @default all objects
   * @see https://kubernetes.io/docs/concepts/policy/resource-quotas/#resource-quota-per-priorityclass
   */
  readonly scopeSelector?: { readonly matchExpressions: readonly QuotaScopeRequirement[] };
}

/** What a quota bounds; also `count/<plural>.<group>`, `requests.<resource>` and `<class>.storageclass.storage.k8s.io/…`. */
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

/** A kind of objects that a quota counts. */
export type QuotaScope =
  | 'BestEffort'
  | 'NotBestEffort'
  | 'Terminating'
  | 'NotTerminating'
  | 'PriorityClass'
  | 'CrossNamespacePodAffinity'
  | 'VolumeAttributesClass';

/** Values of a scope that objects must have, or must not. */
export type QuotaScopeRequirement =
  | { readonly scopeName: QuotaScope; readonly operator: 'Exists' | 'DoesNotExist'; readonly values?: never }
  | {
      readonly scopeName: 'PriorityClass' | 'VolumeAttributesClass';
      readonly operator: 'In' | 'NotIn';
      /** Classes, or their names. */
      readonly values: readonly (string | ReferenceTo<'PriorityClass' | 'VolumeAttributesClass'>)[];
    };

/**
 * The most that a namespace may use; what goes beyond it is refused when it is made.
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

/** The API takes quantities as texts, numbers of objects too. */
function quantities(hard: ResourceQuotaProps['hard']): { [resource: string]: string } {
  const said = Object.entries(hard).flatMap(([resource, most]) =>
    most === undefined ? [] : [[resource, String(most)]],
  );
  return Object.fromEntries(said);
}
