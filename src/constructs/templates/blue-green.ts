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

/** Props of a BlueGreen: those of a WebService for both releases, the overrides of each release, and which one is live. */
export interface BlueGreenProps extends Omit<WebServiceProps, 'selector'> {
  /**
   * The release that clients reach. Changing it changes only the selectors of the two Services. A live release without pods
   * is refused.
   * @see https://kubernetes.io/docs/concepts/services-networking/service/
   */
  readonly live: ReleaseColor;
  /**
   * Overrides for the blue release, above all its `image`.
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/deployment/
   */
  readonly blue: ReleaseOptions;
  /**
   * Overrides for the green release, above all its `image`.
   * @see https://kubernetes.io/docs/concepts/workloads/controllers/deployment/
   */
  readonly green: ReleaseOptions;
  /**
   * How to reach the release that is not live: its own host, and further fields of its Service. The host and path of the
   * live release are refused.
   * @default only inside the cluster, through the Service `…-preview`
   * @see https://kubernetes.io/docs/concepts/services-networking/service/
   */
  readonly preview?: BlueGreenPreviewOptions;
}

/** The name of one of the two releases. */
export type ReleaseColor = 'blue' | 'green';

/** How to reach the release that is not live. */
export interface BlueGreenPreviewOptions extends FrontProps {
  /**
   * Further fields of the Service of that release.
   * @default every port of the pods, with the same name and number
   */
  readonly service?: ClientService;
}

/**
 * Two releases of one program that run side by side: one that clients reach, and one to preview. All clients switch over at
 * once, and back as fast.
 *
 * The Deployments have the name of the template with `-blue` and `-green`. The Service and the Ingress of the live release
 * have the name of the template, those of the other one end in `-preview`.
 *
 * https://kubernetes.io/docs/concepts/workloads/management/
 */
export class BlueGreen extends Releases {
  /** The Deployment of the blue release, and the objects around it. */
  readonly blue: DeploymentTemplate;
  /** The Deployment of the green release, and the objects around it. */
  readonly green: DeploymentTemplate;
  /** The Service of the live release. */
  readonly service: Service;
  /** The Service of the release that is not live. */
  readonly preview: Service;
  /** The Ingress of the live release, if there is one. */
  readonly ingress: Ingress | undefined;
  /** The Ingress of the other release, if there is one. */
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
    this.#refuseLiveWithoutPods(props);
    this.#refuseSameAddress(props);
  }

  get peers(): readonly DeploymentTemplate[] {
    return [this.blue, this.green];
  }

  /** Names and labels do not depend on the release, so switching changes only the selector. */
  #makeService(id: string, name: string, release: DeploymentTemplate, fields: ClientService = {}): Service {
    const labels = { ...recommendedLabels(this, name), ...fields.labels };
    return new Service(this, id, { name, ...fields, labels, for: release.deployment });
  }

  #refuseSameAddress({ host, path = '/', preview }: BlueGreenProps): void {
    const isSame = preview?.host === host && (preview?.path ?? '/') === path;
    if (this.ingress !== undefined && this.previewIngress !== undefined && isSame) {
      refuse(this.previewIngress, {
        field: 'spec.rules[0].http.paths[0]',
        what: `both releases are served at ${host === undefined ? 'every host' : `the host "${host}"`} and the path "${path}"`,
        why: 'clients would reach only one of them, and the ingress controller decides which',
        fix: `give the preview its own host: preview: { host: 'preview.${host ?? 'example.com'}' }`,
      });
    }
  }

  #refuseLiveWithoutPods({ live, replicas, autoscaler, ...props }: BlueGreenProps): void {
    if (live !== 'blue' && live !== 'green') {
      refuse(this.service, {
        field: 'spec.selector',
        what: `live is ${describeValue(live)}, but must be blue or green`,
        why: 'the Service would select no pods, and clients would get errors',
        fix: "name the live release: live: 'blue'",
      });
    } else if (releaseOf({ replicas, autoscaler }, props[live], live).replicas === 0) {
      refuse(this.service, {
        field: 'spec.selector',
        what: `${live} is live but has no pods: replicas is 0`,
        why: 'clients would get errors until it has pods',
        fix: `give it pods: ${live}: { replicas: 2 }, or switch to the other release: live: '${live === 'blue' ? 'green' : 'blue'}'`,
      });
    }
  }
}
