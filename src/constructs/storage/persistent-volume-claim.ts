import type { IPersistentVolumeClaim } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import type { PersistentVolumeClaim as Wire } from '../../kubernetes/generated/core/v1';
import { KubernetesObject, type NamespacedProps } from '../object';
import { namespaceOf, namespaceRefusal } from '../same-namespace';
import { refuseUnknownProps } from '../unknown-props';
import type { DeepReadonly } from '../wire';
import { type Claim, type ExistingClaim, lowerClaim } from './claim';

/** Props of a PersistentVolumeClaim. */
export type PersistentVolumeClaimProps = NamespacedProps<Wire> & Claim;

/**
 * Storage that outlives the pods that mount it.
 *
 * https://kubernetes.io/docs/concepts/storage/persistent-volumes/#persistentvolumeclaims
 */
export class PersistentVolumeClaim extends KubernetesObject<Wire> implements IPersistentVolumeClaim {
  readonly #claim: Claim;

  constructor(scope: Construct, id: string, props: PersistentVolumeClaimProps) {
    super(scope, id, { apiVersion: 'v1', kind: 'PersistentVolumeClaim' }, props);
    refuseUnknownProps(this, PersistentVolumeClaim, 'PersistentVolumeClaim', props);
    this.#claim = props;
  }

  /** References a claim created elsewhere, by its name, and its namespace if it is another one. */
  static existing(name: string, namespace?: string): ExistingClaim {
    return { kind: 'PersistentVolumeClaim', name, namespace };
  }

  protected lower(): DeepReadonly<Omit<Wire, 'metadata'>> {
    const { dataSource } = this.#claim;
    const refusal =
      dataSource &&
      namespaceRefusal(this, `the ${dataSource.kind} "${dataSource.name}"`, [namespaceOf(dataSource)], WHY_TOGETHER);
    if (refusal !== undefined) {
      this.refuse(refusal);
    }
    return { spec: lowerClaim(this.#claim, this.namespace) };
  }
}

const WHY_TOGETHER = 'the source must be in the namespace of the claim, so the volume would never be created';
