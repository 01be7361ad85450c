import { Construct } from 'constructs';
import type { ServicePort } from '../../kubernetes/generated/core/v1';
import { withDefaults } from '../merge-fields';
import type { IngressBackendService } from '../networking/ingress-backend';
import type { NetworkPolicyPeer, NetworkPolicyPeerGroup } from '../networking/network-policy-peers';
import type { Service } from '../networking/service';
import type { DeploymentTemplate } from './deployment-template';
import type { DeploymentTemplateProps } from './deployment-template-props';
import { urlOf } from './front';

/** Overrides for one of two releases: any field of its pods, and of the objects around them. */
export interface ReleaseOptions extends Partial<Omit<DeploymentTemplateProps, 'namespace' | 'allowFrom' | 'allowTo'>> {}

/**
 * Two releases of one program behind one Service for clients. It can be used as that Service, and as the pods of both
 * releases among the peers of a NetworkPolicy.
 */
export abstract class Releases extends Construct implements IngressBackendService, NetworkPolicyPeerGroup {
  readonly kind = 'Service';
  /** The Service for clients, with the name of the template. */
  abstract readonly service: Service;
  /** Both releases. */
  abstract readonly peers: readonly DeploymentTemplate[];

  /** The name of the Service. */
  get name(): string {
    return this.service.name;
  }

  get metadata(): Service['metadata'] {
    return this.service.metadata;
  }

  /** The ports that clients use. */
  get ports(): readonly ServicePort[] {
    return this.service.ports;
  }

  /** The URL for pods of the same namespace, such as `http://api:8080`. */
  get url(): string {
    return urlOf(this.service);
  }

  /** Allows these peers to connect to both releases; all others are denied unless another call or policy allows them. */
  allowFrom(...peers: readonly NetworkPolicyPeer[]): void {
    for (const release of this.peers) {
      release.allowFrom(...peers);
    }
  }

  /**
   * Allows both releases to connect to these peers and the cluster's DNS; all others are denied unless something else
   * allows them.
   */
  allowTo(...peers: readonly NetworkPolicyPeer[]): void {
    for (const release of this.peers) {
      release.allowTo(...peers);
    }
  }
}

/**
 * Shared props with the overrides of one release. Setting `replicas` clears a shared `autoscaler`, and vice versa.
 *
 * @param suffix what is added to a name that was set for both
 */
export function releaseOf<Both extends DeploymentTemplateProps>(
  both: Both,
  own: ReleaseOptions,
  suffix: string,
): Both & ReleaseOptions {
  const setsPodCount = own.replicas !== undefined || own.autoscaler !== undefined;
  const shared: Both = setsPodCount ? { ...both, replicas: undefined, autoscaler: undefined } : both;
  const name = both.name === undefined ? undefined : `${both.name}-${suffix}`;
  return withDefaults({ ...shared, name }, own);
}
