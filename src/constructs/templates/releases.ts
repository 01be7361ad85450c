import { Construct } from 'constructs';
import type { ServicePort } from '../../kubernetes/generated/core/v1';
import type { IngressBackendService } from '../networking/ingress-backend';
import type { NetworkPolicyPeer, NetworkPolicyPeerGroup } from '../networking/network-policy-peers';
import type { Service } from '../networking/service';
import { over } from '../over';
import type { DeploymentTemplate } from './deployment-template';
import type { DeploymentTemplateProps } from './deployment-template-props';
import { urlOf } from './front';

/** What one of two releases has otherwise than the other: any field of its pods, and of what stands around them. */
export interface ReleaseOptions extends Partial<Omit<DeploymentTemplateProps, 'namespace' | 'allowFrom' | 'allowTo'>> {}

/**
 * Two releases of one program behind one Service for clients. It stands for that Service where one is asked for, and for the
 * pods of both releases where a policy asks for peers.
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

  /** Where pods of the same namespace reach it: `http://api:8080`. */
  get url(): string {
    return urlOf(this.service);
  }

  /** Lets peers connect to the pods of both releases, and nobody whom no such call and no other policy lets. */
  allowFrom(...peers: readonly NetworkPolicyPeer[]): void {
    for (const release of this.peers) {
      release.allowFrom(...peers);
    }
  }

  /** Lets the pods of both releases connect to peers and the cluster's DNS, and to nobody whom nothing else names. */
  allowTo(...peers: readonly NetworkPolicyPeer[]): void {
    for (const release of this.peers) {
      release.allowTo(...peers);
    }
  }
}

/**
 * What both releases have, with what one of them has otherwise; its number of pods takes the place of an autoscaler, too, and
 * the other way round.
 *
 * @param suffix what the release is called beside a name that its author gave to both
 */
export function releaseOf<Both extends DeploymentTemplateProps>(
  both: Both,
  own: ReleaseOptions,
  suffix: string,
): Both & ReleaseOptions {
  const isCounted = own.replicas !== undefined || own.autoscaler !== undefined;
  const shared: Both = isCounted ? { ...both, replicas: undefined, autoscaler: undefined } : both;
  const name = both.name === undefined ? undefined : `${both.name}-${suffix}`;
  return over({ ...shared, name }, own);
}
