import type { Construct } from 'constructs';
import { fieldPath } from '../../manifests/field';
import { refuse } from '../../problems/refusals';
import type { Service } from '../networking/service';
import { noteSettings } from '../settings';
import { refuseUnknownProps } from '../unknown-props';
import type { FrontProps } from './front';
import { type ReleaseOptions, Releases, releaseOf } from './releases';
import { WebService, type WebServiceProps } from './web-service';

/**
 * Props of a Canary: those of a WebService for both releases, the overrides of the canary, and its share of the requests.
 */
export interface CanaryProps extends WebServiceProps {
  /**
   * Overrides for the canary, above all its `image`.
   * @see https://kubernetes.io/docs/concepts/workloads/management/#canary-deployments
   */
  readonly canary: ReleaseOptions;
  /**
   * The percentage of requests from outside that the canary gets, a whole number from 0 to 100; anything else is refused.
   * Changing it changes only an annotation: with 0 the canary gets none, with 100 it gets all.
   * @see https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/#canary
   */
  readonly weight: number;
  /**
   * The header that routes requests to the canary whatever its weight: the value `always` routes to the canary, `never` to
   * the stable release. With a `value`, only that value routes to the canary.
   * @default none
   * @see https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/#canary
   */
  readonly header?: string | { readonly name: string; readonly value: string };
  /**
   * The cookie that routes requests to the canary whatever its weight: the value `always` routes to the canary, `never` to
   * the stable release.
   * @default none
   * @see https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/#canary
   */
  readonly cookie?: string;
}

const NGINX = 'nginx.ingress.kubernetes.io';
const CLASS = 'kubernetes.io/ingress.class';

/**
 * A stable release of a WebService and a canary that gets a share of the requests from outside, split by ingress-nginx or
 * another controller that reads its annotations. Requests from inside the cluster go to the stable release.
 *
 * The stable release equals a WebService of the same name, so that a WebService can become a Canary and back without being
 * recreated. The names of the canary's objects end in `-canary`.
 *
 * https://kubernetes.io/docs/concepts/workloads/management/#canary-deployments
 */
export class Canary extends Releases {
  /** The release that gets all requests except the canary's share. */
  readonly stable: WebService;
  /** The release on trial. */
  readonly canary: WebService;

  constructor(scope: Construct, id: string, props: CanaryProps) {
    super(scope, id);
    refuseUnknownProps(this, Canary, 'Canary', props);
    noteSettings(this, props);
    const { canary, weight, header, cookie, ...stable } = props;
    this.stable = new WebService(this, 'Default', stable);
    const { selector: _, service: __, host, path, tls: ___, ingress: ____, ...both } = stable;
    const front = this.stable.ingress === undefined ? {} : { host, path, ingress: canaryIngress(props) };
    this.canary = new WebService(this, 'canary', { ...releaseOf(both, canary, 'canary'), ...front });
    this.#refuseWithoutFront();
    this.#refuseWeight(props);
  }

  /** The Service of the stable release. */
  get service(): Service {
    return this.stable.service;
  }

  get peers(): readonly WebService[] {
    return [this.stable, this.canary];
  }

  #refuseWithoutFront(): void {
    if (this.stable.ingress === undefined && this.service.ports.length > 0) {
      refuse(this.service, {
        what: `the Canary "${this.name}" has no host`,
        why: 'an Ingress splits the requests; without one the canary would get none',
        fix: `give it a host: host: '${this.name}.example.com'`,
      });
    }
  }

  #refuseWeight({ weight, replicas, autoscaler, canary }: CanaryProps): void {
    const isPercentage = Number.isInteger(weight) && weight >= 0 && weight <= 100;
    if (!isPercentage) {
      refuse(this.canary.ingress ?? this.canary.service, {
        field: fieldPath('metadata.annotations', `${NGINX}/canary-weight`),
        what: `weight is ${weight}, not a whole number from 0 to 100`,
        why: 'the controller sends every request to the canary above 100, and none if it cannot read the number',
        fix: 'give the percentage of requests for the canary: weight: 10',
      });
    } else if (weight > 0 && releaseOf({ replicas, autoscaler }, canary, '').replicas === 0) {
      refuse(this.canary.deployment, {
        field: 'spec.replicas',
        what: `the canary gets ${weight} % of the requests but has no pods: replicas is 0`,
        why: 'these requests would fail until it has pods',
        fix: 'give it pods: canary: { replicas: 1 }, or no requests: weight: 0',
      });
    }
  }
}

/** On the Ingress of a canary, ingress-nginx reads only the canary annotations and the class. */
function canaryIngress({ weight, header, cookie, ingress = {} }: CanaryProps): FrontProps['ingress'] {
  const { name, value } = typeof header === 'object' ? header : { name: header, value: undefined };
  const annotations = {
    [CLASS]: ingress.annotations?.[CLASS],
    [`${NGINX}/canary`]: 'true',
    [`${NGINX}/canary-weight`]: String(weight),
    [`${NGINX}/canary-by-header`]: name,
    [`${NGINX}/canary-by-header-value`]: value,
    [`${NGINX}/canary-by-cookie`]: cookie,
  };
  return { ingressClassName: ingress.ingressClassName, annotations: definedIn(annotations) };
}

function definedIn(annotations: { readonly [key: string]: string | undefined }): { readonly [key: string]: string } {
  return Object.fromEntries(
    Object.entries(annotations).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
