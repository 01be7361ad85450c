import type { Construct } from 'constructs';
import { kindFacts } from '../../kubernetes/kinds';
import { describeValue } from '../../manifests/field';
import { fitName } from '../../manifests/names';
import { refuse } from '../../problems/refusals';
import { recommendedLabels } from '../labels';
import { objectName } from '../names';
import type { Ingress } from '../networking/ingress';
import { Service } from '../networking/service';
import { noteSettings } from '../settings';
import { refuseUnknownProps } from '../unknown-props';
import type { ClientService } from './client-service';
import { DeploymentTemplate } from './deployment-template';
import { type FrontProps, makeFront } from './front';
import { type ReleaseOptions, Releases, releaseOf } from './releases';
import type { WebServiceProps } from './web-service';

/** What a BlueGreen can be given: all that a WebService can, for both releases; what each has otherwise; and which is live. */
export interface BlueGreenProps extends Omit<WebServiceProps, 'selector'> {
  /**
   * The release that clients reach. Changing it changes nothing but the selectors of the two Services. A live release
   * without pods is refused.
   * @see https://kubernetes.io/docs/concepts/services-networking/service/
   */
  readonly live: ReleaseColor;
  /**
   * What the blue release has otherwise, its `image` above all.
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/deployment/
   */
  readonly blue: ReleaseOptions;
  /**
   * What the green release has otherwise, its `image` above all.
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/deployment/
   */
  readonly green: ReleaseOptions;
  /**
   * How the release that is not live is reached: a host of its own, and further fields of its Service. The host and path of
   * the live one are refused.
   * @default by the Service `…-preview`, from inside of the cluster
   * @see https://kubernetes.io/docs/concepts/services-networking/service/
   */
  readonly preview?: BlueGreenPreviewOptions;
}

/** The name of one of the two releases. */
export type ReleaseColor = 'blue' | 'green';

/** How the release that is not live is reached. */
export interface BlueGreenPreviewOptions extends FrontProps {
  /**
   * Further fields of the Service of that release.
   * @default every port of the pods, under the same name and number
   */
  readonly service?: ClientService;
}

/**
 * Two releases of one program that run side by side: one that clients reach, and one that is looked at first. All clients
 * change over at once, and back as fast.
 *
 * The Deployments are called like the template with `-blue` and `-green`; the Service and the Ingress of the live one like
 * the template, those of the other with `-preview`.
 *
 * https://kubernetes.io/docs/concepts/workloads/management/
 */
export class BlueGreen extends Releases {
  /** The Deployment of the blue release, and what stands around it. */
  readonly blue: DeploymentTemplate;
  /** The Deployment of the green release, and what stands around it. */
  readonly green: DeploymentTemplate;
  /** The Service of the live release. */
  readonly service: Service;
  /** The Service of the release that is not live. */
  readonly preview: Service;
  /** The way to the live release from outside of the cluster, if there is one. */
  readonly ingress: Ingress | undefined;
  /** The way to the other release from outside of the cluster, if there is one. */
  readonly previewIngress: Ingress | undefined;

  constructor(scope: Construct, id: string, props: BlueGreenProps) {
    super(scope, id);
    refuseUnknownProps(this, BlueGreen, 'BlueGreen', props);
    noteSettings(this, props);
    const { live, blue, green, preview = {}, service, host, path, tls, ingress, ...both } = props;
    this.blue = new DeploymentTemplate(this, 'blue', releaseOf(both, blue, 'blue'));
    this.green = new DeploymentTemplate(this, 'green', releaseOf(both, green, 'green'));
    const name = both.name ?? objectName(scope, id, kindFacts('', 'Service'));
    const [current, other] = live === 'green' ? [this.green, this.blue] : [this.blue, this.green];
    this.service = this.#makeService('service', name, current, service);
    this.preview = this.#makeService('preview', fitName(`${name}-preview`), other, preview.service);
    this.ingress = makeFront(this, 'ingress', this.service, { host, path, tls, ingress });
    this.previewIngress = makeFront(this, 'preview-ingress', this.preview, preview);
    this.#refuseNothingLive(props);
    this.#refuseSameWay(props);
  }

  get peers(): readonly DeploymentTemplate[] {
    return [this.blue, this.green];
  }

  /** Labels and names say nothing of the release behind, so that another one behind changes the selector alone. */
  #makeService(id: string, name: string, release: DeploymentTemplate, fields: ClientService = {}): Service {
    const labels = { ...recommendedLabels(this, name), ...fields.labels };
    return new Service(this, id, { name, ...fields, labels, for: release.deployment });
  }

  #refuseSameWay({ host, path = '/', preview }: BlueGreenProps): void {
    const isSame = preview?.host === host && (preview?.path ?? '/') === path;
    if (this.ingress !== undefined && this.previewIngress !== undefined && isSame) {
      refuse(this.previewIngress, {
        field: 'spec.rules[0].http.paths[0]',
        what: `both releases are reached by ${host === undefined ? 'every host' : `the host "${host}"`} and the path "${path}"`,
        why: 'clients would reach one of them, and which one that is depends on the ingress controller',
        fix: `give the preview a host of its own: preview: { host: 'preview.${host ?? 'example.com'}' }`,
      });
    }
  }

  #refuseNothingLive({ live, replicas, autoscaler, ...props }: BlueGreenProps): void {
    if (live !== 'blue' && live !== 'green') {
      refuse(this.service, {
        field: 'spec.selector',
        what: `live is ${describeValue(live)}, and there are blue and green`,
        why: 'the Service would find no pods, and clients would be turned away',
        fix: "say which it is: live: 'blue'",
      });
    } else if (releaseOf({ replicas, autoscaler }, props[live], live).replicas === 0) {
      refuse(this.service, {
        field: 'spec.selector',
        what: `${live} is live, and has no pods: replicas is 0`,
        why: 'clients would be turned away until somebody gives it some',
        fix: `give it pods: ${live}: { replicas: 2 }, or let the other one be live: live: '${live === 'blue' ? 'green' : 'blue'}'`,
      });
    }
  }
}
