import type { Construct } from 'constructs';
import type { ServicePort } from '../../kubernetes/generated/core/v1';
import type { Ingress } from '../networking/ingress';
import type { IngressBackendService } from '../networking/ingress-backend';
import { Service } from '../networking/service';
import { noteSettings } from '../settings';
import { refuseUnknownProps } from '../unknown-props';
import type { ClientService } from './client-service';
import { DeploymentTemplate } from './deployment-template';
import type { DeploymentTemplateProps } from './deployment-template-props';
import { type FrontProps, makeFront, urlOf } from './front';

/** Props of a WebService: those of a Deployment, of the objects around it, and how it is reached. */
export interface WebServiceProps extends DeploymentTemplateProps, FrontProps {
  /**
   * Further fields of the Service.
   * @default every port of the pods, with the same name and number
   * @see https://kubernetes.io/docs/concepts/services-networking/service/
   */
  readonly service?: ClientService;
}

/**
 * A program that answers requests: a Deployment and a Service, and optionally an Ingress with TLS, an autoscaler, a
 * disruption budget and NetworkPolicies, all with the name of the template.
 *
 * It can be used as its Service, such as in the paths of an Ingress, and as its pods, such as among the peers of a
 * NetworkPolicy or the subjects of a role.
 *
 * https://kubernetes.io/docs/concepts/services-networking/service/
 */
export class WebService extends DeploymentTemplate implements IngressBackendService {
  readonly kind = 'Service';
  /** The Service of the pods. */
  readonly service: Service;
  /** The Ingress, if there is one. */
  readonly ingress: Ingress | undefined;

  constructor(scope: Construct, id: string, props: WebServiceProps) {
    const { host, path, tls, ingress, service, ...pods } = props;
    super(scope, id, pods);
    refuseUnknownProps(this, WebService, 'WebService', props);
    noteSettings(this, props);
    this.service = new Service(this, 'service', { ...service, for: this.deployment });
    this.ingress = makeFront(this, 'ingress', this.service, { host, path, tls, ingress });
  }

  /** The name of the Service. */
  override get name(): string {
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
}
