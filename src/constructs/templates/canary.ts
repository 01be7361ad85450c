import type { Construct } from 'constructs';
import { fieldPath } from '../../manifests/field';
import { refuse } from '../../problems/refusals';
import type { Service } from '../networking/service';
import { noteSettings } from '../settings';
import { refuseUnknownProps } from '../unknown-props';
import type { FrontProps } from './front';
import { type ReleaseOptions, Releases, releaseOf } from './releases';
import { WebService, type WebServiceProps } from './web-service';

/** What a Canary can be given: all that a WebService can, for both releases; what the canary has otherwise; and its share. */
export interface CanaryProps extends WebServiceProps {
  /**
   * What the canary has otherwise than the stable release, its `image` above all.
   * @see https://kubernetes.io/docs/concepts/workloads/management/#canary-deployments
   */
  readonly canary: ReleaseOptions;
  /**
   * The percentage of requests from outside that the canary gets, a whole number from 0 to 100; others are refused. Changing
   * it changes nothing but an annotation: with 0 the canary waits, with 100 the stable release does.
   * @see https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/#canary
   */
  readonly weight: number;
  /**
   * The header by which requests are led to the canary whatever its weight: `always` as its value leads there, `never` does
   * not; or a value of your own.
   * @default no header does so
   * @see https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/#canary
   */
  readonly header?: string | { readonly name: string; readonly value: string };
  /**
   * The cookie by which requests are led to the canary whatever its weight: `always` as its value leads there, `never` does
   * not.
   * @default no cookie does so
   * @see https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/#canary
   */
  readonly cookie?: string;
}

const NGINX = 'nginx.ingress.kubernetes.io';
const CLASS = 'kubernetes.io/ingress.class';

/**
 * A stable release of a WebService and a canary, which gets a share of the requests from outside, as ingress-nginx and those
 * that read its annotations divide them. Requests from inside of the cluster go to the stable release.
 *
 * The stable release is what a WebService of the same name would be, so that one can become a Canary and go back without
 * being made anew; all of the canary is called like it with `-canary`.
 *
 * https://kubernetes.io/docs/concepts/workloads/management/#canary-deployments
 */
export class Canary extends Releases {
  /** The release that all requests go to which the canary does not get. */
  readonly stable: WebService;
  /** The release that is tried out. */
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
        why: 'requests are divided by an Ingress; without one the canary would never get any',
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
        why: 'above 100 the controller would send every request to the canary, and none where it cannot read the number',
        fix: 'give the percentage of requests that it gets: weight: 10',
      });
    } else if (weight > 0 && releaseOf({ replicas, autoscaler }, canary, '').replicas === 0) {
      refuse(this.canary.deployment, {
        field: 'spec.replicas',
        what: `the canary gets ${weight} % of the requests, and has no pods: replicas is 0`,
        why: 'these requests would fail until somebody gives it some',
        fix: 'give it pods: canary: { replicas: 1 }, or no requests: weight: 0',
      });
    }
  }
}

/** Of the annotations of an Ingress, ingress-nginx reads on a canary only those of the canary, and whose it is. */
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
  return { ingressClassName: ingress.ingressClassName, annotations: said(annotations) };
}

function said(annotations: { readonly [key: string]: string | undefined }): { readonly [key: string]: string } {
  return Object.fromEntries(
    Object.entries(annotations).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
